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
        guard let first = bytes.firstToBeEscaped(from: 0) else { return append(contentsOf: bytes) }
        var (runStart, next) = (0, first)
        while true {
            let reference: StaticString =
                switch bytes[next] {
                case UInt8(ascii: "&"): "&amp;"
                case UInt8(ascii: "<"): "&lt;"
                case UInt8(ascii: ">"): "&gt;"
                case UInt8(ascii: "\""): "&quot;"
                default: "&#39;"
                }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<next]))
            reference.withUTF8Buffer { append(contentsOf: $0) }
            runStart = next + 1
            guard let following = bytes.firstToBeEscaped(from: runStart) else { break }
            next = following
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The position of the next byte that HTML needs a character reference for. Most texts have none, so eight bytes are
    /// looked at in one step.
    fileprivate func firstToBeEscaped(from start: Int) -> Int? {
        var index = start
        let raw = UnsafeRawBufferPointer(self)
        while index + 8 <= count {
            if raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).hasByteToBeEscaped { break }
            index += 8
        }
        while index < count {
            switch self[index] {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
                return index
            default: index += 1
            }
        }
        return nil
    }
}

extension UInt64 {
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Whether one of its bytes is `&`, `'`, `<`, `>` or `"`. The first two differ in the lowest bit, the next two in the
    /// one above it.
    fileprivate var hasByteToBeEscaped: Bool {
        (self | Self.ones).hasByte(UInt8(ascii: "'")) || (self | Self.ones << 1).hasByte(UInt8(ascii: ">"))
            || hasByte(UInt8(ascii: "\""))
    }

    /// Whether one of its bytes is this one: then the difference has a byte that is zero, and taking one from each byte
    /// borrows there.
    private func hasByte(_ byte: UInt8) -> Bool {
        let difference = self ^ (Self.ones &* UInt64(byte))
        return (difference &- Self.ones) & ~difference & (Self.ones << 7) != 0
    }
}
