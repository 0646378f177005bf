/// Iterates over the records of a run-length encoded column.
struct SearchColumn {
    private let runs: [SearchBlock.Run]
    private var run = 0
    /// The record's position within its run.
    private(set) var position = 0

    init(_ runs: [SearchBlock.Run]) { self.runs = runs }

    /// - Precondition: it is not past the last record.
    var value: Int { runs[run].value }

    mutating func advance() {
        position += 1
        if position == runs[run].count { (run, position) = (run + 1, 0) }
    }
}
