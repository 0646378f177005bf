extension MarkdownDocument {
    /// The text of a node and its descendants without marks, for search and descriptions. Blocks are separated by a
    /// space; captions of figures are included; descriptions of images, code blocks, data blocks and raw HTML are not.
    ///
    /// - Parameters:
    ///   - index: the index of the node; default: the whole document.
    ///   - limit: the maximum number of Unicode scalars.
    package func plainText(of index: Int = 0, limit: Int = .max) -> String {
        guard nodes.indices.contains(index) else { return "" }
        var text = LimitedText(limit: limit)
        for node in nodes[index..<nodes[index].end] {
            if text.isFull { break }
            switch node.kind {
            case .text(let part), .code(let part): text.append(part)
            case .softBreak(let isVisible): if isVisible { text.separate() }
            case .lineBreak: text.separate()
            case .figure(let caption):
                text.separate()
                text.append(caption)
            case .document, .blockQuote, .list, .item, .paragraph, .heading, .thematicBreak, .table, .tableRow,
                .tableCell, .codeBlock, .dataBlock, .htmlBlock:
                text.separate()
            case .emphasis, .strong, .link, .image, .htmlInline: continue
            }
        }
        return text.value
    }
}

/// Text of a limited number of scalars.
private struct LimitedText {
    private(set) var value = ""
    private var left: Int
    /// Whether a space is due before any further text.
    private var isSeparated = false

    init(limit: Int) {
        left = max(0, limit)
    }

    var isFull: Bool { left == 0 }

    mutating func separate() {
        isSeparated = !value.isEmpty
    }

    mutating func append(_ part: String) {
        if isSeparated, !part.isEmpty {
            isSeparated = false
            if left > 1 { append(" ") } else { left = 0 }
        }
        // Each scalar has at least one byte.
        if part.utf8.count <= left {
            value += part
            left -= part.unicodeScalars.count
            return
        }
        let kept = part.unicodeScalars.prefix(left)
        value.unicodeScalars.append(contentsOf: kept)
        left -= kept.count
    }
}
