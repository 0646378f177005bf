public import Diagnostics

/// What can be wrong with page templates. The language is described in `docs/templates.md`.
public indirect enum TemplateProblem: Problem {
    // Tags.
    case unclosedTag(closing: String)
    case emptyTag
    case malformedName(String)
    case malformedDelimiters
    // Nesting.
    case unclosedSection(String)
    case mismatchedClose(String, open: String, line: Int)
    case strayClose(String)
    case nestedTooDeeply(limit: Int)
    // Other templates.
    case unknownTemplate(String, nearest: String?)
    case duplicateTemplate(String, otherFile: String)
    /// `path` leads from the template that includes itself back to it.
    case recursion(path: [String])
    case tooLarge(limit: Int)
    // Blocks.
    case outsideBlock(parent: String)
    case blockOverriddenTwice(String, parent: String)
    case unknownBlock(String, parent: String, nearest: String?, known: [String])
    case hiddenBlock(String, parent: String)
    // Names.
    /// `elsewhere` is where the same name is in a nested object.
    case unknownName(String, nearest: String?, elsewhere: String?, known: [String])
    case unknownMember(String, of: String, nearest: String?, known: [String])
    case noMembers(of: String, kind: TemplateValueKind, member: String)
    case notPrintable(String, kind: TemplateValueKind)
    /// A problem found while another template was compiled. `path` leads from that template to the one it is in.
    case included(TemplateProblem, path: [String])

    public var details: ProblemDetails {
        switch self {
        case .unclosedTag(let closing):
            ProblemDetails(
                "template.unclosed-tag",
                says: Phrase("This tag is not closed with \(closing)", "这个标签没有用 \(closing) 结束"),
                because: Phrase(
                    "It is unknown where the tag ends and text begins again.", "无法知道标签到哪里为止、文字从哪里重新开始。"),
                help: Phrase("Write \(closing) at the end of the tag.", "在标签末尾写上 \(closing)。"),
                example: ProblemExample("<h1>{{title</h1>", fixed: "<h1>{{title}}</h1>"))
        case .emptyTag:
            ProblemDetails(
                "template.empty-tag",
                says: Phrase("This tag has no name", "这个标签没有名称"),
                because: Phrase(
                    "A tag without a name prints nothing, so it cannot be intended.", "没有名称的标签什么也不显示，不会是有意写的。"),
                help: Phrase("Write the name of a value in it, or remove it.", "在其中写上一个值的名称，或者删去标签。"),
                example: ProblemExample("<h1>{{}}</h1>", fixed: "<h1>{{title}}</h1>"))
        case .malformedName(let name):
            ProblemDetails(
                "template.malformed-name",
                says: Phrase("\(name) is not a name", "\(name) 不是名称"),
                because: Phrase(
                    "A name contains no whitespace, and each of its parts has at least one character.",
                    "名称中不能有空白，它的每一段至少有一个字符。"),
                help: Phrase(
                    "Write one name in a tag, such as title, or a path, such as place.title.",
                    "标签中写一个名称，例如 title，或者一个路径，例如 place.title。"),
                example: ProblemExample("<p>{{place title}}</p>", fixed: "<p>{{place.title}}</p>"))
        case .malformedDelimiters:
            ProblemDetails(
                "template.malformed-delimiters",
                says: Phrase("New delimiters must be two words between equals signs", "新的定界符是写在等号之间的两个词"),
                because: Phrase(
                    "Without them, it is unknown where the following tags begin and end.",
                    "没有它们，就无法知道后面的标签从哪里开始、到哪里为止。"),
                help: Phrase(
                    "Write them as in {{=<% %>=}}; each has at most 16 bytes and no equals sign.",
                    "写成 {{=<% %>=}} 这样；每个定界符最多 16 字节，其中不能有等号。"),
                example: ProblemExample("{{=<%=}}", fixed: "{{=<% %>=}}"))
        case .unclosedSection(let name):
            ProblemDetails(
                "template.unclosed-section",
                says: Phrase("\(name) is opened here and never closed", "\(name) 从这里开始，却没有结束"),
                because: Phrase("It is unknown how much of the template belongs to it.", "无法知道模板的哪些部分属于它。"),
                help: Phrase("Write {{/\(name)}} where it ends.", "在它结束的地方写上 {{/\(name)}}。"),
                example: ProblemExample(
                    "<ul>{{#rows}}<li>{{title}}</ul>", fixed: "<ul>{{#rows}}<li>{{title}}{{/rows}}</ul>"))
        case .mismatchedClose(let name, let open, let line):
            ProblemDetails(
                "template.mismatched-close",
                says: Phrase("\(name) is closed while \(open) is open", "此处结束的是 \(name)，而尚未结束的是 \(open)"),
                because: Phrase(
                    "Sections, blocks and parents are closed in the reverse order of opening; \(open) was opened on line \(line).",
                    "区段、块和父模板要按开始的相反次序结束；\(open) 是在第 \(line) 行开始的。"),
                help: Phrase(
                    "Write {{/\(open)}} here, or open \(name) before it.", "在这里写 {{/\(open)}}，或者在前面开始 \(name)。"),
                example: ProblemExample("{{#rows}}\n  {{title}}\n{{/row}}", fixed: "{{#rows}}\n  {{title}}\n{{/rows}}"))
        case .strayClose(let name):
            ProblemDetails(
                "template.stray-close",
                says: Phrase("\(name) is closed here but not open", "\(name) 在这里结束，却没有开始"),
                because: Phrase(
                    "A closing tag ends a section, a block or a parent that was opened before it.",
                    "结束标签所结束的，是前面开始的区段、块或父模板。"),
                help: Phrase(
                    "Remove the tag, or write {{#\(name)}} where the section begins.",
                    "删去这个标签，或者在区段开始的地方写 {{#\(name)}}。"),
                example: ProblemExample("<ul>{{title}}{{/rows}}</ul>", fixed: "<ul>{{#rows}}{{title}}{{/rows}}</ul>"))
        case .nestedTooDeeply(let limit):
            ProblemDetails(
                "template.nested-too-deeply",
                says: Phrase("Templates are nested at most \(limit) levels deep", "模板最多嵌套 \(limit) 层"),
                because: Phrase(
                    "Sections, blocks and included templates count together; the limit bounds the memory that printing needs.",
                    "区段、块和包含的模板合并计算；有了限制，生成网页所需的内存才有上限。"),
                help: Phrase(
                    "Flatten the template, or prepare the value in the page's data.", "减少模板的层次，或者在网页的数据中先准备好这个值。"),
                example: ProblemExample(
                    "{{#rows}}{{#place}}{{#district}}…{{/district}}{{/place}}{{/rows}}",
                    fixed: "{{#rows}}{{place.district}}{{/rows}}"))
        case .unknownTemplate(let name, let nearest):
            ProblemDetails(
                "template.unknown-template",
                says: Phrase("There is no template \(name)", "没有模板 \(name)"),
                because: Phrase("What it should print would be missing from the page.", "它要显示的内容会从网页上缺失。"),
                help: name.hasPrefix("*")
                    ? Phrase(
                        "A template is named in the tag itself; names from data are not supported.",
                        "模板的名称要直接写在标签中；不支持取自数据的名称。")
                    : Suggestion.question(nearest)
                        ?? Phrase("Create it, or write the name of an existing one.", "建立这个模板，或者改写成已有模板的名称。"),
                example: ProblemExample("{{>parts/cart}}", fixed: "{{>parts/card}}"))
        case .duplicateTemplate(let name, let otherFile):
            ProblemDetails(
                "template.duplicate-template",
                says: Phrase("There is another template named \(name)", "还有一个模板也叫 \(name)"),
                because: Phrase(
                    "The order of the files could decide which of the two is included; the other is \(otherFile).",
                    "究竟包含哪一个，可能取决于文件的次序；另一个是 \(otherFile)。"),
                help: Phrase("Rename or remove one of them.", "给其中一个改名，或者删去一个。"),
                example: ProblemExample(
                    "site-templates/card.mustache\nsite-templates/Card.mustache", fixed: "site-templates/card.mustache")
            )
        case .recursion(let path):
            ProblemDetails(
                "template.recursion",
                says: Phrase("This template includes itself", "这个模板包含了自己"),
                because: Phrase(
                    "It would never end: \(path.joined(separator: " → ")).", "它永远不会结束：\(path.joined(separator: " → "))。"
                ),
                help: Phrase("Give each level of nested data a separate template.", "嵌套的数据，每一层用一个单独的模板。"),
                example: ProblemExample(
                    "{{! card.mustache }}\n{{>list}}\n{{! list.mustache }}\n{{>card}}",
                    fixed: "{{! card.mustache }}\n{{>list}}\n{{! list.mustache }}\n{{title}}"))
        case .tooLarge(let limit):
            ProblemDetails(
                "template.too-large",
                says: Phrase("This template includes others more than \(limit) times", "这个模板包含其他模板超过 \(limit) 次"),
                because: Phrase(
                    "Templates that include each other repeatedly multiply; the limit keeps compiling short.",
                    "模板反复互相包含，次数会成倍增长；有了限制，编译才不会太久。"),
                help: Phrase(
                    "Include templates less often, for example once in a section over a list.",
                    "减少包含的次数，例如在一个列表的区段中只包含一次。"),
                example: ProblemExample("{{>card}}{{>card}}{{>card}}{{>card}}…", fixed: "{{#rows}}{{>card}}{{/rows}}"))
        case .outsideBlock(let parent):
            ProblemDetails(
                "template.outside-block",
                says: Phrase("Only blocks may be directly inside the parent \(parent)", "父模板 \(parent) 之内只能直接放块"),
                because: Phrase("Anything outside a block would not be printed.", "块以外的内容不会显示。"),
                help: Phrase("Put it into a block of \(parent), or remove it.", "把它放进 \(parent) 的一个块，或者删去它。"),
                example: ProblemExample(
                    "{{<layout}}\n<h1>{{title}}</h1>\n{{/layout}}",
                    fixed: "{{<layout}}\n{{$main}}<h1>{{title}}</h1>{{/main}}\n{{/layout}}"))
        case .blockOverriddenTwice(let name, let parent):
            ProblemDetails(
                "template.block-overridden-twice",
                says: Phrase("The block \(name) of \(parent) is overridden twice", "\(parent) 的块 \(name) 替换了两次"),
                because: Phrase("Only one of the two can be printed.", "两者只能显示一个。"),
                help: Phrase("Keep one of them.", "只留下其中一个。"),
                example: ProblemExample(
                    "{{<layout}}\n{{$main}}One{{/main}}\n{{$main}}Two{{/main}}\n{{/layout}}",
                    fixed: "{{<layout}}\n{{$main}}One{{/main}}\n{{/layout}}"))
        case .unknownBlock(let name, let parent, let nearest, let known):
            ProblemDetails(
                "template.unknown-block",
                says: Phrase("\(parent) has no block \(name)", "\(parent) 没有块 \(name)"),
                because: Phrase("The content of the block would not be printed.", "写在这个块中的内容不会显示。"),
                help: Self.choice(nearest, known, none: Phrase("\(parent) has no blocks.", "\(parent) 没有块。")),
                example: ProblemExample(
                    "{{<layout}}\n{{$mian}}…{{/mian}}\n{{/layout}}",
                    fixed: "{{<layout}}\n{{$main}}…{{/main}}\n{{/layout}}"))
        case .hiddenBlock(let name, let parent):
            ProblemDetails(
                "template.hidden-block",
                says: Phrase(
                    "The block \(name) of \(parent) is inside a block that is also overridden",
                    "\(parent) 的块 \(name) 在另一个也被替换的块之中"),
                because: Phrase(
                    "The block around it is replaced, so the content of this one would not be printed.",
                    "外面的块已被替换，写在这个块中的内容不会显示。"),
                help: Phrase(
                    "Override only one of them, or write {{$\(name)}} inside the block that replaces the other.",
                    "只替换其中一个，或者在替换外面那个块的内容中写 {{$\(name)}}。"),
                example: ProblemExample(
                    "{{<layout}}\n{{$head}}…{{/head}}\n{{$title}}Permits{{/title}}\n{{/layout}}",
                    fixed: "{{<layout}}\n{{$head}}…{{$title}}Permits{{/title}}{{/head}}\n{{/layout}}"))
        case .unknownName(let name, let nearest, let elsewhere, let known):
            ProblemDetails(
                "template.unknown-name",
                says: Phrase("There is no value \(name) here", "这里没有名为 \(name) 的值"),
                because: Phrase(
                    "It would print nothing, and nobody would notice that something is missing.",
                    "它什么也不会显示，也没有人看得出少了内容。"),
                help: Self.choice(nearest ?? elsewhere, known, none: Phrase("Nothing has a name here.", "这里没有任何名称。")),
                example: ProblemExample("<h1>{{titel}}</h1>", fixed: "<h1>{{title}}</h1>"))
        case .unknownMember(let name, let object, let nearest, let known):
            ProblemDetails(
                "template.unknown-member",
                says: Phrase("\(object) has no value \(name)", "\(object) 没有名为 \(name) 的值"),
                because: Phrase(
                    "It would print nothing, and nobody would notice that something is missing.",
                    "它什么也不会显示，也没有人看得出少了内容。"),
                help: Self.choice(nearest, known, none: Phrase("\(object) has no values.", "\(object) 没有值。")),
                example: ProblemExample("<p>{{place.titel}}</p>", fixed: "<p>{{place.title}}</p>"))
        case .noMembers(let name, let kind, let member):
            ProblemDetails(
                "template.no-members",
                says: Phrase(
                    "\(name) is \(kind.phrase.english) and has no value \(member)",
                    "\(name) 是\(kind.phrase.chinese)，没有名为 \(member) 的值"),
                because: Phrase("Only an object has named values.", "只有对象才有带名称的值。"),
                help: kind == .list
                    ? Phrase(
                        "Write {{\(member)}} inside {{#\(name)}} … {{/\(name)}}.",
                        "在 {{#\(name)}} … {{/\(name)}} 之中写 {{\(member)}}。") : nil,
                example: ProblemExample("<p>{{rows.title}}</p>", fixed: "<p>{{#rows}}{{title}} {{/rows}}</p>"))
        case .notPrintable(let name, let kind):
            ProblemDetails(
                "template.not-printable",
                says: Phrase(
                    "\(name) is \(kind.phrase.english) and cannot be printed", "\(name) 是\(kind.phrase.chinese)，无法显示"),
                because: Phrase("Only text, markup and numbers have a printed form.", "只有文本、标记文本和数值可以显示。"),
                help: kind.printingHelp(of: name),
                example: ProblemExample("<p>{{rows}}</p>", fixed: "<p>{{#rows}}{{title}} {{/rows}}</p>"))
        case .included(let problem, let path):
            Self.included(problem.details, path)
        }
    }

    private static func included(_ details: ProblemDetails, _ path: [String]) -> ProblemDetails {
        let steps = path.joined(separator: " → ")
        return ProblemDetails(
            details.code, details.severity, says: details.message,
            because: details.reason + Phrase(" Found through \(steps).", "经由 \(steps) 发现。"), help: details.help,
            example: details.example)
    }

    /// The nearest name, or all of them if none is near.
    private static func choice(_ nearest: String?, _ known: [String], none: Phrase) -> Phrase {
        if let question = Suggestion.question(nearest) { return question }
        guard !known.isEmpty else { return none }
        let (shown, left) = (known.prefix(20), known.count - 20)
        return Phrase("Known here: \(shown.joined(separator: ", "))", "这里有的名称：\(shown.joined(separator: "、"))")
            + (left > 0 ? Phrase(" and \(left) more", "，另有 \(left) 个") : Phrase("", "")) + Phrase(".", "。")
    }

    public static let examples: [Self] = [
        .unclosedTag(closing: "}}"),
        .emptyTag,
        .malformedName("place title"),
        .malformedDelimiters,
        .unclosedSection("rows"),
        .mismatchedClose("row", open: "rows", line: 1),
        .strayClose("rows"),
        .nestedTooDeeply(limit: 100),
        .unknownTemplate("parts/cart", nearest: "parts/card"),
        .duplicateTemplate("card", otherFile: "site-templates/Card.mustache"),
        .recursion(path: ["card", "list", "card"]),
        .tooLarge(limit: 10_000),
        .outsideBlock(parent: "layout"),
        .blockOverriddenTwice("main", parent: "layout"),
        .unknownBlock("mian", parent: "layout", nearest: "main", known: ["main", "title"]),
        .hiddenBlock("title", parent: "layout"),
        .unknownName("titel", nearest: "title", elsewhere: nil, known: ["title", "url"]),
        .unknownMember("titel", of: "place", nearest: "title", known: ["title", "url"]),
        .noMembers(of: "rows", kind: .list, member: "title"),
        .notPrintable("rows", kind: .list),
    ]
}

