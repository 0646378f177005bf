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
            default: break
            }
        }
    }

    private func content(of node: CommonMarkNode, in containers: ContainerStack) -> InlineContent {
        var content = InlineContent()
        let source = lines.source.bytes
        var start = lines.offset(line: node.startLine, column: node.startColumn)
        if case .heading = node.kind {
            // Those of the other form, underlined, do not start with the mark of this one.
            let end = lines.range(ofLine: node.startLine).upperBound
            while start < end, source[start] == UInt8(ascii: "#") { start += 1 }
            while start < end, isSpace(source[start]) { start += 1 }
        }
        content.append(start..<max(start, lines.range(ofLine: node.startLine).upperBound), of: source)
        content.appendLineEnd()
        guard node.endLine > node.startLine else { return content }
        for line in node.startLine + 1...node.endLine {
            let textStart = containers.textOffset(ofLine: line)
            content.append(textStart..<lines.range(ofLine: line).upperBound, of: source)
            content.appendLineEnd()
        }
        return content
    }

    /// Recognises the tables among the paragraphs and parses the text of their cells.
    mutating func findTables(in bytes: [UInt8]) {
        var recognized: [PipeTable] = []
        var cellCount = 0
        for index in tree.indices {
            guard case .paragraph = tree[index].kind, let content = contents[index] else { continue }
            switch PipeTable.recognize(in: content) {
            case .none: continue
            case .table(let table):
                tables[index] = (table, cellCount)
                recognized.append(table)
                cellCount += table.rows.count * table.alignments.count
            case .columnsDiffer(let header, let delimiter, let offset, let length):
                found.append(
                    LocatedProblem(
                        .tableColumnsDiffer(header: header, delimiter: delimiter), at: offset..<offset + length))
            case .notSeparated(let offset, let length):
                found.append(LocatedProblem(.tableNotSeparated, at: offset..<offset + length))
            }
        }
        guard !recognized.isEmpty else { return }
        let headings = PipeTable.headings(for: recognized)
        let parsed = CommonMarkNode.parse(headings.bytes + bytes, firstBlocks: headings.count)
        let shift = tree.count
        for (index, node) in parsed.enumerated() {
            if case .heading = node.kind { cells.append(shift + index) }
            var node = node
            node.parent += shift
            node.end += shift
            tree.append(node)
        }
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
        // From the fence's end on.
        let bytes = lines.source.bytes
        var start = offset(of: index)
        let end = lines.range(ofLine: tree[index].startLine).upperBound
        while start < end, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~") { start += 1 }
        while start < end, isSpace(bytes[start]) { start += 1 }
        let caption = text.utf8.drop { isSpace($0) }
        let captionEnd = caption.lastIndex { !isSpace($0) }.map(caption.index(after:)) ?? caption.startIndex
        let node = add(.dataBlock(dataBlocks.count), at: index)
        dataBlocks.append(
            MarkdownDataBlock(
                name: name, arguments: Array(words.dropFirst()),
                caption: String(text[caption.startIndex..<captionEnd]),
                place: places.place(at: start, length: end - start), node: node))
    }

    mutating func reportHTML(_ html: String, at offset: Int, length: Int) {
        found.append(
            LocatedProblem(html.utf8.starts(with: "<!--".utf8) ? .comment : .rawHTML, at: offset..<offset + length))
    }

    /// Looks for what is too deep; gives whether the document can be built.
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
                found.append(
                    LocatedProblem(.tooDeeplyNested(limit: MarkdownLimits.nesting), at: start..<start + 1))
                return false
            }
        }
        return true
    }
}
