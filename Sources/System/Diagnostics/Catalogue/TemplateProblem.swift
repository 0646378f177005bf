/// What can be wrong with page templates. The language is described in `docs/templates.md`.
public indirect enum TemplateProblem: Problem, Hashable {
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
    /// `elsewhere` is where in a nested object the same name is.
    case unknownName(String, nearest: String?, elsewhere: String?, known: [String])
    case unknownMember(String, of: String, nearest: String?, known: [String])
    case noMembers(of: String, kind: TemplateValueKind, member: String)
    case notPrintable(String, kind: TemplateValueKind)
    /// A problem that was found while another template was compiled. `path` leads from that to the one it is in.
    case included(TemplateProblem, path: [String])

    public var code: String {
        switch self {
        case .unclosedTag: "template.unclosed-tag"
        case .emptyTag: "template.empty-tag"
        case .malformedName: "template.malformed-name"
        case .malformedDelimiters: "template.malformed-delimiters"
        case .unclosedSection: "template.unclosed-section"
        case .mismatchedClose: "template.mismatched-close"
        case .strayClose: "template.stray-close"
        case .nestedTooDeeply: "template.nested-too-deeply"
        case .unknownTemplate: "template.unknown-template"
        case .duplicateTemplate: "template.duplicate-template"
        case .recursion: "template.recursion"
        case .tooLarge: "template.too-large"
        case .outsideBlock: "template.outside-block"
        case .blockOverriddenTwice: "template.block-overridden-twice"
        case .unknownBlock: "template.unknown-block"
        case .hiddenBlock: "template.hidden-block"
        case .unknownName: "template.unknown-name"
        case .unknownMember: "template.unknown-member"
        case .noMembers: "template.no-members"
        case .notPrintable: "template.not-printable"
        case .included(let problem, _): problem.code
        }
    }
}

/// The kinds of values that templates know.
public enum TemplateValueKind: Sendable, Hashable {
    case text
    case markup
    case boolean
    case integer
    case list
    case object

    /// The kind as a message names it.
    var phrase: Phrase {
        switch self {
        case .text: .text
        case .markup: Phrase("markup", "标记文本")
        case .boolean: Phrase("a condition", "条件")
        case .integer: .number
        case .list: Phrase("a list", "列表")
        case .object: Phrase("an object", "对象")
        }
    }
}

extension TemplateProblem {
    public var text: ProblemText {
        switch self {
        case .unclosedTag, .emptyTag, .malformedName, .malformedDelimiters: tagText
        case .unclosedSection, .mismatchedClose, .strayClose, .nestedTooDeeply: nestingText
        case .unknownTemplate, .duplicateTemplate, .recursion, .tooLarge: templateText
        case .outsideBlock, .blockOverriddenTwice, .unknownBlock, .hiddenBlock: blockText
        case .unknownName, .unknownMember, .noMembers, .notPrintable: nameText
        case .included(let problem, let path): Self.included(problem.text, path)
        }
    }

    private var tagText: ProblemText {
        switch self {
        case .unclosedTag(let closing):
            ProblemText(
                "This tag is not closed with \(closing)",
                because: "Where the tag ends, and where text begins again, cannot be known.",
                help: "Write \(closing) at the end of the tag.")
        case .malformedName(let name):
            ProblemText(
                "\(name) is not a name",
                because: "A name has no white space in it, and each of its parts has at least one character.",
                help: "Write one name in a tag, such as title, or a path, such as place.title.")
        case .malformedDelimiters:
            ProblemText(
                "New delimiters are two words between equals signs",
                because: "Without them, where the following tags begin and end cannot be known.",
                help: "Write such as {{=<% %>=}}; each is at most 16 bytes long and has no equals sign in it.")
        default:
            ProblemText(
                "This tag has no name", because: "A tag without a name prints nothing, so that it cannot be meant.",
                help: "Write the name of a value in it, or remove it.")
        }
    }

    private var nestingText: ProblemText {
        switch self {
        case .unclosedSection(let name):
            ProblemText(
                "\(name) is opened here and never closed",
                because: "How much of the template belongs to it cannot be known.",
                help: "Write {{/\(name)}} where it ends.")
        case .mismatchedClose(let name, let open, let line):
            ProblemText(
                "\(name) is closed where \(open) is open",
                because: "Sections, blocks and parents are closed in the reverse of the order they were opened in; "
                    + "\(open) was opened in line \(line).",
                help: "Write {{/\(open)}} here, or open \(name) before.")
        case .strayClose(let name):
            ProblemText(
                "\(name) is closed here but not open",
                because: "A closing tag ends a section, a block or a parent that was opened before it.",
                help: "Remove the tag, or write {{#\(name)}} where the section begins.")
        case .nestedTooDeeply(let limit):
            ProblemText(
                "Templates are nested at most \(limit) deep",
                because: "Sections, blocks and included templates count together; the limit keeps the memory that "
                    + "printing needs bounded.",
                help: "Flatten the template, or prepare the value in the page's data.")
        default: tagText
        }
    }

