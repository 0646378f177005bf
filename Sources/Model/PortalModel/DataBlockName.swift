/// The first words of info strings that make a fenced code block a data block.
package enum DataBlockName: String, Sendable, CaseIterable {
    /// Records of a collection: `list public-services department=justice limit=5`.
    case list
    /// Figures as bars: `chart handling-days-before handling-days-after kind=before-after`.
    case chart
    /// Figures with their sources: `figures grids units`.
    case figures
    /// The two pictures between its fences, before and after.
    case comparison

    /// The number of pictures between its fences.
    package var pictureCount: Int { self == .comparison ? 2 : 0 }

    package static let all = Set(allCases.map(\.rawValue))
}
