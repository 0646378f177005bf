import Bytes
import Diagnostics

extension DocumentBuilder {
    /// Finds the text of each paragraph and heading in the file.
    mutating func locateContents() {
        var containers = ContainerStack(lines)
        for index in tree.indices {
            containers.leave(before: index)
            let node = tree[index]
            switch node.kind {
            case .blockQuote: containers.enterBlockQuote(end: node.end)
            case .item: containers.enterItem(node)
            case .paragraph, .heading: contents[index] = content(of: node, in: containers)
            case .codeBlock(let info, _):
                guard isDataBlock(info) else { continue }
                let pictures = pictures(of: node, in: containers)
                if !pictures.isEmpty { blockPictures[index] = pictures }
            case .document, .list, .htmlBlock, .thematicBreak: continue
            case .text, .code, .htmlInline, .softBreak, .lineBreak, .emphasis, .strong, .link, .image: continue
            }
        }
    }

    private func content(of node: CommonMarkNode, in containers: ContainerStack) -> InlineContent {
        var content = InlineContent()
        let source = lines.source.bytes
        var start = lines.offset(line: node.startLine, column: node.startColumn)
        if case .heading = node.kind {
            // Underlined headings do not start with this mark.
            let end = lines.range(ofLine: node.startLine).upperBound
            while start < end, source[start] == UInt8(ascii: "#") { start += 1 }
            while start < end, source[start].isASCIISpace { start += 1 }
        }
        content.append(start..<max(start, lines.range(ofLine: node.startLine).upperBound), of: source)
        content.appendLineFeed()
        guard node.endLine > node.startLine else { return content }
        for line in node.startLine + 1...node.endLine {
            let textStart = containers.textOffset(ofLine: line)
            content.append(textStart..<lines.range(ofLine: line).upperBound, of: source)
            content.appendLineFeed()
        }
        return content
    }

    /// The lines of a fenced block that begin like a picture.
    private func pictures(of node: CommonMarkNode, in containers: ContainerStack) -> [BlockPicture] {
        guard node.endLine > node.startLine else { return [] }
        return (node.startLine + 1...node.endLine).compactMap { line in
            let end = lines.range(ofLine: line).upperBound
            let start = containers.textOffset(ofLine: line)
            guard start < end, lines.source.bytes[start..<end].starts(with: "![".utf8) else { return nil }
            var content = InlineContent()
            content.append(start..<end, of: lines.source.bytes)
            return BlockPicture(line: line - node.startLine - 1, content: content)
        }
    }

    /// Recognizes the tables among the paragraphs.
    mutating func findTables() {
        var cellCount = 0
        for index in tree.indices {
            guard case .paragraph = tree[index].kind, let content = contents[index] else { continue }
            switch PipeTable.recognize(in: content) {
            case .none: continue
            case .table(let table):
                tables[index] = (table, cellCount)
                cellCount += table.rows.count * table.alignments.count
            case .columnsDiffer(let header, let delimiter, let offset, let length):
                problems.append(
                    LocatedProblem(
                        .tableColumnsDiffer(header: header, delimiter: delimiter), at: offset..<offset + length))
            case .notSeparated(let offset, let length):
                problems.append(LocatedProblem(.tableNotSeparated, at: offset..<offset + length))
            }
        }
    }

    /// Parses the texts that the parser has not seen as texts: those of table cells and of blocks' pictures.
    ///
    /// Each is parsed as a heading's text, because that is inline text on one line whatever it starts with. The
    /// headings precede the body, so that the body's link references apply to them.
    mutating func parseInnerTexts(before bytes: [UInt8]) {
        let cellTexts = tables.sorted { $0.key < $1.key }.flatMap { $0.value.table.rows.flatMap(\.cells) }
        let blocks = blockPictures.keys.sorted()
        let texts = cellTexts + blocks.flatMap { blockPictures[$0, default: []].map(\.content) }
        guard !texts.isEmpty else { return }
        let headings = texts.flatMap { Array("# ".utf8) + $0.bytes + Array(" #\n".utf8) }
        let parsed = CommonMarkNode.parse(headings + bytes, firstBlocks: texts.count)
        let shift = tree.count
        var textHeadings: [Int] = []
        for (index, node) in parsed.enumerated() {
            if case .heading = node.kind { textHeadings.append(shift + index) }
            var node = node
            node.parent += shift
            node.end += shift
            tree.append(node)
        }
        cells = Array(textHeadings.prefix(cellTexts.count))
        var next = cellTexts.count
        for block in blocks {
            for picture in blockPictures[block, default: []].indices {
                if isPicture(textHeadings[next]) { blockPictures[block]?[picture].heading = textHeadings[next] }
                next += 1
            }
            // A line that turns out to be more than a picture stays in the caption.
            blockPictures[block]?.removeAll { $0.heading == nil }
        }
    }

