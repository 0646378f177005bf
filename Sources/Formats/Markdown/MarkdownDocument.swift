package import Diagnostics

/// A CommonMark text as values: a flat array of nodes, and what other parts of a portal need to know about a text.
package struct MarkdownDocument: Sendable, Hashable {
    /// In document order; the first is the document itself and always present.
    package let nodes: [MarkdownNode]
    /// In document order.
    package let links: [MarkdownLink]
    /// In document order.
    package let images: [MarkdownImage]
    /// In document order: the table of contents.
    package let headings: [MarkdownHeading]
    /// In document order.
    package let dataBlocks: [MarkdownDataBlock]

    /// A text without content.
    package static let empty = MarkdownDocument(
        nodes: [
            MarkdownNode(
                kind: .document, parent: 0, end: 1, position: MarkdownPosition(offset: 0, line: 1, column: 1))
        ],
        links: [], images: [], headings: [], dataBlocks: [])

    /// Whether it has no content.
    package var isEmpty: Bool { nodes.count == 1 }
}

/// A link of a text.
package struct MarkdownLink: Sendable, Hashable {
    /// As written, after CommonMark's escapes and character references.
    package let destination: String
    /// Empty if there is none.
    package let title: String
    package let target: LinkTarget
    /// The link's text without marks, for checks such as "the number printed is the number counted".
    package let text: String
    /// The whole construct, from `[` (or `<`).
    package let place: SourcePlace
    /// Its index in ``MarkdownDocument/nodes``.
    package let node: Int
}

/// An image of a text.
package struct MarkdownImage: Sendable, Hashable {
    /// As written, after CommonMark's escapes and character references.
    package let destination: String
    /// Empty if there is none. A figure's title is its caption.
    package let title: String
    package let target: LinkTarget
    /// The text for readers who do not see the image; empty for a decorative one.
    package let alternative: String
    /// The whole construct, from `!`.
    package let place: SourcePlace
    /// Its index in ``MarkdownDocument/nodes``.
    package let node: Int
}

/// A heading of a text.
package struct MarkdownHeading: Sendable, Hashable {
    /// 1 to 6, as written.
    package let level: Int
    /// Unique in the document: letters and digits of any script, ASCII in lower case, `-` for spaces.
    package let anchor: String
    /// Without marks.
    package let text: String
    package let place: SourcePlace
    /// Its index in ``MarkdownDocument/nodes``.
    package let node: Int
}

/// A fenced code block whose first word names a kind of data, such as ` ```list public-services department=justice `.
package struct MarkdownDataBlock: Sendable, Hashable {
    /// The info string's first word.
    package let name: String
    /// The other words of the info string.
    package let arguments: [String]
    /// Its pictures, by their positions in ``MarkdownDocument/images``: the lines between the fences that consist of
    /// one picture.
    package let images: Range<Int>
    /// The other text between the fences, without surrounding whitespace.
    package let caption: String
    /// The info string.
    package let place: SourcePlace
    /// Its index in ``MarkdownDocument/nodes``.
    package let node: Int
}