/// The kinds of values that templates know.
public enum TemplateValueKind: Sendable, Hashable {
    case text
    case markup
    case boolean
    case integer
    case list
    case object

    /// The kind's name in messages.
    fileprivate var phrase: Phrase {
        switch self {
        case .text: Phrase("a text", "文本")
        case .markup: Phrase("markup", "标记文本")
        case .boolean: Phrase("a condition", "条件")
        case .integer: Phrase("a number", "数值")
        case .list: Phrase("a list", "列表")
        case .object: Phrase("an object", "对象")
        }
    }

    /// How to use a value of this kind, which cannot be printed.
    fileprivate func printingHelp(of name: String) -> Phrase {
        switch self {
        case .list:
            Phrase(
                "Open it with {{#\(name)}} … {{/\(name)}}, which prints its content for each element.",
                "用 {{#\(name)}} … {{/\(name)}} 打开它，中间的内容会对每个元素显示一次。")
        case .boolean:
            Phrase(
                "Use it as a section: {{#\(name)}} … {{/\(name)}} prints its content if it is true.",
                "把它用作区段：{{#\(name)}} … {{/\(name)}} 在条件成立时显示中间的内容。")
        case .text, .markup, .integer, .object:
            Phrase(
                "Print one of its values, such as {{\(name == "." ? "title" : name + ".title")}}.",
                "显示它的某一个值，例如 {{\(name == "." ? "title" : name + ".title")}}。")
        }
    }
}
