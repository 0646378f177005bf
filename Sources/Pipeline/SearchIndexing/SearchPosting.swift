/// Which records have something: ascending positions, of which neighbours stand together.
struct SearchPosting: Sendable {
    private var runs: [Run] = []

    private struct Run: Sendable {
        let first: UInt32
        var count: UInt32
        var end: UInt32 { first + count }
    }

    var isEmpty: Bool { runs.isEmpty }

    /// - Parameter record: not before the last one; the last one again is nothing new.
    mutating func append(_ record: Int) {
        let record = UInt32(record)
        guard let last = runs.last else { return runs.append(Run(first: record, count: 1)) }
        if record < last.end { return }
        if record == last.end {
            runs[runs.count - 1].count += 1
        } else {
            runs.append(Run(first: record, count: 1))
        }
    }

    /// For each run the distance of its first record from the end of the run before and, where it has more records,
    /// how many more, below zero: 0, 3, 4, 5, 9 is `0, 2, -2, 3`.
    var gaps: [Int] {
        var gaps: [Int] = []
        gaps.reserveCapacity(runs.count)
        var end: UInt32 = 0
        for run in runs {
            gaps.append(Int(run.first - end))
            if run.count > 1 { gaps.append(1 - Int(run.count)) }
            end = run.end
        }
        return gaps
    }
}
