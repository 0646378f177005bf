/// The HTML character references that pages use: those of the five characters that must be escaped, of the no-break
/// space, and numeric ones.
enum CharacterReferences {
    /// Appends text with its references resolved.
    /// - Returns: the location of the first invalid reference; invalid ones are appended unchanged.
    static func append(
        _ span: ByteSpan, of bytes: ByteBuffer, to output: inout [UInt8]
    ) -> ByteSpan? {
        var unknown: ByteSpan?
        var runStart = span.start
        var index = span.start
        while index < span.end {
            index = bytes.position(of: UInt8(ascii: "&"), from: index, to: span.end)
            if index == span.end { break }
            output.append(bytes[ByteSpan(start: runStart, end: index)])
            var end = index + 1
            while end < span.end, end - index < 12, isReferenceByte(bytes[end]) { end += 1 }
            let name = ByteSpan(start: index + 1, end: end)
            if end < span.end, bytes[end] == UInt8(ascii: ";"), let scalar = scalar(of: name, in: bytes) {
                output.append(contentsOf: String(scalar).utf8)
                index = end + 1
            } else {
                // A lone ampersand is text.
                if name.count > 0, unknown == nil { unknown = ByteSpan(start: index, end: end) }
                output.append(UInt8(ascii: "&"))
                index += 1
            }
            runStart = index
        }
        output.append(bytes[ByteSpan(start: runStart, end: span.end)])
        return unknown
    }

    private static func isReferenceByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "#")
    }

    private static func scalar(of name: ByteSpan, in bytes: ByteBuffer) -> Unicode.Scalar? {
        if bytes.has("amp", at: name) { return "&" }
        if bytes.has("lt", at: name) { return "<" }
        if bytes.has("gt", at: name) { return ">" }
        if bytes.has("quot", at: name) { return "\"" }
        if bytes.has("apos", at: name) { return "'" }
        if bytes.has("nbsp", at: name) { return "\u{A0}" }
        guard name.count > 1, bytes[name.start] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = bytes[name.start + 1] | 0x20 == UInt8(ascii: "x")
        let digits = bytes.text(ByteSpan(start: name.start + (isHexadecimal ? 2 : 1), end: name.end))
        return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
}
