extension UnsafeBufferPointer<UInt8> {
    /// The index of the first byte from `start` on that matches, or the end. Most texts have none, so eight bytes are
    /// examined at once.
    /// - Parameters:
    ///   - isMatch: whether a byte matches.
    ///   - mayHaveMatch: whether one of eight bytes may match; `true` may be wrong, `false` never.
    @inline(__always)
    func firstIndex(from start: Int, where isMatch: (UInt8) -> Bool, mayHaveMatch: (EightBytes) -> Bool) -> Int {
        var index = start
        if count >= 8 {
            let raw = UnsafeRawBufferPointer(self)
            while index + 8 <= count {
                if mayHaveMatch(EightBytes(word: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))) { break }
                index += 8
            }
            // The last ones are examined together with some before them.
            if index + 8 > count,
                !mayHaveMatch(EightBytes(word: raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)))
            {
                return count
            }
        }
        while index < count, !isMatch(self[index]) { index += 1 }
        return index
    }
}

/// Eight bytes as one number, so that each question costs a few operations.
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
