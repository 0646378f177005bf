import Bytes

/// Finds where each inline node of a block is in the file.
///
/// The parser's own columns of inline nodes are wrong on the later lines of quotes and lists, after definitions and
/// after links over two lines. But the tree and the text have the same contents in the same order, so walking both
/// together locates every node exactly: a text node's bytes are matched against the source's (through escapes and
/// character references), and the marks between the nodes are skipped.
struct InlineAlignment {
    /// Indices into the content, for the block's descendants in order.
    private(set) var ranges: [Range<Int>]
    /// Marks that were meant as syntax and are left in the text.
    private(set) var standingMarks: [StandingMark] = []

    private let content: InlineContent
    /// After the walk, the rest of the content from here on belongs to no node.
    private(set) var cursor: Int
    private var isInAutolink = false
    private var hasOpenBracket = false

    /// - Parameter block: the index of a block in `nodes` whose text is `content`.
    init(of block: Int, in nodes: [CommonMarkNode], content: InlineContent) {
        self.content = content
        ranges = Array(repeating: 0..<0, count: nodes[block].end - block - 1)
        cursor = content.endOfDefinitions()
        var open: [Int] = []
        for index in block + 1..<nodes[block].end {
            while let last = open.last, nodes[last].end <= index {
                open.removeLast()
                close(nodes[last].kind, at: last - block - 1)
            }
            enter(nodes[index].kind, at: index - block - 1)
            open.append(index)
        }
        while let last = open.popLast() { close(nodes[last].kind, at: last - block - 1) }
    }

    private mutating func enter(_ kind: CommonMarkNode.Kind, at index: Int) {
        switch kind {
        case .text(let text):
            if !isInAutolink, let first = text.utf8.first { seekStart(of: first) }
            let start = cursor
            var text = text
            text.withUTF8 { matchText($0) }
            ranges[index] = start..<cursor
            return
        case .link:
            isInAutolink = content[cursor] == UInt8(ascii: "<")
            if !isInAutolink { seek(UInt8(ascii: "[")) }
        case .image: seek(UInt8(ascii: "!"))
        case .emphasis, .strong: if !isEmphasisMark(content[cursor]) { seek(UInt8(ascii: "*")) }
        case .code: seek(UInt8(ascii: "`"))
        case .htmlInline: seek(UInt8(ascii: "<"))
        case .softBreak, .lineBreak: cursor = content.skipBlanks(at: cursor)
        case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: break
        }
        ranges[index] = cursor..<cursor
        switch kind {
        case .link, .emphasis: cursor += 1
        case .image, .strong: cursor += 2
        case .code: skipCode()
        case .htmlInline(let html): cursor += html.utf8.count
        case .softBreak, .lineBreak:
            let isEscape = content[cursor] == UInt8(ascii: "\\")
            if isEscape { cursor += 1 }
            seek(0x0A)
            cursor += 1
            // After a backslash, the parser takes a lazy line's indentation for text.
            if !isEscape { cursor = content.skipBlanks(at: cursor) }
        case .text: break
        case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: break
        }
    }

    private mutating func close(_ kind: CommonMarkNode.Kind, at index: Int) {
        switch kind {
        case .text: return
        case .emphasis: cursor += 1
        case .strong: cursor += 2
        case .link where isInAutolink:
            isInAutolink = false
            seek(UInt8(ascii: ">"))
            cursor += 1
        case .link, .image:
            seek(UInt8(ascii: "]"))
            cursor = content.endOfLink(at: cursor)
        case .code, .htmlInline, .softBreak, .lineBreak: break
        case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: break
        }
        cursor = min(cursor, content.bytes.count)
        ranges[index] = min(ranges[index].lowerBound, cursor)..<cursor
    }

    /// Advances to the next such byte, if there is one; if the walk is exact, it is already there.
    private mutating func seek(_ byte: UInt8) {
        var index = cursor
        while index < content.bytes.count {
            if content.bytes[index] == byte {
                cursor = index
                return
            }
            index += 1
        }
    }

    private mutating func seekStart(of byte: UInt8) {
        let here = content[cursor]
        if here != byte, here != UInt8(ascii: "\\"), here != UInt8(ascii: "&") { seek(byte) }
    }

