extension TemplateProblem {
    public var chineseText: ProblemText {
        switch self {
        case .unclosedTag, .emptyTag, .malformedName, .malformedDelimiters: chineseTextOfTags
        case .unclosedSection, .mismatchedClose, .strayClose, .nestedTooDeeply: chineseTextOfNesting
        case .unknownTemplate, .duplicateTemplate, .recursion, .tooLarge: chineseTextOfTemplates
        case .outsideBlock, .blockOverriddenTwice, .unknownBlock, .hiddenBlock: chineseTextOfBlocks
        case .unknownName, .unknownMember, .noMembers, .notPrintable: chineseTextOfNames
        case .included(let problem, let path):
            ProblemText(
                problem.chineseText.message,
                because: problem.chineseText.explanation + "经由 \(path.joined(separator: " → ")) 发现。",
                help: problem.chineseText.help)
        }
    }

    private var chineseTextOfTags: ProblemText {
        switch self {
        case .unclosedTag(let closing):
            ProblemText(
                "这个标签没有用 \(closing) 结束", because: "无法知道标签到哪里为止、文字从哪里重新开始。",
                help: "在标签末尾写上 \(closing)。")
        case .malformedName(let name):
            ProblemText(
                "\(name) 不是名称", because: "名称中不能有空白，它的每一段至少有一个字符。",
                help: "标签中写一个名称，例如 title，或者一个路径，例如 place.title。")
        case .malformedDelimiters:
            ProblemText(
                "新的定界符是写在等号之间的两个词", because: "没有它们，就无法知道后面的标签从哪里开始、到哪里为止。",
                help: "写成 {{=<% %>=}} 这样；每个定界符最多 16 字节，其中不能有等号。")
        default:
            ProblemText(
                "这个标签没有名称", because: "没有名称的标签什么也不显示，不会是有意写的。", help: "在其中写上一个值的名称，或者删去标签。")
        }
    }

    private var chineseTextOfNesting: ProblemText {
        switch self {
        case .unclosedSection(let name):
            ProblemText(
                "\(name) 从这里开始，却没有结束", because: "无法知道模板的哪些部分属于它。", help: "在它结束的地方写上 {{/\(name)}}。")
        case .mismatchedClose(let name, let open, let line):
            ProblemText(
                "此处结束的是 \(name)，而尚未结束的是 \(open)",
                because: "区段、块和父模板要按开始的相反次序结束；\(open) 是在第 \(line) 行开始的。",
                help: "在这里写 {{/\(open)}}，或者在前面开始 \(name)。")
        case .strayClose(let name):
            ProblemText(
                "\(name) 在这里结束，却没有开始", because: "结束标签所结束的，是前面开始的区段、块或父模板。",
                help: "删去这个标签，或者在区段开始的地方写 {{#\(name)}}。")
        case .nestedTooDeeply(let limit):
            ProblemText(
                "模板最多嵌套 \(limit) 层", because: "区段、块和包含的模板合并计算；有了限制，生成网页所需的内存才有上限。",
                help: "减少模板的层次，或者在网页的数据中先准备好这个值。")
        default: chineseTextOfTags
        }
    }

    private var chineseTextOfTemplates: ProblemText {
        switch self {
        case .unknownTemplate(let name, let nearest):
            ProblemText(
                "没有模板 \(name)", because: "它要显示的内容会从网页上缺失。",
                help: name.hasPrefix("*")
                    ? "模板的名称要直接写在标签中；不支持取自数据的名称。"
                    : Suggestion.chineseQuestion(nearest) ?? "建立这个模板，或者改写成已有模板的名称。")
        case .duplicateTemplate(let name, let otherFile):
            ProblemText(
                "还有一个模板也叫 \(name)", because: "究竟包含哪一个，可能取决于文件的次序；另一个是 \(otherFile)。",
                help: "给其中一个改名，或者删去一个。")
        case .recursion(let path):
            ProblemText(
                "这个模板包含了自己", because: "它永远不会结束：\(path.joined(separator: " → "))。",
                help: "嵌套的数据，每一层用一个单独的模板。")
        case .tooLarge(let limit):
            ProblemText(
                "这个模板包含其他模板超过 \(limit) 次", because: "模板反复互相包含，次数会成倍增长；有了限制，编译才不会太久。",
                help: "减少包含的次数，例如在一个列表的区段中只包含一次。")
        default: chineseTextOfTags
        }
    }

    private var chineseTextOfBlocks: ProblemText {
        switch self {
        case .outsideBlock(let parent):
            ProblemText(
                "父模板 \(parent) 之内只能直接放块", because: "块以外的内容不会显示。", help: "把它放进 \(parent) 的一个块，或者删去它。")
        case .blockOverriddenTwice(let name, let parent):
            ProblemText("\(parent) 的块 \(name) 替换了两次", because: "两者只能显示一个。", help: "只留下其中一个。")
        case .unknownBlock(let name, let parent, let nearest, let known):
            ProblemText(
                "\(parent) 没有块 \(name)", because: "写在这个块中的内容不会显示。",
                help: Self.chineseChoice(nearest, known, none: "\(parent) 没有块。"))
        case .hiddenBlock(let name, let parent):
            ProblemText(
                "\(parent) 的块 \(name) 在另一个也被替换的块之中", because: "外面的块已被替换，写在这个块中的内容不会显示。",
                help: "只替换其中一个，或者在替换外面那个块的内容中写 {{$\(name)}}。")
        default: chineseTextOfTags
        }
    }

    private var chineseTextOfNames: ProblemText {
        switch self {
        case .unknownName(let name, let nearest, let elsewhere, let known):
            ProblemText(
                "这里没有名为 \(name) 的值", because: "它什么也不会显示，也没有人看得出少了内容。",
                help: Self.chineseChoice(nearest ?? elsewhere, known, none: "这里没有任何名称。"))
        case .unknownMember(let name, let object, let nearest, let known):
            ProblemText(
                "\(object) 没有名为 \(name) 的值", because: "它什么也不会显示，也没有人看得出少了内容。",
                help: Self.chineseChoice(nearest, known, none: "\(object) 没有值。"))
        case .noMembers(let name, let kind, let member):
            ProblemText(
                "\(name) 是\(kind.phrase.chinese)，没有名为 \(member) 的值", because: "只有对象才有带名称的值。",
                help: kind == .list ? "在 {{#\(name)}} … {{/\(name)}} 之中写 {{\(member)}}。" : nil)
        case .notPrintable(let name, let kind):
            ProblemText(
                "\(name) 是\(kind.phrase.chinese)，无法显示", because: "只有文本、标记文本和数值可以显示。",
                help: Self.chinesePrintingHelp(name, kind))
        default: chineseTextOfTags
        }
    }

    private static func chinesePrintingHelp(_ name: String, _ kind: TemplateValueKind) -> String {
        switch kind {
        case .list: "用 {{#\(name)}} … {{/\(name)}} 打开它，中间的内容会对每个元素显示一次。"
        case .boolean: "把它用作区段：{{#\(name)}} … {{/\(name)}} 在条件成立时显示中间的内容。"
        default: "显示它的某一个值，例如 {{\(name == "." ? "title" : name + ".title")}}。"
        }
    }

    /// The nearest name, or else all of them.
    private static func chineseChoice(_ nearest: String?, _ known: [String], none: String) -> String {
        if let question = Suggestion.chineseQuestion(nearest) { return question }
        guard !known.isEmpty else { return none }
        let shown = known.prefix(20).joined(separator: "、")
        return "这里有的名称：\(shown)\(known.count > 20 ? "，另有 \(known.count - 20) 个" : "")。"
    }
}