    private var templateText: ProblemText {
        switch self {
        case .unknownTemplate(let name, let nearest):
            ProblemText(
                "There is no template \(name)",
                because: "What it should print would be missing from the page.",
                help: name.hasPrefix("*")
                    ? "A template is named in the tag itself; a name taken from data is not supported."
                    : Suggestion.question(nearest) ?? "Create it, or write the name of one that exists.")
        case .duplicateTemplate(let name, let otherFile):
            ProblemText(
                "There is another template \(name)",
                because: "Which of the two is included could depend on the order of the files; the other is "
                    + "\(otherFile).",
                help: "Rename or remove one of them.")
        case .recursion(let path):
            ProblemText(
                "This template includes itself",
                because: "It would never end: \(path.joined(separator: " → ")).",
                help: "Give each level of nested data a template of its own.")
        case .tooLarge(let limit):
            ProblemText(
                "This template includes others more than \(limit) times",
                because: "Templates that include each other many times over multiply; the limit keeps compiling short.",
                help: "Include each template fewer times, such as once in a section over a list.")
        default: tagText
        }
    }

    private var blockText: ProblemText {
        switch self {
        case .outsideBlock(let parent):
            ProblemText(
                "Only blocks may stand directly inside the parent \(parent)",
                because: "What stands outside a block would not be printed.",
                help: "Put it into a block of \(parent), or remove it.")
        case .blockOverriddenTwice(let name, let parent):
            ProblemText(
                "The block \(name) of \(parent) is overridden twice",
                because: "Only one of the two can be printed.", help: "Keep one of them.")
        case .unknownBlock(let name, let parent, let nearest, let known):
            ProblemText(
                "\(parent) has no block \(name)",
                because: "What is written in the block would not be printed.",
                help: Self.choice(nearest, known, none: "\(parent) has no blocks."))
        case .hiddenBlock(let name, let parent):
            ProblemText(
                "The block \(name) of \(parent) is inside a block that is overridden too",
                because: "The block around it is replaced, so that what is written in this one would not be printed.",
                help: "Override only one of them, or write {{$\(name)}} inside the block that replaces the other.")
        default: tagText
        }
    }

    private var nameText: ProblemText {
        switch self {
        case .unknownName(let name, let nearest, let elsewhere, let known):
            ProblemText(
                "There is no value \(name) here",
                because: "It would print nothing, and nobody would see that something is missing.",
                help: Self.choice(nearest ?? elsewhere, known, none: "Nothing has a name here."))
        case .unknownMember(let name, let object, let nearest, let known):
            ProblemText(
                "\(object) has no value \(name)",
                because: "It would print nothing, and nobody would see that something is missing.",
                help: Self.choice(nearest, known, none: "\(object) has no values."))
        case .noMembers(let name, let kind, let member):
            ProblemText(
                "\(name) is \(kind.phrase.english) and has no value \(member)",
                because: "Only an object has values with names.",
                help: kind == .list ? "Write {{\(member)}} inside {{#\(name)}} … {{/\(name)}}." : nil)
        case .notPrintable(let name, let kind):
            ProblemText(
                "\(name) is \(kind.phrase.english) and cannot be printed",
                because: "Only text, markup and numbers have a printed form.",
                help: Self.printingHelp(name, kind))
        default: tagText
        }
    }

    private static func printingHelp(_ name: String, _ kind: TemplateValueKind) -> String {
        switch kind {
        case .list: "Open it with {{#\(name)}} … {{/\(name)}}, which prints what is between for each element."
        case .boolean: "Use it as a section: {{#\(name)}} … {{/\(name)}} prints what is between where it is true."
        default: "Print one of its values, such as {{\(name == "." ? "title" : name + ".title")}}."
        }
    }

    /// The nearest name, or else all of them.
    private static func choice(_ nearest: String?, _ known: [String], none: String) -> String {
        if let question = Suggestion.question(nearest) { return question }
        guard !known.isEmpty else { return none }
        let shown = known.prefix(20).joined(separator: ", ")
        return "Known here: \(shown)\(known.count > 20 ? " and \(known.count - 20) more" : "")."
    }

    private static func included(_ text: ProblemText, _ path: [String]) -> ProblemText {
        ProblemText(
            text.message,
            because: text.explanation + " Found by way of \(path.joined(separator: " → ")).", help: text.help)
    }
}
