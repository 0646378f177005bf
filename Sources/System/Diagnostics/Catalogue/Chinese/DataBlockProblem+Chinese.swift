extension DataBlockProblem {
    public var chineseText: ProblemText {
        switch self {
        case .differentUnits(let figure, let unit, let other, let otherUnit):
            ProblemText(
                "\(figure) 的单位是\(Self.chineseName(unit))，\(other) 的单位是\(Self.chineseName(otherUnit))",
                because: "并排的条是用来比较的，单位不同的数无法比较。", help: "每种单位画一张图，或者改用 figures 数据块列出这些数。")
        case .noValue(let figure):
            ProblemText(
                "\(figure) 没有可以画的数值", because: "图表现的是数的大小；只是照录的写法没有大小。",
                help: "从图中去掉它，改用 figures 数据块列出。")
        case .outOfRange(let figure, let value, let expected):
            ProblemText(
                "\(figure) 是 \(value)，图中画不出来", because: "它的条只能是：\(expected.chinese)。",
                help: "从图中去掉它，或者改画成另一种图。")
        case .figureCount(let count, let kind, let expected):
            ProblemText(
                "kind=\(kind) 的图有 \(expected) 个数，这里写了 \(count) 个", because: "前一个是之前的数，后一个是之后的数。",
                help: "只写这两个，先写之前的。")
        case .pictureCount(let block, let found, let expected):
            ProblemText(
                "\(block) 数据块有 \(expected) 张图片，这里写了 \(found) 张", because: "数据块里的图片各占一行，这一行不写别的。",
                help: "每张写成 ![图中有什么](media:<path>)，或者把图片写到数据块外面。")
        }
    }

    private static func chineseName(_ unit: String) -> String { unit.isEmpty ? "空白" : "“\(unit)”" }
}
