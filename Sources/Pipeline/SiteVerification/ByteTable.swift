/// Byte strings with a number for each, in the order in which they come: paths, addresses of records.
struct ByteTable: Sendable {
    private var arena: [UInt8] = []
    private var spans: [ByteSpan] = []
    /// Open addressing: a number and one, or 0 where the slot is free.
    private var slots = [Int32](repeating: 0, count: 64)

    /// How many bytes the longest of the strings has.
    private(set) var longest = 0

    var count: Int { spans.count }

    func text(_ index: Int) -> String { String(decoding: arena[spans[index].range], as: UTF8.self) }

    /// - Returns: the number of the bytes, which is new where they were not in the table.
    @discardableResult
    mutating func insert(_ bytes: ArraySlice<UInt8>) -> Int {
        let slot = bytes.withUnsafeBufferPointer { self.slot(of: $0) }
        if slots[slot] > 0 { return Int(slots[slot]) - 1 }
        let start = arena.count
        arena.append(contentsOf: bytes)
        spans.append(ByteSpan(start: start, end: arena.count))
        longest = max(longest, bytes.count)
        slots[slot] = Int32(spans.count)
        if spans.count * 2 > slots.count { grow() }
        return spans.count - 1
    }

    @discardableResult
    mutating func insert(_ text: String) -> Int { insert(Array(text.utf8)[...]) }

    func index(of bytes: ArraySlice<UInt8>) -> Int? {
        let slot = bytes.withUnsafeBufferPointer { self.slot(of: $0) }
        return slots[slot] > 0 ? Int(slots[slot]) - 1 : nil
    }

    func index(of text: String) -> Int? { index(of: Array(text.utf8)[...]) }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 4)
        for (index, span) in spans.enumerated() {
            let slot = arena[span.range].withUnsafeBufferPointer { freeSlot(of: $0) }
            slots[slot] = Int32(index + 1)
        }
    }

    /// The slot that holds the bytes, or the free one where they belong.
    private func slot(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = Self.hash(bytes) & (slots.count - 1)
        while slots[slot] > 0, !isEqual(spans[Int(slots[slot]) - 1], bytes) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func freeSlot(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = Self.hash(bytes) & (slots.count - 1)
        while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func isEqual(_ span: ByteSpan, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard span.count == bytes.count else { return false }
        return arena.withUnsafeBytes { arena in
            let other = UnsafeRawBufferPointer(bytes)
            var position = 0
            while position + 8 <= bytes.count {
                if arena.loadUnaligned(fromByteOffset: span.start + position, as: UInt64.self)
                    != other.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                {
                    return false
                }
                position += 8
            }
            while position < bytes.count, arena[span.start + position] == other[position] { position += 1 }
            return position == bytes.count
        }
    }

    /// By steps of eight bytes, after FNV-1a. The order of the numbers does not depend on it.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        var position = 0
        while position + 8 <= raw.count {
            add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
            position += 8
        }
        var rest = UInt64(raw.count)
        while position < raw.count {
            rest = rest << 8 | UInt64(raw[position])
            position += 1
        }
        add(rest)
        return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
    }
}
