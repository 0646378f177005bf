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
        for position in 0..<span.count where arena[span.start + position] != bytes[position] { return false }
        return true
    }

    /// FNV-1a. The order of the numbers does not depend on it.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
    }
}