    private func isPicture(_ heading: Int) -> Bool {
        let first = heading + 1
        guard first < tree[heading].end, case .image = tree[first].kind else { return false }
        return tree[first].end == tree[heading].end
    }

    private func isDataBlock(_ info: String) -> Bool {
        info.split { $0 == " " || $0 == "\t" }.first.map { dataBlockNames.contains(String($0)) } ?? false
    }

    mutating func addHeading(level: Int, at index: Int) {
        let text = plainText(of: index)
        let start = offset(of: index)
        let length = lines.range(ofLine: tree[index].startLine).upperBound - start
        let node = add(.heading(headings.count), at: index)
        headings.append(
            MarkdownHeading(
                level: level, anchor: anchors.anchor(for: text), text: text,
                place: places.place(at: start, length: length), node: node))
    }

    mutating func addCodeBlock(info: String, text: String, at index: Int) {
        let words = info.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard let name = words.first, dataBlockNames.contains(name) else {
            add(.codeBlock(info: info, text: text), at: index)
            return
        }
        // From the end of the fence.
        let bytes = lines.source.bytes
        var start = offset(of: index)
        let end = lines.range(ofLine: tree[index].startLine).upperBound
        while start < end, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~") { start += 1 }
        while start < end, bytes[start].isASCIISpace { start += 1 }
        let node = add(.dataBlock(dataBlocks.count), at: index)
        let place = places.place(at: start, length: end - start)
        let pictures = blockPictures[index] ?? []
        let firstImage = images.count
        for picture in pictures {
            if let heading = picture.heading { build(picture.content, parsedAt: heading, in: node) }
        }
        dataBlocks.append(
            MarkdownDataBlock(
                name: name, arguments: Array(words.dropFirst()), images: firstImage..<images.count,
                caption: caption(of: text, without: Set(pictures.map(\.line))), place: place, node: node))
    }

    private func caption(of text: String, without pictures: Set<Int>) -> String {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .filter { !pictures.contains($0.offset) }.map(\.element)
        let bytes = Array(lines.joined(separator: [0x0A]))
        let start = bytes.firstIndex { !$0.isASCIISpace } ?? bytes.endIndex
        let end = bytes.lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? start
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    mutating func reportHTML(_ html: String, at offset: Int, length: Int) {
        problems.append(
            LocatedProblem(html.utf8.starts(with: "<!--".utf8) ? .comment : .rawHTML, at: offset..<offset + length))
    }

    /// Looks for nesting that is too deep; returns whether the document can be built.
    mutating func checkNesting() -> Bool {
        var open: [Int] = []
        var depth = 0
        for index in tree.indices {
            while let last = open.last, tree[last].end <= index {
                open.removeLast()
                depth -= 1
            }
            guard tree[index].isNesting else { continue }
            open.append(index)
            depth += 1
            if depth > MarkdownLimits.nesting {
                var block = index
                while block > 0, !tree[block].isBlock { block = tree[block].parent }
                let start = lines.offset(line: tree[block].startLine, column: tree[block].startColumn)
                problems.append(
                    LocatedProblem(.tooDeeplyNested(limit: MarkdownLimits.nesting), at: start..<start + 1))
                return false
            }
        }
        return true
    }
}

/// A line of a data block that is a picture.
struct BlockPicture {
    /// Its line in the block's content, 0-based.
    let line: Int
    let content: InlineContent
    /// Where it was parsed; `nil` until then.
    var heading: Int?
}
