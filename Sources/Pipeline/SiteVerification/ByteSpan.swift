/// A part of fewer than 4 GB of bytes. It is small because there are many of them.
struct ByteSpan: Sendable, Hashable {
    /// The end in the upper half: one load or store instead of two.
    private var bits: UInt64

    @inline(__always)
    init(start: Int, end: Int) {
        bits = UInt64(UInt32(truncatingIfNeeded: start)) | UInt64(UInt32(truncatingIfNeeded: end)) << 32
    }

    var start: Int { Int(bits & 0xFFFF_FFFF) }
    var end: Int {
        get { Int(bits >> 32) }
        set { self = ByteSpan(start: start, end: newValue) }
    }

    var count: Int { end - start }
    var range: Range<Int> { start..<end }

    static let none = ByteSpan(start: 0, end: 0)
}

/// Bytes that are read in place, within the scope of their array: a copy or an array slice for each of a site's millions
/// of texts would cost more than comparing them.
typealias ByteBuffer = UnsafeBufferPointer<UInt8>

extension ByteBuffer {
    @inline(__always)
    subscript(span: ByteSpan) -> ByteBuffer {
        ByteBuffer(start: baseAddress.map { $0 + span.start }, count: span.count)
    }

    func text(_ span: ByteSpan) -> String { String(decoding: self[span], as: UTF8.self) }

    // MARK: Searching

    /// The position of the next such byte, or the end. Eight bytes are examined in one step.
    @inline(__always)
    func position(of byte: UInt8, from start: Int, to end: Int) -> Int {
        position(of: byte, or: byte, from: start, to: end)
    }

    /// The position of the next byte that is one of two, or the end.
    @inline(__always)
    func position(of byte: UInt8, or other: UInt8, from start: Int, to end: Int) -> Int {
        let (ones, highBits) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        let raw = UnsafeRawBufferPointer(self)
        var index = start
        while index + 8 <= end {
            // A matching byte is zero here, and the lowest zero byte borrows its highest bit.
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let left = word ^ (ones &* UInt64(byte))
            let right = word ^ (ones &* UInt64(other))
            let marks = (((left &- ones) & ~left) | ((right &- ones) & ~right)) & highBits
            if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < end, self[index] != byte, self[index] != other { index += 1 }
        return index
    }

    // MARK: Comparing

    @inline(__always)
    func isEqual(to other: ByteBuffer) -> Bool {
        count == other.count && starts(with: other)
    }

    /// Whether the bytes begin with others. Eight are compared in one step.
    @inline(__always)
    func starts(with other: ByteBuffer) -> Bool {
        guard count >= other.count else { return false }
        let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        var position = 0
        while position + 8 <= other.count {
            if left.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                != right.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            {
                return false
            }
            position += 8
        }
        if other.count >= 8 {
            // The rest with some bytes before it.
            return position == other.count
                || left.loadUnaligned(fromByteOffset: other.count - 8, as: UInt64.self)
                    == right.loadUnaligned(fromByteOffset: other.count - 8, as: UInt64.self)
        }
        while position < other.count {
            if self[position] != other[position] { return false }
            position += 1
        }
        return true
    }

    func isExactly(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        for position in 0..<count where self[position] != word.utf8Start[position] { return false }
        return true
    }

    /// Whether a part of the bytes is a word in lower case, ignoring the case of the bytes.
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

    /// Whether there is only white space.
    var isBlank: Bool {
        for byte in self where !isSpace(byte) { return false }
        return true
    }
}

@inline(__always)
func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

extension [UInt8] {
    @inline(__always)
    mutating func append(_ bytes: ByteBuffer) { append(contentsOf: bytes) }
}

extension String {
    init(_ bytes: ByteBuffer) { self.init(decoding: bytes, as: UTF8.self) }

    /// Calls a function with the text's bytes in place.
    func withBytes<Result>(_ body: (ByteBuffer) -> Result) -> Result {
        var text = self
        return text.withUTF8(body)
    }
}
