extension UnsafeBufferPointer<UInt8> {
    /// The index of the first byte from `start` on that is to be treated, or the end. Most texts have none, so eight
    /// bytes are looked at at once.
    /// - Parameters:
    ///   - isTreated: whether a byte is one.
    ///   - mayHaveOne: whether one of eight bytes is; it may be wrong where it says so, never where it does not.
    @inline(__always)
    func firstIndex(from start: Int, where isTreated: (UInt8) -> Bool, mayHaveOne: (EightBytes) -> Bool) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        var index = start
        while index < count {
            let end: Int
            if index + 8 <= count {
                end = index + 8
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                guard mayHaveOne(EightBytes(word: word)) else {
                    index = end
                    continue
                }
            } else {
                end = count
            }
            while index < end {
                if isTreated(self[index]) { return index }
                index += 1
            }
        }
        return count
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
