/// Up to eight bytes as one number, so that names of elements and attributes are compared in one step.
struct PackedName: Equatable {
    private(set) var bits: UInt64

    /// - Parameter word: at most eight bytes, in lower case.
    @inline(__always)
    init(_ word: StaticString) {
        bits = 0
        for position in 0..<8 where position < word.utf8CodeUnitCount {
            bits |= UInt64(word.utf8Start[position]) << UInt64(8 * position)
        }
    }

    /// At most the first eight bytes of a name, in their original case.
    @inline(__always)
    init(_ span: ByteSpan, of bytes: ByteBuffer) {
        let count = min(span.count, 8)
        if span.start + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
                    fromByteOffset: span.start, as: UInt64.self))
            bits = count == 8 ? word : word & (1 << UInt64(8 * count) &- 1)
        } else {
            bits = 0
            for position in 0..<count { bits |= UInt64(bytes[span.start + position]) << UInt64(8 * position) }
        }
    }

    /// In lower case, changing only `A` to `Z`.
    @inline(__always)
    var lowercased: PackedName {
        // Capital letters have the one bit and not the other; most names have none.
        (bits & 0x4040_4040_4040_4040) >> 1 & ~bits == 0 ? self : lowercasedSlowly
    }

    private var lowercasedSlowly: PackedName {
        var name = self
        for shift in stride(from: UInt64(0), to: 64, by: 8) where (0x41...0x5A).contains(UInt8(bits >> shift & 0xFF)) {
            name.bits |= 0x20 << shift
        }
        return name
    }

    /// Without the bit that distinguishes capital letters.
    @inline(__always)
    var withoutCase: UInt64 { bits | 0x2020_2020_2020_2020 }

    @inline(__always)
    static func == (left: PackedName, right: PackedName) -> Bool { left.bits == right.bits }
    @inline(__always)
    static func ~= (left: PackedName, right: PackedName) -> Bool { left.bits == right.bits }
}
