import Bytes
import TextOutput

/// One rendering: walks the nodes once, with a stack of the end tags that are due.
struct HTMLWriter {
    let document: MarkdownDocument
    let renderer: HTMLRenderer
    private(set) var output: [UInt8]

    private let start: Int
    private var open: [(end: Int, endTag: EndTag)] = []
    /// The column of the next cell in its row.
    private var column = 0
    private var alignments: [MarkdownNode.ColumnAlignment] = []

    /// What is printed after a node's descendants.
    private enum EndTag {
        case nothing
        case inline(StaticString)
        /// On a separate line.
        case block(StaticString)
        /// After the block's text, ending the line.
        case text(StaticString)
        case heading(level: Int)
        case caption(String)
        case table(hasBody: Bool)
    }

    init(document: MarkdownDocument, renderer: HTMLRenderer, output: [UInt8]) {
        self.document = document
        self.renderer = renderer
        self.output = output
        start = output.count
    }

    mutating func write() {
        var index = 0
        while index < document.nodes.count {
            close(before: index)
            let node = document.nodes[index]
            open.append((node.end, begin(node, at: index)))
            // A data block shows its pictures itself.
            if case .dataBlock = node.kind { index = node.end } else { index += 1 }
        }
        close(before: .max)
    }

    private mutating func close(before index: Int) {
        while let last = open.last, last.end <= index {
            open.removeLast()
            end(last.endTag)
        }
    }

    private mutating func begin(_ node: MarkdownNode, at index: Int) -> EndTag {
        switch node.kind {
        case .document, .htmlBlock, .htmlInline: return .nothing
        case .text(let text): output.appendEscapedHTML(text)
        case .code(let code):
            print("<code>")
            output.appendEscapedHTML(code)
            print("</code>")
        case .softBreak(let isVisible): if isVisible { print("\n") }
        case .lineBreak: print("<br>\n")
        case .emphasis:
            print("<em>")
            return .inline("</em>")
        case .strong:
            print("<strong>")
            return .inline("</strong>")
        case .link(let link): return begin(document.links[link])
        case .image(let image): print(document.images[image], isFigure: isInFigure(node))
        case .paragraph where isInTightList(node): return .nothing
        case .blockQuote, .list, .item, .paragraph, .thematicBreak, .codeBlock, .heading, .figure, .dataBlock, .table,
            .tableRow, .tableCell:
            return beginBlock(node, at: index)
        }
        return .nothing
    }

    private mutating func beginBlock(_ node: MarkdownNode, at index: Int) -> EndTag {
        startLine()
        switch node.kind {
        case .blockQuote:
            print("<blockquote>\n")
            return .block("</blockquote>\n")
        case .list(.none, _):
            print("<ul>\n")
            return .block("</ul>\n")
        case .list(.some(let start), _):
            print("<ol")
            if start != 1 { printAttribute("start", String(start)) }
            print(">\n")
            return .block("</ol>\n")
        case .item:
            print("<li>")
            return .text("</li>\n")
        case .paragraph:
            print("<p>")
            return .text("</p>\n")
        case .thematicBreak: print("<hr>\n")
        case .codeBlock(let info, let text): printCode(text, info: info)
        case .heading(let heading): return begin(document.headings[heading])
        case .figure(let caption):
            print("<figure>")
            return .caption(caption)
        case .dataBlock(let block):
            output.append(contentsOf: renderer.resolver.dataBlock(document.dataBlocks[block]))
            startLine()
        case .table(let columns): return beginTable(columns, node, at: index)
        case .tableRow(let isHeader): return beginRow(isHeader: isHeader, node, at: index)
        case .tableCell: return beginCell(node)
        case .document, .htmlBlock, .htmlInline, .text, .code, .softBreak, .lineBreak, .emphasis, .strong, .link,
            .image:
            break
        }
        return .nothing
    }

    private mutating func end(_ tag: EndTag) {
        switch tag {
        case .nothing: break
        case .inline(let tag), .text(let tag): print(tag)
        case .block(let tag):
            startLine()
            print(tag)
        case .heading(let level):
            print("</h")
            output.append(String(level))
            print(">\n")
        case .caption(let caption):
            print("<figcaption>")
            output.appendEscapedHTML(caption)
            print("</figcaption></figure>\n")
        case .table(let hasBody):
            if hasBody { print("</tbody>\n") }
            print("</table>\n</div>\n")
        }
    }
}

// MARK: - Elements

extension HTMLWriter {
    private mutating func begin(_ heading: MarkdownHeading) -> EndTag {
        print("<h")
        output.append(String(heading.level))
        printAttribute("id", heading.anchor)
        print(">")
        return .heading(level: heading.level)
    }

