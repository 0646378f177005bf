import CCmark

// The only file that knows about libcmark: a tree of pointers goes in, an array of values comes out.

extension CommonMarkNode {
    /// Parses UTF-8 with LF line endings.
    /// - Parameter blocks: how many of the document's children to return; default: all.
    static func parse(_ bytes: [UInt8], firstBlocks blocks: Int = .max) -> [CommonMarkNode] {
        let parsed = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
        }
        guard let root = parsed else { return [] }
        defer { cmark_node_free(root) }
        guard let iterator = cmark_iter_new(root) else { return [] }
        defer { cmark_iter_free(iterator) }

        var nodes: [CommonMarkNode] = []
        var open: [Int] = []
        var remainingBlocks = blocks
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { break }
            if event == CMARK_EVENT_ENTER {
                guard let kind = Self.kind(of: pointer) else { continue }
                if open.count == 1 {
                    if remainingBlocks == 0 { break }
                    remainingBlocks -= 1
                }
                nodes.append(
                    CommonMarkNode(
                        kind: kind, parent: open.last ?? 0, end: nodes.count + 1,
                        startLine: Int(cmark_node_get_start_line(pointer)),
                        startColumn: Int(cmark_node_get_start_column(pointer)),
                        endLine: Int(cmark_node_get_end_line(pointer))))
                if !isLeaf(cmark_node_get_type(pointer)) { open.append(nodes.count - 1) }
            } else if let closed = open.popLast() {
                nodes[closed].end = nodes.count
            }
        }
        for closed in open { nodes[closed].end = nodes.count }
        return nodes
    }

    /// Whether the iterator reports no event at the end of a node of this type.
    private static func isLeaf(_ type: cmark_node_type) -> Bool {
        switch type {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
            CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }

    /// `nil` for the custom kinds, which the parser never produces.
    private static func kind(of node: OpaquePointer) -> Kind? {
        func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: return .document
        case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            return .list(
                start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                isTight: cmark_node_get_list_tight(node) != 0)
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_CODE_BLOCK:
            return .codeBlock(
                info: text(cmark_node_get_fence_info(node)), text: text(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock(text(cmark_node_get_literal(node)))
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
        case CMARK_NODE_TEXT: return .text(text(cmark_node_get_literal(node)))
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_CODE: return .code(text(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_INLINE: return .htmlInline(text(cmark_node_get_literal(node)))
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_LINK:
            return .link(destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
        case CMARK_NODE_IMAGE:
            return .image(destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
        default: return nil
        }
    }
}
