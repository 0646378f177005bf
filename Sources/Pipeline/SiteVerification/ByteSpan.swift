/// A part of some bytes, fewer than 4 GB; there are many of them.
struct ByteSpan: Sendable, Hashable {
    private var first: UInt32
    private var last: UInt32

    init(start: Int, end: Int) {
        first = UInt32(truncatingIfNeeded: start)
        last = UInt32(truncatingIfNeeded: end)
    }

    var start: Int { Int(first) }
    var end: Int {
        get { Int(last) }
        set { last = UInt32(truncatingIfNeeded: newValue) }
    }

    var count: Int { end - start }
    var range: Range<Int> { start..<end }

    static let none = ByteSpan(start: 0, end: 0)
}

extension UnsafeBufferPointer<UInt8> {
    /// The position of the next such byte, or the end. Eight bytes are looked at in one step.
    func position(of byte: UInt8, from start: Int, to end: Int) -> Int {
        let (ones, highBits) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        let pattern = ones &* UInt64(byte)
        let raw = UnsafeRawBufferPointer(self)
        var index = start
        while index + 8 <= end {
            // A byte that is sought is zero here, and the lowest one that is zero borrows its highest bit.
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
            let found = (word &- ones) & ~word & highBits
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < end, self[index] != byte { index += 1 }
        return index
    }

    /// Whether a part of the bytes is a word; letters of the bytes count as small ones.
    @inline(__always)
    func has(_ word: StaticString, at span: ByteSpan) -> Bool {
        guard span.count == word.utf8CodeUnitCount else { return false }
        // Most words differ at their ends.
        for position in stride(from: span.count - 1, through: 0, by: -1) {
            let byte = self[span.start + position]
            let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if small != word.utf8Start[position] { return false }
        }
        return true
    }

    /// Whether a part of the bytes is a word, as it is written.
    func hasExactly(_ word: StaticString, at span: ByteSpan) -> Bool {
        guard span.count == word.utf8CodeUnitCount else { return false }
        for position in 0..<span.count where self[span.start + position] != word.utf8Start[position] { return false }
        return true
    }

    func text(_ span: ByteSpan) -> String { String(decoding: self[span.range], as: UTF8.self) }
}
