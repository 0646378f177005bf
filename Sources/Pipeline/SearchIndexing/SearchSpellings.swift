internal import TextOutput

/// What residents say and what facets are called, by how it is read: whole syllables, and their first letters. Larger
/// portals have it, whose words are not all sent to a browser.
struct SearchSpellings: Sendable {
    let dictionary: SearchDictionary

    /// So many readings of a text are told apart; a text of many such characters has too many.
    private static let limit = 8

    init?(_ records: SearchRecords, _ text: SearchText, _ table: ReadingTable?) {
        guard let table else { return nil }
        let readings = table.readingsByCharacter
        var texts: [[UInt32]: [String]] = [:]
        var seen: Set<String> = []
        let vocabulary = records.words.joined() + records.facets.flatMap(\.values)
        for name in vocabulary where seen.insert(name).inserted {
            let spellings = Self.spellings(of: text.folded(name), readings)
            let keys = Set(spellings.flatMap { [$0.whole, Self.blurred($0.whole), $0.initials] })
            for key in keys.subtracting([[]]) { texts[key, default: []].append(name) }
        }
        dictionary = SearchDictionary(
            "spellings", texts.map { (key: $0.key, content: $0.value) },
            size: { $0.reduce(2) { $0 + $1.utf8.count + 3 } },
            write: { names, json in json.array { json in for name in names { json.value(name) } } })
    }

    /// Letters without what many speakers do not tell apart: `n` for `ng`, and `z`, `c`, `s` for `zh`, `ch`, `sh`.
    private static func blurred(_ letters: [UInt32]) -> [UInt32] {
        var blurred: [UInt32] = []
        for letter in letters {
            switch (blurred.last, letter) {
            case (0x6E, 0x67), (0x7A, 0x68), (0x63, 0x68), (0x73, 0x68): continue
            default: blurred.append(letter)
            }
        }
        return blurred
    }

    private struct Spelling {
        var whole: [UInt32] = []
        var initials: [UInt32] = []
    }

    private static func spellings(of points: [UInt32], _ readings: [UInt32: [[UInt32]]]) -> [Spelling] {
        var spellings = [Spelling()]
        for point in points {
            let syllables = readings[point] ?? [[point]]
            spellings = spellings.flatMap { spelling in
                syllables.map { syllable in
                    Spelling(
                        whole: spelling.whole + syllable, initials: spelling.initials + syllable.prefix(1))
                }
            }
            if spellings.count > limit { spellings.removeLast(spellings.count - limit) }
        }
        return spellings
    }
}

extension ReadingTable {
    /// By code point, the syllables that it is read as.
    var readingsByCharacter: [UInt32: [[UInt32]]] {
        var readings: [UInt32: [[UInt32]]] = [:]
        for syllable in syllables {
            let points = syllable.text.unicodeScalars.map(\.value)
            for character in syllable.common + syllable.others {
                readings[UInt32(character), default: []].append(points)
            }
        }
        return readings
    }
}
