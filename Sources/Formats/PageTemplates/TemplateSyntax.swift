import Diagnostics

/// A name in a tag, with its place in the template's bytes.
struct TagName: Sendable {
    let text: String
    let range: Range<Int>
    /// The names between full stops; none for `.`, the value at hand.
    let parts: [String]
    /// Whether it breaks the rules for names, which the scanner has reported.
    let isMalformed: Bool

    init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
        parts =
            text == "."
            ? []
            : text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
        isMalformed = text.utf8.contains(where: \.isTemplateSpace) || parts.contains("")
    }
}

/// Where a tag stands in its line. White space is a range of the template's bytes, so that it can be shortened.
enum TagPlacement: Sendable {
    /// Something stands before it.
    case inline
    /// Only white space stands before it, but something stands after it.
    case startsLine(Range<Int>)
    /// Nothing but white space stands beside it: its line is not printed.
    case ownLine(Range<Int>)

    /// The white space before the tag, where nothing else is before it.
    var indentation: Range<Int>? {
        switch self {
        case .inline: nil
        case .startsLine(let space), .ownLine(let space): space
        }
    }
}

/// A block with its content: a place that can be overridden or, directly inside a parent tag, what overrides it.
struct BlockNode: Sendable {
    let name: TagName
    let placement: TagPlacement
    /// Whether the content begins on the line after the opening tag.
    let startsOnNewLine: Bool
    /// Whether the content ends before the line of the closing tag.
    let endsOnNewLine: Bool
    /// The end of the line that the block fills; none where something stands beside it.
    var lineEnd: Range<Int>?
    let body: [SyntaxNode]
}

indirect enum SyntaxNode: Sendable {
    /// Bytes of the template that are printed as they are.
    case text(Range<Int>)
    /// The start of a line that is printed, with its white space: where indentation goes.
    case lineStart(Range<Int>)
    case variable(TagName, isEscaped: Bool)
    case section(TagName, isInverted: Bool, [SyntaxNode])
    case partial(TagName, TagPlacement)
    case parent(TagName, TagPlacement, [BlockNode])
    case block(BlockNode)
}

/// A problem before it is known by which way the template was reached.
struct LocatedProblem: Sendable {
    let problem: TemplateProblem
    let range: Range<Int>
    /// Whether the specification lets it pass.
    var isStrictOnly = false
}

/// A template after reading: its tree, and what is wrong with it whatever it is compiled for.
struct ParsedTemplate: Sendable {
    let name: String
    let text: SourceText
    let nodes: [SyntaxNode]
    var problems: [LocatedProblem]
    private let lineStarts: [Int]

    init(_ source: TemplateSource) {
        var parser = TemplateParser(source.text.bytes)
        parser.parse()
        name = source.name
        text = source.text
        nodes = parser.nodes
        problems = parser.problems
        lineStarts = Self.lineStarts(source.text.bytes)
    }

    func place(_ range: Range<Int>) -> SourcePlace {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= range.lowerBound { low = middle } else { high = middle }
        }
        return text.place(
            at: range.lowerBound, length: range.count,
            from: SourceText.LineStart(line: low + 1, offset: lineStarts[low]))
    }

    /// Lines as `SourceText` counts them: they end with LF, CRLF or CR.
    private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isBeforeLineFeed = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isBeforeLineFeed) {
                starts.append(index + 1)
            }
        }
        return starts
    }
}
