/// One node of a ``MarkdownDocument``: a block or a piece of inline text.
///
/// Nodes are in document order, a parent before its children, so that the descendants of the node at `index` are
/// exactly the nodes `index + 1 ..< end`: a walk needs no recursion.
package struct MarkdownNode: Sendable, Hashable {
    package let kind: Kind
    /// The index of the node that contains this one; the document is its own parent.
    package let parent: Int
    /// The index after this node's last descendant.
    package internal(set) var end: Int
    /// Where the node starts in the whole file.
    package let position: MarkdownPosition

    package enum Kind: Sendable, Hashable {
        case document
        case blockQuote
        /// `start` is the first number of an ordered list, `nil` for a bullet list. The paragraphs of a tight list
        /// are printed without `<p>`.
        case list(start: Int?, isTight: Bool)
        case item
        /// `info` is the whole info string of a fenced block, empty for an indented one.
        case codeBlock(info: String, text: String)
        case paragraph
        /// An index into ``MarkdownDocument/headings``.
        case heading(Int)
        case thematicBreak
        case table(columns: [ColumnAlignment])
        case tableRow(isHeader: Bool)
        case tableCell
        /// A paragraph that contains only an image with a title; the title is the caption, the image the child.
        case figure(caption: String)
        /// A fenced code block that stands for data: an index into ``MarkdownDocument/dataBlocks``; the children are
        /// its pictures.
        case dataBlock(Int)
        /// Raw HTML. It is reported and never rendered.
        case htmlBlock(String)

        case text(String)
        /// A line break in the source: invisible between two Chinese characters, otherwise a space.
        case softBreak(isVisible: Bool)
        case lineBreak
        case code(String)
        case emphasis
        case strong
        /// An index into ``MarkdownDocument/links``; the children are the link's text.
        case link(Int)
        /// An index into ``MarkdownDocument/images``; it has no children.
        case image(Int)
        /// Raw HTML. It is reported and never rendered.
        case htmlInline(String)
    }

    package enum ColumnAlignment: Sendable, Hashable {
        case none, left, center, right
    }
}

/// A location in a file as numbers, small enough to be kept for each node.
package struct MarkdownPosition: Sendable, Hashable {
    /// In bytes, from the start of the file.
    package let offset: Int
    /// 1-based, in the file.
    package let line: Int
    /// 1-based, in Unicode scalars.
    package let column: Int

    package init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }
}
