import Bytes
import Diagnostics

/// Builds the tree of a template's tags. It continues after an error, so that all are reported together.
struct TemplateParser {
    /// The maximum depth of nested tags, in one template and through everything it includes. It bounds the stack that
    /// compiling and printing need.
    static let maximumDepth = 100

    /// An opening tag that has not been closed yet.
    struct OpenTag {
        let tag: Tag
        let placement: TagPlacement
        /// 1-based.
        let line: Int
        /// The first byte of the content.
        let contentStart: Int
        /// The nodes of the content, or the blocks of a parent.
        var nodes: [SyntaxNode] = []
        var blocks: [BlockNode] = []
    }

    let bytes: [UInt8]
    private(set) var nodes: [SyntaxNode] = []
    private(set) var problems: [LocatedProblem] = []
    private var open: [OpenTag] = []
    /// The first byte that is not yet in the tree.
    private var cursor = 0
    /// The number of the line of the last opening tag.
    private var line = (number: 1, countedTo: 0)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func parse() {
        var scanner = TagScanner(bytes)
        while let tag = scanner.next() {
            if isOpening(tag), open.count == Self.maximumDepth {
                report(.nestedTooDeeply(limit: Self.maximumDepth), tag.range)
                open.removeAll()
                break
            }
            add(tag)
        }
        problems += scanner.problems
        appendText(to: bytes.count)
        while !open.isEmpty { closeUnclosed() }
        problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func isOpening(_ tag: Tag) -> Bool {
        switch tag.kind {
        case .section, .inverted, .parent, .block: true
        case .variable, .unescaped, .close, .partial, .silent: false
        }
    }

    private mutating func add(_ tag: Tag) {
        switch tag.kind {
        case .variable, .unescaped:
            appendText(to: tag.range.lowerBound, isBeforeTag: true)
            cursor = tag.range.upperBound
            append(.variable(tag.name, isEscaped: tag.kind == .variable), of: tag)
        case .silent:
            skip(tag)
        case .partial:
            let placement = skip(tag)
            append(.partial(tag.name, placement), of: tag)
        case .section, .inverted:
            let placement = skip(tag)
            refuseInParent(tag)
            push(tag, placement)
        case .parent:
            refuseInParent(tag)
            push(tag, hold(tag))
        case .block where open.last?.tag.kind == .parent:
            appendText(to: tag.range.lowerBound)
            cursor = nextLine(after: tag.range.upperBound) ?? tag.range.upperBound
            push(tag, .inline)
        case .block:
            let placement = hold(tag)
            if case .startsLine = placement { cursor = nextLine(after: cursor) ?? cursor }
            push(tag, placement)
        case .close:
            close(tag)
        }
    }

    private mutating func push(_ tag: Tag, _ placement: TagPlacement) {
        for index in line.countedTo..<tag.range.lowerBound where bytes.isEndOfLine(at: index) { line.number += 1 }
        line.countedTo = tag.range.lowerBound
        open.append(OpenTag(tag: tag, placement: placement, line: line.number, contentStart: cursor))
    }

    private mutating func close(_ tag: Tag) {
        guard let last = open.last else {
            skip(tag)
            return report(.strayClose(tag.name.text), tag.range)
        }
        if last.tag.name.text != tag.name.text {
            if open.contains(where: { $0.tag.name.text == tag.name.text }) {
                appendText(to: tag.range.lowerBound)
                while let inner = open.last, inner.tag.name.text != tag.name.text { closeUnclosed() }
            } else {
                report(
                    .mismatchedClose(tag.name.text, open: last.tag.name.text, line: last.line), tag.name.range)
            }
        }
        finish(closedBy: tag)
    }

    /// Puts the innermost open tag and its content into the tree.
    private mutating func finish(closedBy tag: Tag) {
        switch open.last?.tag.kind {
        case .parent:
            appendText(to: tag.range.lowerBound)
            cursor = tag.range.upperBound
            guard let parent = open.popLast() else { return }
            var placement = parent.placement
            if case .startsLine(let space) = placement {
                if let next = nextLine(after: cursor) {
                    placement = .ownLine(space)
                    cursor = next
                } else {
                    append(.lineStart(space), of: parent.tag)
                }
            }
            append(.parent(parent.tag.name, placement, parent.blocks), of: parent.tag)
        case .block where isInParent:
            appendText(to: lineStart(before: tag.range.lowerBound, notBefore: cursor) ?? tag.range.lowerBound)
            cursor = tag.range.upperBound
            if let block = open.popLast() { appendOverride(block, contentEnd: tag.range.lowerBound) }
        case .block:
            finishSlot(closedBy: tag)
        case .section, .inverted, .variable, .unescaped, .partial, .close, .silent, nil:
            skip(tag)
            if let section = open.popLast() { appendSection(section) }
        }
    }

    /// A block that can be overridden. If it fills its lines, or is the only one on its line, it is printed without the
    /// rest of them; the line ending is printed if the content does not end with one.
    private mutating func finishSlot(closedBy tag: Tag) {
        guard let placement = open.last?.placement else { return }
        var lineEnd: Range<Int>?
        if case .startsLine = placement, let next = nextLine(after: tag.range.upperBound) {
            appendText(to: lineStart(before: tag.range.lowerBound, notBefore: cursor) ?? tag.range.lowerBound)
            lineEnd = lineEndRange(before: next)
            cursor = next
        } else {
            skip(tag)
        }
        guard let block = open.popLast() else { return }
        let slot = slot(block, contentEnd: tag.range.lowerBound, lineEnd: lineEnd)
        if case .startsLine(let space) = slot.placement { append(.lineStart(space), of: block.tag) }
        append(.block(slot), of: block.tag)
    }

    /// As ``finish(closedBy:)``, for a missing closing tag.
    private mutating func closeUnclosed() {
        let isOverride = isInParent
        guard let last = open.popLast() else { return }
        report(.unclosedSection(last.tag.name.text), last.tag.range)
        switch last.tag.kind {
        case .parent: append(.parent(last.tag.name, last.placement, last.blocks), of: last.tag)
        case .block where isOverride: appendOverride(last, contentEnd: cursor)
        case .block: append(.block(slot(last, contentEnd: cursor, lineEnd: nil)), of: last.tag)
        case .section, .inverted, .variable, .unescaped, .partial, .close, .silent: appendSection(last)
        }
    }

    /// Whether the innermost open tag is directly inside a parent.
    private var isInParent: Bool {
        open.dropLast().last?.tag.kind == .parent
    }

    private mutating func appendSection(_ section: OpenTag) {
        append(
            .section(section.tag.name, isInverted: section.tag.kind == .inverted, section.nodes), of: section.tag)
    }

    private mutating func appendOverride(_ block: OpenTag, contentEnd: Int) {
        guard let parent = open.indices.last else { return }
        if open[parent].blocks.contains(where: { $0.name.text == block.tag.name.text }) {
            report(
                .blockOverriddenTwice(block.tag.name.text, parent: open[parent].tag.name.text), block.tag.range,
                isStrictOnly: true)
        } else {
            open[parent].blocks.append(override(block, contentEnd: contentEnd))
        }
    }

    // MARK: - Text

    /// Takes the text up to a tag and continues after it, without its line if it contains nothing else.
    @discardableResult
    private mutating func skip(_ tag: Tag) -> TagPlacement {
        guard let start = lineStart(before: tag.range.lowerBound) else {
            appendText(to: tag.range.lowerBound, isBeforeTag: true)
            cursor = tag.range.upperBound
            return .inline
        }
        let space = start..<tag.range.lowerBound
        guard let next = nextLine(after: tag.range.upperBound) else {
            appendText(to: tag.range.lowerBound, isBeforeTag: true)
            cursor = tag.range.upperBound
            return .startsLine(space)
        }
        appendText(to: start)
        cursor = next
        return .ownLine(space)
    }

    /// Takes the text up to a tag and continues after it. The whitespace at the start of its line is held back, because
    /// only the closing tag determines whether the line is printed.
    private mutating func hold(_ tag: Tag) -> TagPlacement {
        let start = lineStart(before: tag.range.lowerBound)
        appendText(to: start ?? tag.range.lowerBound, isBeforeTag: start == nil)
        cursor = tag.range.upperBound
        return start.map { .startsLine($0..<tag.range.lowerBound) } ?? .inline
    }

    /// Appends the text from the cursor to `end`, line by line.
    private mutating func appendText(to end: Int, isBeforeTag: Bool = false) {
        if open.last?.tag.kind == .parent { return refuseTextInParent(to: end) }
        while cursor < end || (isBeforeTag && cursor == end) {
            if isLineStart(cursor) {
                var index = cursor
                while index < end, bytes[index].isBlank { index += 1 }
                // An empty line gets no indentation.
                let isEmpty = index == cursor && index < end && bytes[index].isLineBreak
                if !isEmpty { append(.lineStart(cursor..<index)) }
                cursor = index
            }
            guard cursor < end else { return }
            let lineEnd = bytes[cursor..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
            append(.text(cursor..<lineEnd))
            cursor = lineEnd
            if cursor == end, !(isBeforeTag && isLineStart(cursor)) { return }
        }
    }

    private mutating func append(_ node: SyntaxNode) {
        if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
    }

    /// Appends the node of a tag; directly inside a parent, it is refused.
    private mutating func append(_ node: SyntaxNode, of tag: Tag) {
        if open.last?.tag.kind == .parent {
            if case .variable = node { refuseInParent(tag) }
            if case .partial = node { refuseInParent(tag) }
        } else {
            append(node)
        }
    }

    // MARK: - Problems

    private mutating func refuseTextInParent(to end: Int) {
        defer { cursor = max(cursor, end) }
        guard cursor < end, let parent = open.last else { return }
        guard let first = bytes[cursor..<end].firstIndex(where: { !$0.isASCIISpace }) else { return }
        var last = first
        while last < end, !bytes[last].isLineBreak { last += 1 }
        report(.outsideBlock(parent: parent.tag.name.text), first..<last, isStrictOnly: true)
    }

    private mutating func refuseInParent(_ tag: Tag) {
        guard let parent = open.last, parent.tag.kind == .parent else { return }
        report(.outsideBlock(parent: parent.tag.name.text), tag.range, isStrictOnly: true)
    }

    private mutating func report(_ problem: TemplateProblem, _ range: Range<Int>, isStrictOnly: Bool = false) {
        problems.append(LocatedProblem(problem: problem, range: range, isStrictOnly: isStrictOnly))
    }
}
