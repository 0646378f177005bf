package import Diagnostics

/// Problems with what a data block shows.
package enum DataBlockProblem: Problem {
    case differentUnits(figure: String, unit: String, other: String, otherUnit: String)
    case noValue(figure: String)
    case outOfRange(figure: String, value: String, expected: Phrase)
    case figureCount(Int, kind: String, expected: Int)
    case pictureCount(block: String, found: Int, expected: Int)

    package var details: ProblemDetails {
        switch self {
        case .differentUnits(let figure, let unit, let other, let otherUnit):
            ProblemDetails(
                "block.different-units",
                says: Phrase(
                    "\(figure) counts \(Self.named(unit).english) and \(other) counts \(Self.named(otherUnit).english)",
                    "\(figure) 的单位是\(Self.named(unit).chinese)，\(other) 的单位是\(Self.named(otherUnit).chinese)"),
                because: Phrase(
                    "Bars next to each other invite comparison, and numbers in different units cannot be compared.",
                    "并排的条是用来比较的，单位不同的数无法比较。"),
                help: Phrase(
                    "Draw a chart for each unit, or show the numbers in a figures block.",
                    "每种单位画一张图，或者改用 figures 数据块列出这些数。"),
                example: ProblemExample(
                    "```chart visits opening-hours\n```", fixed: "```figures visits opening-hours\n```"))
        case .noValue(let figure):
            ProblemDetails(
                "block.no-value",
                says: Phrase("\(figure) has no number to draw", "\(figure) 没有可以画的数值"),
                because: Phrase(
                    "A chart shows how large numbers are; a value that is only quoted has no size.",
                    "图表现的是数的大小；只是照录的写法没有大小。"),
                help: Phrase("Remove it from the chart, and show it in a figures block.", "从图中去掉它，改用 figures 数据块列出。"),
                example: ProblemExample("```chart visits plan\n```", fixed: "```chart visits loans\n```"))
        case .outOfRange(let figure, let value, let expected):
            ProblemDetails(
                "block.out-of-range",
                says: Phrase("\(figure) is \(value), which the chart cannot draw", "\(figure) 是 \(value)，图中画不出来"),
                because: Phrase("Its bars are \(expected.english).", "它的条只能是：\(expected.chinese)。"),
                help: Phrase("Remove it from the chart, or use another kind of chart.", "从图中去掉它，或者改画成另一种图。"),
                example: ProblemExample("```chart growth kind=shares\n```", fixed: "```chart growth kind=bars\n```"))
        case .figureCount(let count, let kind, let expected):
            ProblemDetails(
                "block.figure-count",
                says: Phrase(
                    "a chart of kind=\(kind) shows \(expected) figures, but this one names \(count)",
                    "kind=\(kind) 的图有 \(expected) 个数，这里写了 \(count) 个"),
                because: Phrase(
                    "The first is the figure before and the second the figure after.", "前一个是之前的数，后一个是之后的数。"),
                help: Phrase("Name those two, the earlier first.", "只写这两个，先写之前的。"),
                example: ProblemExample(
                    "```chart days-2024 days-2025 days-2026 kind=before-after\n```",
                    fixed: "```chart days-2024 days-2026 kind=before-after\n```"))
        case .pictureCount(let block, let found, let expected):
            ProblemDetails(
                "block.picture-count",
                says: Phrase(
                    "a \(block) block shows \(expected) pictures, but this one has \(found)",
                    "\(block) 数据块有 \(expected) 张图片，这里写了 \(found) 张"),
                because: Phrase(
                    "Each picture of a block is on a separate line between the fences, with nothing else on it.",
                    "数据块里的图片各占一行，这一行不写别的。"),
                help: Phrase(
                    "Write ![description](media:<path>) for each, or move pictures out of the block.",
                    "每张写成 ![图中有什么](media:<path>)，或者把图片写到数据块外面。"),
                example: ProblemExample(
                    "```comparison\n![The hall in scaffolding](media:before.jpg)\n```",
                    fixed:
                        "```comparison\n![The hall in scaffolding](media:before.jpg)\n![The hall](media:after.jpg)\n```"
                ))
        }
    }

    private static func named(_ unit: String) -> Phrase {
        unit.isEmpty ? Phrase("no unit", "空白") : .named(unit)
    }

    package static let examples: [Self] = [
        .differentUnits(figure: "visits", unit: "people", other: "opening-hours", otherUnit: "hours"),
        .noValue(figure: "plan"),
        .outOfRange(figure: "growth", value: "120", expected: .zeroToHundred),
        .figureCount(3, kind: "before-after", expected: 2),
        .pictureCount(block: "comparison", found: 1, expected: 2),
    ]
}
