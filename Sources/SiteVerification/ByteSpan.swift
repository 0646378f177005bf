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
    /// Whether a part of the bytes is a word; letters of the bytes count as small ones.
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
