extension MarkdownDocument {
    /// The text of a node and its descendants without marks, for search and descriptions. Blocks are separated by a
    /// space; captions of figures belong to it; descriptions of images, code blocks, data blocks and raw HTML do not.
    ///
    /// - Parameters:
    ///   - index: of the node; the whole document where it is not given.
    ///   - limit: how many Unicode scalars at most.
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

/// Text that grows to a number of scalars.
private struct LimitedText {
    private(set) var value = ""
    private var left: Int
    /// A space is due, if more text comes.
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
        // No scalar is shorter than a byte.
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
