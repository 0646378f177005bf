/// A set of numbers that are close together, with a bit for each.
struct NumberSet: Sendable {
    /// Beginning with the first word that has a number.
    private var words: [UInt64] = []
    private var firstWord = 0

    func contains(_ number: Int) -> Bool {
        let word = number / 64 - firstWord
        return words.indices.contains(word) && words[word] >> UInt64(number % 64) & 1 != 0
    }

    /// - Returns: whether it was not in the set.
    @discardableResult
    mutating func insert(_ number: Int) -> Bool {
        let place = number / 64
        if !words.indices.contains(place - firstWord) { makeRoom(for: place) }
        let bit: UInt64 = 1 << UInt64(number % 64)
        defer { words[place - firstWord] |= bit }
        return words[place - firstWord] & bit == 0
    }

    mutating func formUnion(_ other: NumberSet) {
        for (offset, word) in other.words.enumerated() where word != 0 {
            let place = other.firstWord + offset
            if !words.indices.contains(place - firstWord) { makeRoom(for: place) }
            words[place - firstWord] |= word
        }
    }

    private mutating func makeRoom(for place: Int) {
        if words.isEmpty { firstWord = place }
        if place < firstWord {
            // Twice as far as needed, so that growing downwards step by step stays cheap.
            let first = max(0, place - words.count)
            words.insert(contentsOf: repeatElement(0, count: firstWord - first), at: 0)
            firstWord = first
        }
        let missing = place - firstWord - words.count + 1
        if missing > 0 { words.append(contentsOf: repeatElement(0, count: missing)) }
    }
}
