/// Distinct texts, numbered in the order of their first occurrence and compared by their bytes: a dictionary of strings
/// would compare their canonical forms, which takes many times as long.
struct DistinctTexts: Sendable {
    private(set) var texts: [String] = []
    private var hashes: [UInt32] = []
    /// A hash table with open addressing: a text's number plus one, or 0 if the slot is free. Its size is a power of two.
    private var slots = [UInt32](repeating: 0, count: 64)

    var count: Int { texts.count }

    /// The number of a text; `nil` if it is not among them.
    func number(of text: String) -> Int? {
        let slot = find(text, hash: Self.hash(text))
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// The number of a text, a new one if it is not among them yet.
    mutating func insert(_ text: String) -> Int {
        let hash = Self.hash(text)
        let slot = find(text, hash: hash)
        guard slots[slot] == 0 else { return Int(slots[slot]) - 1 }
        texts.append(text)
        hashes.append(hash)
        slots[slot] = UInt32(count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    /// The slot of a text, or the free one where it belongs.
    private func find(_ text: String, hash: UInt32) -> Int {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash, texts[number].utf8.elementsEqualQuickly(text.utf8) { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// Hashes eight bytes at a time. The hash is used only here, so it can be any function of the bytes.
    private static func hash(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var hash = UInt64(bytes.count)
            var index = 0
            while index + 8 <= bytes.count {
                hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            var rest: UInt64 = 0
            while index < bytes.count {
                rest = rest << 8 | UInt64(bytes[index])
                index += 1
            }
            return UInt32(truncatingIfNeeded: mixed(hash, rest) >> 32)
        }
    }

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 29)
    }
}

extension String.UTF8View {
    /// Whether two texts have the same bytes.
    fileprivate func elementsEqualQuickly(_ other: String.UTF8View) -> Bool {
        guard count == other.count else { return false }
        let result = withContiguousStorageIfAvailable { own in
            other.withContiguousStorageIfAvailable { other in
                var index = 0
                let own = UnsafeRawBufferPointer(own)
                let other = UnsafeRawBufferPointer(other)
                while index + 8 <= own.count {
                    guard
                        own.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                            == other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    else { return false }
                    index += 8
                }
                while index < own.count {
                    guard own[index] == other[index] else { return false }
                    index += 1
                }
                return true
            }
        }
        return (result ?? nil) ?? elementsEqual(other)
    }
}
