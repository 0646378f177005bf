/// The known name nearest to an unknown one, for "did you mean".
public enum Suggestion {
    /// The candidate with the smallest edit distance (insertions, deletions, substitutions and swaps of adjacent
    /// Unicode scalars), if it is near enough to be what was meant: at most a third of the longer name's length, but at
    /// least one. Of equally near candidates, the first.
    public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        var budget = Budget()
        return budget.nearest(to: name, among: candidates)
    }

    /// What many searches may cost together. If a hundred thousand names are unknown among a hundred thousand, the
    /// first of them get their suggestions; usually all have the same error.
    public struct Budget: Sendable {
        /// In comparisons of two characters.
        private var left = 50_000_000

        public init() {}

        /// As ``Suggestion/nearest(to:among:)``, but `nil` once the budget is spent.
        public mutating func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
            guard left > 0 else { return nil }
            return Suggestion.nearest(to: name, among: candidates, spending: &left)
        }
    }

    private static func nearest(
        to name: String, among candidates: some Sequence<String>, spending left: inout Int
    ) -> String? {
        let wanted = Array(name.unicodeScalars)
        guard wanted.count <= 200 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != name {
            // Even a candidate of a very different length has to be counted.
            left -= 16
            let scalars = Array(candidate.unicodeScalars)
            let limit = max(1, max(wanted.count, scalars.count) / 3)
            guard abs(scalars.count - wanted.count) <= limit else { continue }
            left -= wanted.count * scalars.count
            let distance = distance(wanted, scalars)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Optimal string alignment distance.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforePrevious = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1] + [Int](repeating: 0, count: right.count)
            for column in 0..<right.count {
                let cost = left[row] == right[column] ? 0 : 1
                var value = min(previous[column + 1] + 1, current[column] + 1, previous[column] + cost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    value = min(value, beforePrevious[column - 1] + 1)
                }
                current[column + 1] = value
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}

extension Suggestion {
    /// "Did you mean …?", or `nil` if no candidate is near.
    public static func question(_ nearest: String?) -> Phrase? {
        nearest.map { Phrase("Did you mean \($0)?", "您要写的是不是 \($0)？") }
    }
}
