import Diagnostics

/// The quotes and list items around a block, and how much of a line belongs to them.
///
/// The parser reports only a block's first line and column; where the later lines of a paragraph begin is found by
/// walking its containers as CommonMark's own algorithm does (spec, appendix, phase 1).
struct ContainerStack {
    private enum Container {
        case blockQuote
        /// `indent` columns continue the item; on its first line the content starts at `content`.
        case item(line: Int, indent: Int, content: Cursor)
    }

    private let lines: SourceLines
    private var containers: [(container: Container, end: Int)] = []

    init(_ lines: SourceLines) {
        self.lines = lines
    }

    /// Leaves the containers that end before a node.
    mutating func leave(before index: Int) {
        while let last = containers.last, last.end <= index { containers.removeLast() }
    }

    mutating func enterBlockQuote(end: Int) {
        containers.append((.blockQuote, end))
    }

    mutating func enterItem(_ node: CommonMarkNode) {
        var cursor = contentCursor(ofLine: node.startLine).cursor
        let before = cursor.column
        cursor.skipBlanks()
        // The marker: a bullet, or digits and a delimiter.
        while cursor.byte >= UInt8(ascii: "0"), cursor.byte <= UInt8(ascii: "9") { cursor.advance(columns: 1) }
        cursor.advance(columns: 1)
        let marker = cursor
        cursor.skipBlanks()
        let spaces = cursor.column - marker.column
        if spaces < 1 || spaces > 4 || cursor.isAtEnd {
            cursor = marker
            if !cursor.isAtEnd { cursor.advance(columns: 1) }
            let indent = marker.column + 1 - before
            containers.append((.item(line: node.startLine, indent: indent, content: cursor), node.end))
        } else {
            containers.append(
                (.item(line: node.startLine, indent: cursor.column - before, content: cursor), node.end))
        }
    }

    /// Where the text of a paragraph's later line starts, after the containers' marks and the indentation.
    func textOffset(ofLine line: Int) -> Int {
        var (cursor, isLazy) = contentCursor(ofLine: line)
        // The parser keeps the indentation of lazy continuations.
        if !isLazy { cursor.skipBlanks() }
        return cursor.offset
    }

    /// `isLazy`: whether the line continues a paragraph without the marks of all its containers.
    private func contentCursor(ofLine line: Int) -> (cursor: Cursor, isLazy: Bool) {
        var cursor = Cursor(bytes: lines.source.bytes, range: lines.range(ofLine: line))
        for (container, _) in containers {
            var ahead = cursor
            ahead.skipBlanks()
            switch container {
            case .blockQuote:
                guard ahead.column - cursor.column <= 3, ahead.byte == UInt8(ascii: ">") else {
                    return (cursor, true)
                }
                ahead.advance(columns: 1)
                if ahead.isBlank { ahead.advance(columns: 1) }
                cursor = ahead
            case .item(line, _, let content):
                cursor = content
            case .item(_, let indent, _):
                guard ahead.column - cursor.column >= indent else { return (cursor, true) }
                cursor.advance(columns: indent)
            }
        }
        return (cursor, false)
    }
}

extension ContainerStack {
    /// A position on a line that counts columns, with a tab stop at every fourth.
    fileprivate struct Cursor {
        private let bytes: [UInt8]
        private let end: Int
        private(set) var offset: Int
        private(set) var column = 0

        init(bytes: [UInt8], range: Range<Int>) {
            self.bytes = bytes
            offset = range.lowerBound
            end = range.upperBound
        }

        var isAtEnd: Bool { offset >= end }
        /// 0 at the end.
        var byte: UInt8 { offset < end ? bytes[offset] : 0 }
        var isBlank: Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

        mutating func skipBlanks() {
            while isBlank { advance(columns: byte == UInt8(ascii: "\t") ? 4 - column % 4 : 1) }
        }

        /// Advances; a tab may be left half used.
        mutating func advance(columns: Int) {
            var left = columns
            while left > 0, offset < end {
                let width = byte == UInt8(ascii: "\t") ? 4 - column % 4 : 1
                if width > left {
                    column += left
                    return
                }
                column += width
                left -= width
                offset += 1
            }
        }
    }
}