    private func isEmphasisMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    }

    private mutating func skipCode() {
        let start = cursor
        while content[cursor] == UInt8(ascii: "`") { cursor += 1 }
        let length = cursor - start
        while cursor < content.bytes.count {
            guard content.bytes[cursor] == UInt8(ascii: "`") else {
                cursor += 1
                continue
            }
            let run = cursor
            while content[cursor] == UInt8(ascii: "`") { cursor += 1 }
            if cursor - run == length { return }
        }
    }
}

// MARK: - Text

extension InlineAlignment {
    private mutating func matchText(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count, cursor < content.bytes.count {
            let byte = content.bytes[cursor]
            if byte == UInt8(ascii: "\\"), !isInAutolink, content[cursor + 1].isASCIIPunctuation {
                cursor += 2
                index += 1
            } else if byte == UInt8(ascii: "&"), let end = endOfReference(text, at: index) {
                index += lengthOfReference(text, at: index, end: end)
                cursor = end
            } else if byte == text[index] {
                if !isInAutolink { noteMark(byte, text, at: index) }
                cursor += 1
                index += 1
            } else {
                // Not aligned: continuing through this text would gain nothing.
                return
            }
        }
    }

    /// The end of a decoded character reference at the cursor; `nil` if the text has its `&` unchanged.
    private func endOfReference(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        var end = cursor + 1
        if content[end] == UInt8(ascii: "#") { end += 1 }
        let nameStart = end
        while content[end].isASCIILetterOrDigit, end - nameStart < 32 { end += 1 }
        guard end > nameStart, content[end] == UInt8(ascii: ";") else { return nil }
        if text[index] == UInt8(ascii: "&") {
            // Decoded to "&" itself, or not a reference at all?
            let name = content.bytes[cursor..<end]
            let isAmpersand = [Array("&amp".utf8), Array("&AMP".utf8)].contains(Array(name))
            guard isAmpersand || numericReference(name) == 0x26 else { return nil }
        }
        return end + 1
    }

    private func numericReference(_ reference: ArraySlice<UInt8>) -> UInt32? {
        let text = String(decoding: reference.dropFirst(), as: UTF8.self)
        guard text.hasPrefix("#") else { return nil }
        let digits = text.dropFirst()
        if digits.first == "x" || digits.first == "X" { return UInt32(digits.dropFirst(), radix: 16) }
        return UInt32(digits, radix: 10)
    }

    /// The number of bytes that a character reference became: one scalar, or two for a few names.
    private func lengthOfReference(_ text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
        func scalarEnd(_ index: Int) -> Int {
            var end = index + 1
            while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
            return end
        }
        let first = scalarEnd(index)
        guard first < text.count else { return first - index }
        let isLigature = content.bytes[cursor..<end].elementsEqual("&fjlig;".utf8)
        let second = scalarEnd(first)
        let scalar = String(decoding: text[first..<second], as: UTF8.self).unicodeScalars.first?.value ?? 0
        let combines = [0x0331, 0x0333, 0x0338, 0x200A, 0x20D2, 0x20E5, 0xFE00].contains(scalar)
        let isInSource = (first..<second).allSatisfy { content[end + $0 - first] == text[$0] }
        return isLigature || (combines && !isInSource) ? second - index : first - index
    }

    /// Examines an unescaped byte of the text, which may be a mark left standing.
    private mutating func noteMark(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, at index: Int) {
        switch byte {
        case UInt8(ascii: "["):
            hasOpenBracket = true
        case UInt8(ascii: "]") where hasOpenBracket:
            if content[cursor + 1] == UInt8(ascii: "("), index + 1 < text.count, text[index + 1] == UInt8(ascii: "(") {
                standingMarks.append(StandingMark(kind: .link, range: cursor..<cursor + 2))
            }
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            if index > 0, content[cursor - 1] == byte, text[index - 1] == byte { return }
            var length = 1
            while index + length < text.count, text[index + length] == byte, content[cursor + length] == byte {
                length += 1
            }
            if StandingMark.mayBeSyntax(byte, at: cursor..<cursor + length, in: content) {
                standingMarks.append(StandingMark(kind: .run(byte), range: cursor..<cursor + length))
            }
        default: break
        }
    }
}
