internal import Diagnostics

/// Splits a page into start tags, end tags and texts, as positions in its bytes. It knows the HTML that the pages of a
/// static site consist of, and reports what a browser would have to guess.
struct HTMLTokenizer {
    enum Token {
        /// ``span`` is the name; see ``element``, ``isSelfClosing`` and ``attributes``.
        case startTag
        /// ``span`` is the name.
        case endTag
        /// With character references, if ``hasReference``.
        case text
        /// Of a script or style sheet: without references.
        case rawText
        case doctype
        /// See ``fault``.
        case fault
        case end
    }

    struct Attribute {
        let name: ByteSpan
        /// The name's first bytes, in their original case.
        let word: PackedName
        /// Without its quotation marks; empty if there is none.
        let value: ByteSpan
        /// Whether the value contains an ampersand.
        let hasReference: Bool
    }

    private(set) var bytes = ByteBuffer(start: nil, count: 0)
    /// The location of the last token, or of what it is about.
    private(set) var span = ByteSpan.none
    private(set) var element = HTMLElement.other
    private(set) var isSelfClosing = false
    private(set) var hasReference = false
    private(set) var fault: MarkupFault?

    /// Those of the last start tag come first; the memory of the others is kept for reuse.
    private var storage: [Attribute] = []
    private(set) var attributeCount = 0
    private var index = 0
    /// The element whose text continues to its own end tag.
    private var textElement: (name: ByteSpan, isRaw: Bool)?

    var attributes: ArraySlice<Attribute> { storage[..<attributeCount] }

    @inline(__always)
    func attribute(_ position: Int) -> Attribute { storage[position] }

    /// Begins another page, which must stay in place until its last token has been read.
    mutating func begin(_ bytes: ByteBuffer) {
        self.bytes = bytes
        index = 0
        textElement = nil
    }

    /// The start of the next token, if that is a start tag.
    var startOfTag: Int? {
        let isTag = textElement == nil && index + 1 < bytes.count && bytes[index] == UInt8(ascii: "<")
        return isTag && (0x61...0x7A).contains(bytes[index + 1] | 0x20) ? index : nil
    }

    /// The start of the next token.
    var position: Int { index }

    /// Skips bytes, which must end with a tag.
    mutating func skip(_ count: Int) { index += count }

    mutating func next() -> Token {
        if textElement != nil, let token = textOfElement() { return token }
        while index < bytes.count {
            guard isMarkup(at: index) else { return text() }
            switch bytes[index + 1] {
            case UInt8(ascii: "/"): return endTag()
            case UInt8(ascii: "!"): if let token = declaration() { return token }
            default: return startTag()
            }
        }
        return .end
    }

    /// Whether a `<` begins a tag, a comment or a declaration; any other one is text.
    @inline(__always)
    private func isMarkup(at index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return false }
        let byte = bytes[index + 1]
        return (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
    }

    // MARK: Texts

    @inline(__always)
    private mutating func text() -> Token {
        var end = index
        hasReference = bytes[end] == UInt8(ascii: "&")
        repeat {
            end = bytes.position(of: UInt8(ascii: "<"), or: UInt8(ascii: "&"), from: end + 1, to: bytes.count)
            if end < bytes.count, bytes[end] == UInt8(ascii: "&") {
                hasReference = true
                end = bytes.position(of: UInt8(ascii: "<"), from: end, to: bytes.count)
            }
        } while end < bytes.count && !isMarkup(at: end)
        span = ByteSpan(start: index, end: end)
        index = end
        return .text
    }

    /// - Returns: `nil` if the element is empty.
    private mutating func textOfElement() -> Token? {
        guard let (name, isRaw) = textElement else { return nil }
        textElement = nil
        let start = index
        while index < bytes.count {
            index = bytes.position(of: UInt8(ascii: "<"), from: index, to: bytes.count)
            if index + 2 + name.count <= bytes.count, bytes[index + 1] == UInt8(ascii: "/"),
                bytes[ByteSpan(start: index + 2, end: index + 2 + name.count)].isEqual(to: bytes[name])
            {
                break
            }
            index = min(index + 1, bytes.count)
        }
        guard index > start else { return nil }
        span = ByteSpan(start: start, end: index)
        hasReference = !isRaw && bytes.position(of: UInt8(ascii: "&"), from: start, to: index) < index
        return isRaw ? .rawText : .text
    }

    // MARK: Tags

    /// The bytes up to `>` that end a name: white space and control characters, `"`, `'`, `/`, `<`, `=` and `>`.
    private static let nameEnds: UInt64 = 0x7000_8085_FFFF_FFFF

    @inline(__always)
    private func endOfName(from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index < bytes.count {
            if index + 8 <= bytes.count {
                // Letters and everything else from `@` on do not end a name and are skipped in one step.
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let others = ~(word | word >> 1) & 0x4040_4040_4040_4040
                if others == 0 {
                    index += 8
                    continue
                }
                index += others.trailingZeroBitCount / 8
            }
            if bytes[index] <= 0x3E, Self.nameEnds >> UInt64(bytes[index]) & 1 != 0 { return index }
            index += 1
        }
        return index
    }