    private mutating func begin(_ link: MarkdownLink) -> EndTag {
        let resolved = renderer.resolver.link(link)
        guard let href = resolved.href else {
            if resolved.attributes.isEmpty { return .nothing }
            print("<span")
            printAttributes(resolved.attributes)
            print(">")
            return .inline("</span>")
        }
        print("<a href=\"")
        output.appendEscapedAddress(href)
        print("\"")
        if !link.title.isEmpty { printAttribute("title", link.title) }
        printAttributes(resolved.attributes)
        print(">")
        return .inline("</a>")
    }

    private mutating func print(_ image: MarkdownImage, isFigure: Bool) {
        guard let resolved = renderer.resolver.image(image) else {
            output.appendEscapedHTML(image.alternative)
            return
        }
        print("<img src=\"")
        output.appendEscapedAddress(resolved.source)
        print("\"")
        printAttribute("alt", image.alternative)
        // A figure's title is its caption.
        if !image.title.isEmpty, !isFigure { printAttribute("title", image.title) }
        if let width = resolved.width { printAttribute("width", String(width)) }
        if let height = resolved.height { printAttribute("height", String(height)) }
        print(" loading=\"lazy\" decoding=\"async\"")
        printAttributes(resolved.attributes)
        print(">")
    }

    private mutating func printCode(_ text: String, info: String) {
        print("<pre><code")
        if let language = info.utf8.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isASCIISpace
        )
        .first,
            !language.isEmpty
        {
            printAttribute("class", "language-\(Substring(language))")
        }
        print(">")
        output.appendEscapedHTML(text)
        print("</code></pre>\n")
    }

    private func isInFigure(_ node: MarkdownNode) -> Bool {
        if case .figure = document.nodes[node.parent].kind { return true }
        return false
    }

    private func isInTightList(_ node: MarkdownNode) -> Bool {
        let grandparent = document.nodes[document.nodes[node.parent].parent]
        if case .list(_, isTight: true) = grandparent.kind { return true }
        return false
    }
}

// MARK: - Tables

extension HTMLWriter {
    private mutating func beginTable(
        _ columns: [MarkdownNode.ColumnAlignment], _ node: MarkdownNode, at index: Int
    ) -> EndTag {
        alignments = columns
        print("<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n")
        // The header row is the first child; the rest of the table is its body.
        return .table(hasBody: document.nodes[index + 1].end < node.end)
    }

    private mutating func beginRow(isHeader: Bool, _ node: MarkdownNode, at index: Int) -> EndTag {
        column = 0
        if isHeader {
            print("<thead>\n<tr>\n")
            return .block("</tr>\n</thead>\n")
        }
        let header = node.parent + 1
        if document.nodes[header].end == index { print("<tbody>\n") }
        print("<tr>\n")
        return .block("</tr>\n")
    }

    private mutating func beginCell(_ node: MarkdownNode) -> EndTag {
        let row = document.nodes[node.parent]
        let isHeader = row.kind == .tableRow(isHeader: true)
        print(isHeader ? "<th scope=\"col\"" : "<td")
        if alignments.indices.contains(column) {
            switch alignments[column] {
            case .none: break
            case .left: print(" class=\"align-left\"")
            case .center: print(" class=\"align-center\"")
            case .right: print(" class=\"align-right\"")
            }
        }
        column += 1
        print(">")
        return .text(isHeader ? "</th>\n" : "</td>\n")
    }
}

// MARK: - Bytes

extension HTMLWriter {
    private mutating func print(_ text: StaticString) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    private mutating func startLine() {
        if output.count > start, output.last != 0x0A { output.append(0x0A) }
    }

    private mutating func printAttributes(_ attributes: [HTMLAttribute]) {
        for attribute in attributes { printAttribute(attribute.name, attribute.value) }
    }

    private mutating func printAttribute(_ name: String, _ value: String) {
        output.append(0x20)
        output.append(name)
        print("=\"")
        output.appendEscapedHTML(value)
        print("\"")
    }
}

extension [UInt8] {
    /// Appends an address for a quoted attribute: bytes that an address must not have are percent-encoded; existing
    /// percent-encoding is unchanged.
    fileprivate mutating func appendEscapedAddress(_ address: String) {
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "'"): append("&#39;")
            case _ where byte.isASCIILetterOrDigit || "!#$%()*+,-./:;=?@_~".utf8.contains(byte): append(byte)
            default:
                append(UInt8(ascii: "%"))
                for digit in [byte >> 4, byte & 0xF] { append(digit < 10 ? 0x30 + digit : 0x41 + digit - 10) }
            }
        }
    }
}
