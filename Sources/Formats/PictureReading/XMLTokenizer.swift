internal import Bytes
internal import Diagnostics

/// Splits a drawing's text into tags, texts and instructions (XML 1.0, fifth edition), and refuses what a browser would
/// refuse. It supports no declared entities: the only references are those to characters and the five that every XML
/// text has.
struct XMLTokenizer {
    struct Attribute {
        let name: String
        /// With its references resolved.
        let value: String
        /// From the name to the end of the value.
        let range: Range<Int>
    }

    enum Token {
        case startTag(name: String, attributes: [Attribute], isEmpty: Bool, range: Range<Int>)
        case endTag(name: String, range: Range<Int>)
        /// With its references resolved.
        case text(String, range: Range<Int>)
        /// `<?name …?>`
        case instruction(String, range: Range<Int>)
        case documentType(hasDeclarations: Bool, range: Range<Int>)
        case end
    }

    private let bytes: [UInt8]
    private var index: Int

    /// - Parameter bytes: valid UTF-8.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() throws(PictureFailure) -> Token {
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") { return try text() }
            if isNext("<!--") {
                try skip(past: "-->")
            } else if isNext("<![CDATA[") {
                let start = index
                try skip(past: "]]>")
                let content = start + 9..<max(start + 9, index - 3)
                return .text(String(decoding: bytes[content], as: UTF8.self), range: content)
            } else if isNext("<?") {
                return try instruction()
            } else if isNext("<!DOCTYPE") {
                return try documentType()
            } else if isNext("</") {
                return try endTag()
            } else {
                return try startTag()
            }
        }
        return .end
    }

    // MARK: Parts

    private func isNext(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    /// Advances past the next such text.
    private mutating func skip(past text: String) throws(PictureFailure) {
        let start = index
        // The beginning of a part is not also its end: `<!-->` is not a comment.
        index = min(bytes.count, index + (isNext("<!--") ? 4 : 2))
        while index < bytes.count {
            if isNext(text) {
                index += text.utf8.count
                return
            }
            index += 1
        }
        throw PictureFailure(.truncated, at: start)
    }

    private mutating func skipSpace() {
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    }

    private mutating func name() throws(PictureFailure) -> String {
        let start = index
        while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
        guard index > start, !Self.cannotBeginName(bytes[start]) else { throw malformed("tag", at: start) }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    private static func cannotBeginName(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private func malformed(_ part: String, at offset: Int) -> PictureFailure {
        offset < bytes.count
            ? PictureFailure(.malformed(part: part), at: offset) : PictureFailure(.truncated, at: bytes.count)
    }

    private mutating func text() throws(PictureFailure) -> Token {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return .text(try resolved(start..<index), range: start..<index)
    }

    private mutating func instruction() throws(PictureFailure) -> Token {
        let start = index
        index += 2
        let name = try name()
        index = start
        try skip(past: "?>")
        return .instruction(name, range: start..<index)
    }

    private mutating func documentType() throws(PictureFailure) -> Token {
        let start = index
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                // Declarations are not read, so their end is unknown.
                index = bytes.count
                return .documentType(hasDeclarations: true, range: start..<start + 9)
            } else if byte == UInt8(ascii: ">") {
                index += 1
                return .documentType(hasDeclarations: false, range: start..<index)
            }
            index += 1
        }
        throw PictureFailure(.truncated, at: start)
    }

    private mutating func endTag() throws(PictureFailure) -> Token {
        let start = index
        index += 2
        let name = try name()
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { throw malformed("tag", at: index) }
        index += 1
        return .endTag(name: name, range: start..<index)
    }

    private mutating func startTag() throws(PictureFailure) -> Token {
        let start = index
        index += 1
        let name = try name()
        let nameRange = start..<index
        var attributes: [Attribute] = []
        while true {
            let before = index
            skipSpace()
            guard index < bytes.count else { throw PictureFailure(.truncated, at: start) }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                return .startTag(name: name, attributes: attributes, isEmpty: false, range: nameRange)
            }
            if isNext("/>") {
                index += 2
                return .startTag(name: name, attributes: attributes, isEmpty: true, range: nameRange)
            }
            guard index > before else { throw malformed("tag", at: index) }
            let attribute = try attribute()
            guard attributes.count < Self.attributeLimit, !attributes.contains(where: { $0.name == attribute.name })
            else { throw malformed("attribute", at: attribute.range.lowerBound) }
            attributes.append(attribute)
        }
    }

    /// More attributes than any element has; each is compared with those before it.
    private static let attributeLimit = 256

    private mutating func attribute() throws(PictureFailure) -> Attribute {
        let start = index
        let name = try name()
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { throw malformed("attribute", at: index) }
        index += 1
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            throw malformed("attribute", at: index)
        }
        let quote = bytes[index]
        let valueStart = index + 1
        index = valueStart
        while index < bytes.count, bytes[index] != quote, bytes[index] != UInt8(ascii: "<") { index += 1 }
        guard index < bytes.count, bytes[index] == quote else { throw malformed("attribute", at: index) }
        let value = try resolved(valueStart..<index)
        index += 1
        return Attribute(name: name, value: value, range: start..<index)
    }

    // MARK: References

    private func resolved(_ range: Range<Int>) throws(PictureFailure) -> String {
        var text: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "&") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            guard let end = bytes[index..<range.upperBound].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(String(decoding: bytes[index + 1..<end], as: UTF8.self))
            else { throw malformed("reference", at: index) }
            text.append(contentsOf: String(Character(scalar)).utf8)
            index = end + 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let isHexadecimal = name.hasPrefix("#x")
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            // Swift would also accept a sign.
            guard digits.first != "+", digits.first != "-", let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
                Self.isCharacter(number)
            else { return nil }
            return Unicode.Scalar(number)
        }
    }

    /// Whether XML allows such a character; `Unicode.Scalar` refuses surrogates.
    private static func isCharacter(_ number: UInt32) -> Bool {
        switch number {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: true
        default: false
        }
    }
}
