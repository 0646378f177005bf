extension UnsafeBufferPointer<UInt8> {
    /// The index of the first byte from `start` on that is to be treated, or the end. Most texts have none, so eight
    /// bytes are looked at at once.
    /// - Parameters:
    ///   - isTreated: whether a byte is one.
    ///   - mayHaveOne: whether one of eight bytes is; it may be wrong where it says so, never where it does not.
    @inline(__always)
    func firstIndex(from start: Int, where isTreated: (UInt8) -> Bool, mayHaveOne: (EightBytes) -> Bool) -> Int {
        var index = start
        if count >= 8 {
            let raw = UnsafeRawBufferPointer(self)
            while index + 8 <= count {
                if mayHaveOne(EightBytes(word: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))) { break }
                index += 8
            }
            // The last ones are looked at together with some before them.
            if index + 8 > count,
                !mayHaveOne(EightBytes(word: raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)))
            {
                return count
            }
        }
        while index < count, !isTreated(self[index]) { index += 1 }
        return index
    }
}

/// Eight bytes as one number, of which each question costs a few operations.
struct EightBytes {
    let word: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of them is the byte.
    @inline(__always)
    func has(_ byte: UInt8) -> Bool {
        let difference = word ^ (Self.ones &* UInt64(byte))
        return (difference &- Self.ones) & ~difference & Self.highBits != 0
    }

    /// Whether one of them is a control character of ASCII, below 0x20.
    @inline(__always)
    var hasControl: Bool { (word &- Self.ones &* 0x20) & ~word & Self.highBits != 0 }
}
