/// What can be wrong with what a data block shows.
public enum DataBlockProblem: Problem, Hashable {
    case differentUnits(figure: String, unit: String, other: String, otherUnit: String)
    case noValue(figure: String)
    case outOfRange(figure: String, value: String, expected: Phrase)
    case figureCount(Int, kind: String, expected: Int)
    case pictureCount(block: String, found: Int, expected: Int)

    public var code: String {
        switch self {
        case .differentUnits: "block.different-units"
        case .noValue: "block.no-value"
        case .outOfRange: "block.out-of-range"
        case .figureCount: "block.figure-count"
        case .pictureCount: "block.picture-count"
        }
    }

    public var text: ProblemText {
        switch self {
        case .differentUnits(let figure, let unit, let other, let otherUnit):
            ProblemText(
                "\(figure) counts \(Self.named(unit)) and \(other) counts \(Self.named(otherUnit))",
                because: "Bars beside each other are compared, and numbers of different units cannot be.",
                help: "Draw a chart for each unit, or show the numbers in a figures block.")
        case .noValue(let figure):
            ProblemText(
                "\(figure) has no number to draw",
                because: "A chart shows how large numbers are; what is only quoted has no size.",
                help: "Take it out of the chart, and show it in a figures block.")
        case .outOfRange(let figure, let value, let expected):
            ProblemText(
                "\(figure) is \(value), which the chart cannot draw", because: "Its bars are \(expected.english).",
                help: "Take it out of the chart, or draw it as another kind.")
        case .figureCount(let count, let kind, let expected):
            ProblemText(
                "a chart of kind=\(kind) shows \(expected) figures, and this one names \(count)",
                because: "The first is what was before and the second what is after.",
                help: "Name those two, the earlier first.")
        case .pictureCount(let block, let found, let expected):
            ProblemText(
                "a \(block) block shows \(expected) pictures, and this one has \(found)",
                because: "A picture of a block is a line of its own between the fences, and nothing else on it.",
                help: "Write ![what can be seen](media:<path>) for each, or put pictures outside of the block.")
        }
    }

    private static func named(_ unit: String) -> String { unit.isEmpty ? "no unit" : unit }
}
