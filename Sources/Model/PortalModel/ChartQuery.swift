/// What a `chart` data block shows: figures, and how their bars relate to each other (`kind=shares`).
package struct ChartQuery: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Numbers with the same unit, each from zero.
        case bars
        /// Percentages, each as a part of a full bar.
        case shares
        /// One number before and after.
        case change = "before-after"
    }

    /// Ids of figures.
    package let figures: [String]
    package let kind: Kind
    /// Words that are neither an id nor a kind.
    package let unreadable: [String]

    package init(arguments: [String]) {
        var figures: [String] = []
        var kind: Kind?
        var unreadable: [String] = []
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 1 {
                figures.append(argument)
            } else if parts[0] == "kind", kind == nil, let known = Kind(rawValue: String(parts[1])) {
                kind = known
            } else {
                unreadable.append(argument)
            }
        }
        self.figures = figures
        self.kind = kind ?? .bars
        self.unreadable = unreadable
    }
}
