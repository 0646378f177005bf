/// One node of the CommonMark parser's tree, as a value. Nodes are in document order; a node's descendants are those up
/// to `end`.
struct CommonMarkNode {
    var kind: Kind
    var parent: Int
    var end: Int
    /// 1-based, in the text that was parsed; 0 for inline nodes.
    var startLine: Int
    /// 1-based, in bytes; correct for blocks only.
    var startColumn: Int
    var endLine: Int

    enum Kind {
        case document, blockQuote, item, paragraph, thematicBreak, softBreak, lineBreak, emphasis, strong
        case list(start: Int?, isTight: Bool)
        case codeBlock(info: String, text: String)
        case htmlBlock(String)
        case heading(level: Int)
        case text(String)
        case code(String)
        case htmlInline(String)
        case link(destination: String, title: String)
        case image(destination: String, title: String)
    }

    /// Whether it adds to the depth of nesting that a reader must follow.
    var isNesting: Bool {
        switch kind {
        case .blockQuote, .item, .emphasis, .strong, .link, .image: true
        case .document, .list, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: false
        case .text, .code, .htmlInline, .softBreak, .lineBreak: false
        }
    }

    var isBlock: Bool {
        switch kind {
        case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: true
        case .text, .code, .htmlInline, .softBreak, .lineBreak, .emphasis, .strong, .link, .image: false
        }
    }
}
