extension [UInt8] {
    /// Appends a string's UTF-8.
    @inlinable
    public mutating func append(_ string: String) {
        append(contentsOf: string.utf8)
    }

    /// Appends a string's UTF-8 with `&`, `<`, `>`, `"` and `'` as character references, safe in text and in quoted
    /// attributes.
    public mutating func appendEscapedHTML(_ string: String) {
        var string = string
        string.withUTF8 { appendEscapedHTML($0) }
    }

    /// As ``appendEscapedHTML(_:)-(String)``, for UTF-8 bytes.
    public mutating func appendEscapedHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        for index in bytes.indices {
            let reference: StaticString
            switch bytes[index] {
            case UInt8(ascii: "&"): reference = "&amp;"
            case UInt8(ascii: "<"): reference = "&lt;"
            case UInt8(ascii: ">"): reference = "&gt;"
            case UInt8(ascii: "\""): reference = "&quot;"
            case UInt8(ascii: "'"): reference = "&#39;"
            default: continue
            }
            append(contentsOf: bytes[runStart..<index])
            reference.withUTF8Buffer { append(contentsOf: $0) }
            runStart = index + 1
        }
        append(contentsOf: bytes[runStart...])
    }
}
