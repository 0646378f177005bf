public import Diagnostics

/// A CommonMark text as values: a flat array of nodes, and what the other parts of a portal ask of a text.
public struct MarkdownDocument: Sendable, Hashable {
    /// In document order; the first is the document itself. There is always at least that one.
    public let nodes: [MarkdownNode]
    /// In document order.
    public let links: [MarkdownLink]
    /// In document order.
    public let images: [MarkdownImage]
    /// In document order: the table of contents.
    public let headings: [MarkdownHeading]
    /// In document order.
    public let dataBlocks: [MarkdownDataBlock]

    init(
        nodes: [MarkdownNode], links: [MarkdownLink], images: [MarkdownImage], headings: [MarkdownHeading],
        dataBlocks: [MarkdownDataBlock]
    ) {
        self.nodes = nodes
        self.links = links
        self.images = images
        self.headings = headings
        self.dataBlocks = dataBlocks
    }

    /// A text of no length.
    public static let empty = MarkdownDocument(
        nodes: [
            MarkdownNode(
                kind: .document, parent: 0, end: 1, position: MarkdownPosition(offset: 0, line: 1, column: 1))
        ],
        links: [], images: [], headings: [], dataBlocks: [])

    /// Whether nothing is written in it.
    public var isEmpty: Bool { nodes.count == 1 }
}

/// A link of a text.
public struct MarkdownLink: Sendable, Hashable {
    /// As written, after CommonMark's escapes and character references.
    public let destination: String
    /// Empty where there is none.
    public let title: String
    public let target: LinkTarget
    /// The link's text without its marks, for checks such as "the number printed is the number counted".
    public let text: String
    /// The whole construct, from `[` (or `<`).
    public let place: SourcePlace
    /// Its index in ``MarkdownDocument/nodes``.
    public let node: Int
}

/// An image of a text.
public struct MarkdownImage: Sendable, Hashable {
    /// As written, after CommonMark's escapes and character references.
    public let destination: String
    /// Empty where there is none. A figure's title is its caption.
    public let title: String
    public let target: LinkTarget
    /// The text for those who do not see the image; empty for an ornament.
    public let alternative: String
    /// The whole construct, from `!`.
    public let place: SourcePlace
    /// Its index in ``MarkdownDocument/nodes``.
    public let node: Int
}

/// A heading of a text.
public struct MarkdownHeading: Sendable, Hashable {
    /// 1 to 6, as written.
    public let level: Int
    /// Unique in the document: letters and digits of any script, ASCII in lower case, `-` for spaces.
    public let anchor: String
    /// Without marks.
    public let text: String
    public let place: SourcePlace
    /// Its index in ``MarkdownDocument/nodes``.
    public let node: Int
}

/// A fenced code block whose first word names a kind of data, such as ` ```list public-services department=justice `.
public struct MarkdownDataBlock: Sendable, Hashable {
    /// The info string's first word.
    public let name: String
    /// The other words of the info string.
    public let arguments: [String]
    /// Its pictures, by their positions in ``MarkdownDocument/images``: the lines between the fences that are a picture
    /// each and nothing else.
    public let images: Range<Int>
    /// What else is written between the fences, without blank space around it.
    public let caption: String
    /// The info string.
    public let place: SourcePlace
    /// Its index in ``MarkdownDocument/nodes``.
    public let node: Int
}
