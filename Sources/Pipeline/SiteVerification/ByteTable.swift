/// Byte strings, such as paths and addresses of records, numbered in the order in which they are added.
struct ByteTable: Sendable {
    private var arena: [UInt8] = []
    private var spans: [ByteSpan] = []
    /// Open addressing: a string's number plus one, or 0 if the slot is free.
    private var slots = [Int32](repeating: 0, count: Self.smallestSlotCount)

    private static let smallestSlotCount = 64

    /// The length of the longest string in bytes.
    private(set) var longest = 0

    var count: Int { spans.count }

    func text(_ index: Int) -> String { withBytes(of: index) { String($0) } }

    @inline(__always)
    func withBytes<Result>(of index: Int, _ body: (ByteBuffer) -> Result) -> Result {
        arena.withUnsafeBufferPointer { body($0[spans[index]]) }
    }

    // MARK: Lookup

    func index(of bytes: ByteBuffer) -> Int? {
        let slot = slot(of: bytes)
        return slots[slot] > 0 ? Int(slots[slot]) - 1 : nil
    }

    func index(of text: String) -> Int? { text.withBytes { index(of: $0) } }

    // MARK: Adding

    /// - Returns: the number of the bytes, a new one if they were not in the table.
    @discardableResult
    mutating func insert(_ bytes: ByteBuffer) -> Int {
        let slot = slot(of: bytes)
        if slots[slot] > 0 { return Int(slots[slot]) - 1 }
        let start = arena.count
        arena.append(bytes)
        spans.append(ByteSpan(start: start, end: arena.count))
        longest = max(longest, bytes.count)
        slots[slot] = Int32(spans.count)
        if spans.count * 2 > slots.count { grow() }
        return spans.count - 1
    }

    @discardableResult
    mutating func insert(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { insert($0) }
    }

    /// Removes the strings, keeping memory for as many as a page has.
    mutating func removeAll() {
        arena.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        longest = 0
        guard slots.count == Self.smallestSlotCount else {
            slots = [Int32](repeating: 0, count: Self.smallestSlotCount)
            return
        }
        for slot in slots.indices { slots[slot] = 0 }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 4)
        for (index, span) in spans.enumerated() {
            let slot = arena.withUnsafeBufferPointer { freeSlot(of: $0[span]) }
            slots[slot] = Int32(index + 1)
        }
    }

    // MARK: Slots

    /// The slot that contains the bytes, or the free one where they belong.
    private func slot(of bytes: ByteBuffer) -> Int {
        let mask = slots.count - 1
        return arena.withUnsafeBufferPointer { arena in
            var slot = Self.hash(bytes) & mask
            while slots[slot] > 0, !arena[spans[Int(slots[slot]) - 1]].isEqual(to: bytes) { slot = (slot + 1) & mask }
            return slot
        }
    }

    private func freeSlot(of bytes: ByteBuffer) -> Int {
        var slot = Self.hash(bytes) & (slots.count - 1)
        while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    /// FNV-1a in steps of eight bytes. The order of the numbers does not depend on it.
    @inline(__always)
    private static func hash(_ bytes: ByteBuffer) -> Int {
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
        if raw.count >= 8 {
            // The rest with some bytes before it.
            if position < raw.count {
                add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)))
            }
            position = raw.count
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
