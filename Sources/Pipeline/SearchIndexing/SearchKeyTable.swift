/// Keys, numbered in the order of their first occurrence. A key is a short text of code points; all of them are in one
/// array, because a large portal has a million.
struct SearchKeyTable: Sendable {
    private var points: [UInt32] = []
    /// By key, the end of its points.
    private var ends: [UInt32] = []
    /// By key, the 32-bit FNV-1a hash of its code points, each taken as a whole.
    private(set) var hashes: [UInt32] = []
    /// A hash table with open addressing: a key's number plus one, or 0 if the slot is free. Its size is a power of two.
    private var slots = [UInt32](repeating: 0, count: 1024)

    var count: Int { ends.count }

    /// The points of a key.
    subscript(key: Int) -> ArraySlice<UInt32> {
        points[(key == 0 ? 0 : Int(ends[key - 1]))..<Int(ends[key])]
    }

    func text(_ key: Int) -> String { String(codePoints: self[key]) }

    /// The number of the key in a range of some points, a new one if it is not among them yet.
    mutating func number(of range: Range<Int>, in source: [UInt32]) -> Int {
        var hash: UInt32 = 2_166_136_261
        for index in range { hash = (hash ^ source[index]) &* 16_777_619 }
        var slot = self.slot(of: hash)
        while slots[slot] != 0 {
            let key = Int(slots[slot]) - 1
            if hashes[key] == hash, isKey(key, range, in: source) { return key }
            slot = (slot + 1) & (slots.count - 1)
        }
        points.append(contentsOf: source[range])
        ends.append(UInt32(points.count))
        hashes.append(hash)
        slots[slot] = UInt32(count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    private func isKey(_ key: Int, _ range: Range<Int>, in source: [UInt32]) -> Bool {
        let start = key == 0 ? 0 : Int(ends[key - 1])
        guard Int(ends[key]) - start == range.count else { return false }
        for offset in 0..<range.count where points[start + offset] != source[range.lowerBound + offset] { return false }
        return true
    }

    // MARK: Order

    /// The keys in the order of their code points.
    func inOrder() -> [UInt32] { sorted { $0 } }

    /// The keys in the order of their UTF-16 code units, which is how browsers compare strings: characters encoded as
    /// surrogates precede the last characters of the basic plane.
    func inOrderOfUTF16() -> [UInt32] {
        sorted { (0xE000..<0x10000).contains($0) ? $0 + 0x10_2000 : $0 }
    }

    /// - Parameter rank: the rank of a point, in 21 bits.
    private func sorted(by rank: (UInt32) -> UInt32) -> [UInt32] {
        // The first three points, and most keys have no more, are compared as one number.
        var order = (0..<count).map { key -> (start: UInt64, key: UInt32) in
            let points = self[key].prefix(3)
            let start = points.reduce(UInt64(0)) { $0 << 21 | UInt64(rank($1)) }
            return (start << (21 * UInt64(3 - points.count)), UInt32(key))
        }
        order.sort { left, right in
            if left.start != right.start { return left.start < right.start }
            return self[Int(left.key)].lexicographicallyPrecedes(self[Int(right.key)]) { rank($0) < rank($1) }
        }
        return order.map(\.key)
    }

    // MARK: Slots

    /// The upper bits of a product, because similar keys have similar hashes.
    private func slot(of hash: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (key, hash) in hashes.enumerated() {
            var slot = self.slot(of: hash)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(key + 1)
        }
    }
}

extension String {
    /// The text of some code points; those that are not characters are omitted.
    init(codePoints: some Collection<UInt32>) {
        self.init(unsafeUninitializedCapacity: codePoints.count * 4) { buffer in
            var count = 0
            for point in codePoints {
                guard let scalar = Unicode.Scalar(point) else { continue }
                for unit in UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter {
                    buffer[count] = unit
                    count += 1
                }
            }
            return count
        }
    }
}
