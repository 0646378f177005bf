/// The sets of records that have a key: for each key, one set for each way in which a record can have it.
struct KeyedRecordSets: Sendable {
    private(set) var keys = SearchKeyTable()
    private(set) var sets = RecordSets()
    /// The number of sets that each key has.
    let setsPerKey: Int

    init(setsPerKey: Int) {
        self.setsPerKey = setsPerKey
    }

    func set(_ kind: Int, of key: Int) -> Int { key * setsPerKey + kind }

    /// The number of a key's sets that are written: empty ones at the end are not.
    func writtenSetCount(of key: Int) -> Int {
        var count = setsPerKey
        while count > 0, sets.isEmpty(set(count - 1, of: key)) { count -= 1 }
        return count
    }

    /// The number of the key in a range of some points.
    mutating func key(_ range: Range<Int>, in points: [UInt32]) -> Int {
        let key = keys.number(of: range, in: points)
        if key * setsPerKey == sets.count { sets.addEmptySets(setsPerKey) }
        return key
    }

    mutating func add(_ record: Int, toSet kind: Int = 0, of key: Int) {
        sets.add(UInt32(record), to: set(kind, of: key))
    }

    // MARK: Keys of texts

    /// Appends the keys of a title: its characters and its pairs, including those across what folding removes.
    mutating func appendPairsAndCharacters(of points: [UInt32], to keys: inout [UInt32]) {
        for index in points.indices {
            keys.append(UInt32(key(index..<index + 1, in: points)))
            if index + 1 < points.count { keys.append(UInt32(key(index..<index + 2, in: points))) }
        }
    }

    /// Appends the keys of one piece of a running text: its pairs, and the words of alphabetic scripts. A piece of one
    /// character has that character as its key.
    mutating func appendPairsAndWords(of piece: Range<Int>, in points: [UInt32], to keys: inout [UInt32]) {
        var start = piece.lowerBound
        while start < piece.upperBound {
            let isWord = Self.isOfWords(points[start])
            var end = start + 1
            while end < piece.upperBound, Self.isOfWords(points[end]) == isWord { end += 1 }
            if isWord || end - start == 1 {
                keys.append(UInt32(key(start..<end, in: points)))
            } else {
                for index in start..<(end - 1) { keys.append(UInt32(key(index..<index + 2, in: points))) }
            }
            start = end
        }
    }

    /// Whether a character belongs to a script that separates words: the alphabetic ones do, and come first in Unicode.
    private static func isOfWords(_ point: UInt32) -> Bool { point < 0x0E00 }
}
