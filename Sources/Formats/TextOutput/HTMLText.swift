extension [UInt8] {
    /// Appends a string's UTF-8.
    @inlinable
    package mutating func append(_ string: String) {
        append(contentsOf: string.utf8)
    }

    /// Appends a string's UTF-8 with `&`, `<`, `>`, `"` and `'` as character references, safe in text and in quoted
    /// attributes.
    package mutating func appendEscapedHTML(_ string: String) {
        var string = string
        string.withUTF8 { appendEscapedHTML($0) }
    }

    /// As ``appendEscapedHTML(_:)-(String)``, for UTF-8 bytes.
    package mutating func appendEscapedHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        while true {
            let index = bytes.firstIndex(from: runStart) {
                characterReference(of: $0) != nil
            } mayHaveMatch: {
                $0.has(UInt8(ascii: "&")) || $0.has(UInt8(ascii: "<")) || $0.has(UInt8(ascii: ">"))
                    || $0.has(UInt8(ascii: "\"")) || $0.has(UInt8(ascii: "'"))
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
            guard index < bytes.count, let reference = characterReference(of: bytes[index]) else { return }
            reference.withUTF8Buffer { append(contentsOf: $0) }
            runStart = index + 1
        }
    }
}

/// The character reference for a byte of markup; `nil` for every other byte.
private func characterReference(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
