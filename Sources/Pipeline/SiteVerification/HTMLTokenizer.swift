internal import Diagnostics

/// Reads a page as start tags, end tags and texts, as positions in its bytes. It knows the HTML that pages of a static
/// site are made of, and reports what a browser would have to guess.
struct HTMLTokenizer {
    enum Token {
        /// The attributes are in ``attributes``.
        case startTag(ByteSpan, HTMLElement, isSelfClosing: Bool)
        case endTag(ByteSpan)
        /// With character references.
        case text(ByteSpan)
        /// Of a script or style sheet: without references.
        case rawText(ByteSpan)
        case doctype(ByteSpan)
        case fault(MarkupFault, ByteSpan)
        case end
    }

    struct Attribute {
        let name: ByteSpan
        /// Without its quotes; empty where there is none.
        let value: ByteSpan
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var attributes: [Attribute] = []
    private var index = 0
    /// The element whose text goes on to its own end tag.
    private var textElement: (name: ByteSpan, isRaw: Bool)?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> Token {
        if let (name, isRaw) = textElement {
            textElement = nil
            let span = textUntilEndTag(of: name)
            if span.count > 0 { return isRaw ? .rawText(span) : .text(span) }
        }
        guard index < bytes.count else { return .end }
        guard isMarkup(at: index) else { return text() }
        switch bytes[index + 1] {
        case UInt8(ascii: "/"): return endTag()
        case UInt8(ascii: "!"): return declaration()
        default: return startTag()
        }
    }

    /// A `<` that begins a tag, a comment or a declaration; any other one is text.
    private func isMarkup(at index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return false }
        let byte = bytes[index + 1]
        return byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || (0x61...0x7A).contains(byte | 0x20)
    }

    private mutating func text() -> Token {
        let start = index
        repeat {
            index = bytes.position(of: UInt8(ascii: "<"), from: index + 1, to: bytes.count)
        } while index < bytes.count && !isMarkup(at: index)
        return .text(ByteSpan(start: start, end: index))
    }

    private mutating func textUntilEndTag(of name: ByteSpan) -> ByteSpan {
        let start = index
        while index < bytes.count {
            index = bytes.position(of: UInt8(ascii: "<"), from: index, to: bytes.count)
            if index + 2 + name.count <= bytes.count,
                bytes[index + 1] == UInt8(ascii: "/"),
                (0..<name.count).allSatisfy({ bytes[index + 2 + $0] == bytes[name.start + $0] })
            {
                break
            }
            index = min(index + 1, bytes.count)
        }
        return ByteSpan(start: start, end: index)
    }

    // MARK: Tags

    private mutating func name() -> ByteSpan {
        let start = index
        while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
        return ByteSpan(start: start, end: index)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "<"):
            false
        default: true
        }
    }

    private mutating func skipSpace() {
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    }

    private mutating func endTag() -> Token {
        let start = index
        index += 2
        let name = name()
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { return unclosed(start) }
        index += 1
        return .endTag(name)
    }

    private mutating func startTag() -> Token {
        let start = index
        index += 1
        let name = name()
        attributes.removeAll(keepingCapacity: true)
        while true {
            skipSpace()
            guard index < bytes.count else { return unclosed(start) }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                return opened(name, isSelfClosing: false)
            }
            if bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">") {
                index += 2
                return opened(name, isSelfClosing: true)
            }
            if let fault = attribute() { return fault }
        }
    }

    private mutating func opened(_ name: ByteSpan, isSelfClosing: Bool) -> Token {
        let element = HTMLElement(name, in: bytes)
        if !isSelfClosing {
            switch element {
            case .script, .style: textElement = (name, true)
            case .title, .textarea: textElement = (name, false)
            default: break
            }
        }
        return .startTag(name, element, isSelfClosing: isSelfClosing)
    }

    private mutating func attribute() -> Token? {
        let name = name()
        guard name.count > 0 else { return malformed() }
        for other in attributes where isEqual(other.name, name) {
            return malformed(.repeatedAttribute(bytes.text(name)), at: name)
        }
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            attributes.append(Attribute(name: name, value: .none))
            return nil
        }
        index += 1
        skipSpace()
        guard index < bytes.count else { return unclosed(name.start) }
        let quote = bytes[index]
        let value: ByteSpan
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            index = bytes.position(of: quote, from: start, to: bytes.count)
            guard index < bytes.count else { return unclosed(name.start) }
            value = ByteSpan(start: start, end: index)
            index += 1
        } else {
            let start = index
            while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
            guard index > start else { return malformed() }
            value = ByteSpan(start: start, end: index)
        }
        attributes.append(Attribute(name: name, value: value))
        return nil
    }

    private func isEqual(_ left: ByteSpan, _ right: ByteSpan) -> Bool {
        left.count == right.count && (0..<left.count).allSatisfy { bytes[left.start + $0] == bytes[right.start + $0] }
    }

    // MARK: Comments and declarations

    /// A comment is passed over.
    private mutating func declaration() -> Token {
        let start = index
        guard index + 3 < bytes.count, bytes[index + 2] == UInt8(ascii: "-"), bytes[index + 3] == UInt8(ascii: "-")
        else {
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
            guard index < bytes.count else { return unclosed(start) }
            index += 1
            return .doctype(ByteSpan(start: start, end: index))
        }
        index += 4
        while index + 2 < bytes.count {
            if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
                bytes[index + 2] == UInt8(ascii: ">")
            {
                index += 3
                // Two comments in a row are as deep as one.
                return .rawText(ByteSpan(start: index, end: index))
            }
            index += 1
        }
        index = bytes.count
        return .fault(.unclosedComment, ByteSpan(start: start, end: start + 4))
    }

    // MARK: Faults

    private mutating func unclosed(_ start: Int) -> Token {
        index = bytes.count
        return .fault(.unclosedTag, ByteSpan(start: start, end: start + 1))
    }

    /// Goes on after the tag.
    private mutating func malformed(_ fault: MarkupFault = .malformedAttribute, at span: ByteSpan? = nil) -> Token {
        let place = span ?? ByteSpan(start: index, end: index + 1)
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
        index = min(index + 1, bytes.count)
        return .fault(fault, place)
    }
}

func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}
