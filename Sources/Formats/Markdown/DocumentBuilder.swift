import Diagnostics

/// Turns the parser's tree into a document: recognizes extensions, reads links and locates every node in the file.
struct DocumentBuilder {
    let lines: SourceLines
    let dataBlockNames: Set<String>

    var tree: [CommonMarkNode]
    /// The text of each paragraph and heading of the tree.
    var contents: [Int: InlineContent] = [:]
    /// The paragraphs of the tree that are tables.
    var tables: [Int: (table: PipeTable, firstCell: Int)] = [:]
    /// The headings, appended to the tree, that contain the text of all tables' cells.
    var cells: [Int] = []
    /// The data blocks of the tree that have pictures.
    var blockPictures: [Int: [BlockPicture]] = [:]

    var nodes: [MarkdownNode] = []
    var links: [MarkdownLink] = []
    var images: [MarkdownImage] = []
    var headings: [MarkdownHeading] = []
    var dataBlocks: [MarkdownDataBlock] = []
    var problems: [LocatedProblem] = []

    /// The open nodes, with the index in the tree at which each ends.
    private var open: [(node: Int, end: Int)] = []
    var anchors = HeadingAnchors()
    /// The block that is being built, with the range of each of its descendants in the tree in its content.
    private var inline: (block: Int, content: InlineContent, ranges: [Range<Int>])?
    var positions: PlaceFinder
    var places: PlaceFinder

    init(_ lines: SourceLines, dataBlockNames: Set<String>) {
        self.lines = lines
        self.dataBlockNames = dataBlockNames
        let bytes = lines.normalizedBytes
        tree = CommonMarkNode.parse(bytes)
        positions = PlaceFinder(lines)
        places = PlaceFinder(lines)
        locateContents()
        findTables()
        parseInnerTexts(before: bytes)
    }

    /// Builds the whole document.
    mutating func build() -> MarkdownDocument {
        guard let root = tree.first, checkNesting() else { return .empty }
        build(0..<root.end)
        closeAll()
        return MarkdownDocument(
            nodes: nodes, links: links, images: images, headings: headings, dataBlocks: dataBlocks)
    }

    private mutating func build(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            close(before: index)
            if let (table, firstCell) = tables[index] {
                build(table, cellsFrom: firstCell, at: index)
                index = tree[index].end
            } else {
                index = build(index)
            }
        }
    }

    /// Builds one node of the tree and returns the index of the next.
    private mutating func build(_ index: Int) -> Int {
        let node = tree[index]
        switch node.kind {
        case .document: add(.document, at: index)
        case .blockQuote: add(.blockQuote, at: index)
        case .list(let start, let isTight): add(.list(start: start, isTight: isTight), at: index)
        case .item: add(.item, at: index)
        case .thematicBreak: add(.thematicBreak, at: index)
        case .paragraph:
            align(index)
            add(figureKind(of: index) ?? .paragraph, at: index)
        case .heading(let level):
            align(index)
            addHeading(level: level, at: index)
        case .codeBlock(let info, let text): addCodeBlock(info: info, text: text, at: index)
        case .htmlBlock(let html):
            add(.htmlBlock(html), at: index)
            reportHTML(html, at: offset(of: index), length: lines.range(ofLine: node.startLine).count)
        case .text(let text): add(.text(text), at: index)
        case .code(let code): add(.code(code), at: index)
        case .emphasis: add(.emphasis, at: index)
        case .strong: add(.strong, at: index)
        case .lineBreak: add(.lineBreak, at: index)
        case .softBreak: add(.softBreak(isVisible: softBreakIsVisible(at: index)), at: index)
        case .htmlInline(let html):
            add(.htmlInline(html), at: index)
            reportHTML(html, at: offset(of: index), length: html.utf8.count)
        case .link(let destination, let title): addLink(destination, title: title, at: index)
        case .image(let destination, let title):
            addImage(destination, title: title, at: index)
            return node.end
        }
        return index + 1
    }

    private mutating func build(_ table: PipeTable, cellsFrom firstCell: Int, at index: Int) {
        var cell = firstCell
        let tableNode = append(.table(columns: table.alignments), at: table.rows.first?.offset ?? offset(of: index))
        for (number, row) in table.rows.enumerated() {
            if let problem = row.problem(columns: table.alignments.count) {
                problems.append(LocatedProblem(problem, at: row.offset..<row.offset + row.length))
            }
            let rowNode = append(.tableRow(isHeader: number == 0), at: row.offset, in: tableNode)
            for content in row.cells {
                let heading = cells[cell]
                cell += 1
                let cellNode = append(.tableCell, at: content.offset(of: 0), in: rowNode)
                build(content, parsedAt: heading, in: cellNode)
            }
            nodes[rowNode].end = nodes.count
        }
        nodes[tableNode].end = nodes.count
    }

    /// Builds what has been parsed separately: the inline text of a heading that was created for it.
    mutating func build(_ content: InlineContent, parsedAt heading: Int, in parent: Int) {
        contents[heading] = content
        align(heading)
        // It is elsewhere in the tree, so the nodes that are open here must wait.
        let outer = open
        open = [(parent, tree[heading].end)]
        build(heading + 1..<tree[heading].end)
        closeAll()
        open = outer
    }
}

// MARK: - Adding nodes

extension DocumentBuilder {
    /// Adds a node of the tree, which stays open for its descendants.
    @discardableResult
    mutating func add(_ kind: MarkdownNode.Kind, at index: Int) -> Int {
        let node = append(kind, at: offset(of: index))
        open.append((node, tree[index].end))
        return node
    }

    private mutating func append(_ kind: MarkdownNode.Kind, at offset: Int, in parent: Int? = nil) -> Int {
        nodes.append(
            MarkdownNode(
                kind: kind, parent: parent ?? open.last?.node ?? 0, end: nodes.count + 1,
                position: positions.position(at: offset)))
        return nodes.count - 1
    }

    private mutating func close(before index: Int) {
        while let last = open.last, last.end <= index {
            nodes[last.node].end = nodes.count
            open.removeLast()
        }
    }

    private mutating func closeAll() {
        while let last = open.popLast() { nodes[last.node].end = nodes.count }
    }
}

// MARK: - Places

extension DocumentBuilder {
    /// Matches a block's inline nodes with its text.
    private mutating func align(_ block: Int) {
        guard let content = contents[block] else {
            inline = nil
            return
        }
        let alignment = InlineAlignment(of: block, in: tree, content: content)
        inline = (block, content, alignment.ranges)
        for mark in alignment.standingMarks {
            let range = content.offset(of: mark.range.lowerBound)..<content.offset(of: mark.range.upperBound - 1) + 1
            problems.append(LocatedProblem(mark.problem, at: range))
        }
    }

    /// The file's offset of a node of the tree.
    func offset(of index: Int) -> Int {
        if let range = inlineRange(of: index) { return range.lowerBound }
        return lines.offset(line: tree[index].startLine, column: tree[index].startColumn)
    }

    /// The bytes of an inline node in the file; `nil` for blocks.
    func inlineRange(of index: Int) -> Range<Int>? {
        guard let inline, index > inline.block, index - inline.block - 1 < inline.ranges.count else { return nil }
        let range = inline.ranges[index - inline.block - 1]
        let start = inline.content.offset(of: range.lowerBound)
        let end = range.isEmpty ? start : inline.content.offset(of: range.upperBound - 1) + 1
        return start..<max(start, end)
    }
}