    @inline(__always)
    private func endOfSpace(from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] <= 0x20, isSpace(bytes[index]) { index += 1 }
        return index
    }

    @inline(__always)
    private mutating func endTag() -> Token {
        let start = index
        let end = endOfName(from: start + 2)
        let close = endOfSpace(from: end)
        guard close < bytes.count, bytes[close] == UInt8(ascii: ">") else { return unclosed(start) }
        span = ByteSpan(start: start + 2, end: end)
        index = close + 1
        return .endTag
    }

    @inline(__always)
    private mutating func startTag() -> Token {
        let start = index
        let nameEnd = endOfName(from: start + 1)
        let name = ByteSpan(start: start + 1, end: nameEnd)
        attributeCount = 0
        var next = nameEnd
        while true {
            next = endOfSpace(from: next)
            guard next < bytes.count else { return unclosed(start) }
            if bytes[next] == UInt8(ascii: ">") {
                index = next + 1
                return open(name, isSelfClosing: false)
            }
            if bytes[next] == UInt8(ascii: "/"), next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: ">") {
                index = next + 2
                return open(name, isSelfClosing: true)
            }
            guard let end = readAttribute(from: next) else { return .fault }
            next = end
        }
    }

    @inline(__always)
    private mutating func open(_ name: ByteSpan, isSelfClosing: Bool) -> Token {
        span = name
        self.isSelfClosing = isSelfClosing
        element = HTMLElement(name, in: bytes)
        if element.containsText, !isSelfClosing { textElement = (name, element == .script || element == .style) }
        return .startTag
    }

    // MARK: Attributes

    /// - Returns: the end of the attribute; `nil` if it is malformed.
    @inline(__always)
    private mutating func readAttribute(from start: Int) -> Int? {
        let nameEnd = endOfName(from: start)
        guard nameEnd > start else { return malformed(at: start) }
        let name = ByteSpan(start: start, end: nameEnd)
        let word = PackedName(name, of: bytes)
        for position in 0..<attributeCount where storage[position].word == word {
            if bytes[storage[position].name].isEqual(to: bytes[name]) {
                return malformed(at: nameEnd, .repeatedAttribute(bytes.text(name)), name)
            }
        }
        var next = endOfSpace(from: nameEnd)
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
            add(Attribute(name: name, word: word, value: .none, hasReference: false))
            return next
        }
        next = endOfSpace(from: next + 1)
        guard next < bytes.count else { return unclosedAttribute(name) }
        let quote = bytes[next]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return readUnquoted(name, word, next) }
        var end = bytes.position(of: quote, or: UInt8(ascii: "&"), from: next + 1, to: bytes.count)
        var hasReference = false
        if end < bytes.count, bytes[end] != quote {
            hasReference = true
            end = bytes.position(of: quote, from: end, to: bytes.count)
        }
        guard end < bytes.count else { return unclosedAttribute(name) }
        let value = ByteSpan(start: next + 1, end: end)
        add(Attribute(name: name, word: word, value: value, hasReference: hasReference))
        return end + 1
    }

    private mutating func readUnquoted(_ name: ByteSpan, _ word: PackedName, _ start: Int) -> Int? {
        var end = start
        while end < bytes.count, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">") { end += 1 }
        guard end > start else { return malformed(at: start) }
        let hasReference = bytes.position(of: UInt8(ascii: "&"), from: start, to: end) < end
        let value = ByteSpan(start: start, end: end)
        add(Attribute(name: name, word: word, value: value, hasReference: hasReference))
        return end
    }

    @inline(__always)
    private mutating func add(_ attribute: Attribute) {
        if attributeCount < storage.count {
            storage[attributeCount] = attribute
        } else {
            storage.append(attribute)
        }
        attributeCount += 1
    }

    // MARK: Comments and declarations

    /// - Returns: `nil` for a comment, which is skipped.
    private mutating func declaration() -> Token? {
        let start = index
        guard index + 3 < bytes.count, bytes[index + 2] == UInt8(ascii: "-"), bytes[index + 3] == UInt8(ascii: "-")
        else {
            index = bytes.position(of: UInt8(ascii: ">"), from: index, to: bytes.count)
            guard index < bytes.count else { return unclosed(start) }
            index += 1
            span = ByteSpan(start: start, end: index)
            return .doctype
        }
        index += 4
        while index + 2 < bytes.count {
            if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
                bytes[index + 2] == UInt8(ascii: ">")
            {
                index += 3
                return nil
            }
            index += 1
        }
        index = bytes.count
        return fail(.unclosedComment, ByteSpan(start: start, end: start + 4))
    }

    // MARK: Faults

    private mutating func fail(_ fault: MarkupFault, _ span: ByteSpan) -> Token {
        self.fault = fault
        self.span = span
        return .fault
    }

    private mutating func unclosed(_ start: Int) -> Token {
        index = bytes.count
        return fail(.unclosedTag, ByteSpan(start: start, end: start + 1))
    }

    private mutating func unclosedAttribute(_ name: ByteSpan) -> Int? {
        _ = unclosed(name.start)
        return nil
    }

    /// Continues after the tag.
    private mutating func malformed(
        at place: Int, _ fault: MarkupFault = .malformedAttribute, _ span: ByteSpan? = nil
    ) -> Int? {
        _ = fail(fault, span ?? ByteSpan(start: place, end: place + 1))
        index = min(bytes.position(of: UInt8(ascii: ">"), from: place, to: bytes.count) + 1, bytes.count)
        return nil
    }
}
