internal import TextOutput

/// Residents' words and facet values, by how they are read: whole syllables, and their initials. Larger portals have it,
/// because not all of their words are sent to a browser.
struct SearchSpellings: Sendable {
    /// The maximum number of readings of a text that are distinguished; a text can have very many.
    private static let maximumReadingCount = 8

    /// By letters.
    private var keys = SearchKeyTable()
    /// By key, the texts that are read so, as positions in ``vocabulary``.
    private var texts: [[UInt32]] = []
    private var vocabulary = DistinctTexts()

    /// `nil` if the language has no table of readings.
    static func files(_ records: SearchRecords, _ text: SearchText, _ table: ReadingTable?) -> SortedKeyFiles? {
        guard let table else { return nil }
        let readings = table.readingsByCharacter
        var spellings = SearchSpellings()
        for words in records.words { for word in words { spellings.add(word, text, readings) } }
        for facet in records.facets { for value in facet.values { spellings.add(value, text, readings) } }
        return spellings.files()
    }

    private mutating func add(_ name: String, _ text: SearchText, _ readings: [UInt32: [[UInt32]]]) {
        let number = vocabulary.count
        guard vocabulary.insert(name) == number else { return }
        for spelling in Self.spellings(of: text.folded(name), readings) {
            for letters in [spelling.whole, Self.blurred(spelling.whole), spelling.initials] where !letters.isEmpty {
                let key = keys.number(of: letters.indices, in: letters)
                if key == texts.count { texts.append([]) }
                if texts[key].last != UInt32(number) { texts[key].append(UInt32(number)) }
            }
        }
    }

    private func files() -> SortedKeyFiles {
        func names(of key: Int) -> [String] { texts[key].map { vocabulary.texts[Int($0)] } }
        return SortedKeyFiles("spellings", keys, size: { names(of: $0).reduce(2) { $0 + $1.utf8.count + 3 } }) {
            key, json in
            json.array { json in for text in texts[key] { json.value(vocabulary.texts[Int(text)]) } }
        }
    }

    /// Letters without distinctions that many speakers do not make: `n` for `ng`, and `z`, `c`, `s` for `zh`, `ch`, `sh`.
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
            if spellings.count > maximumReadingCount { spellings.removeLast(spellings.count - maximumReadingCount) }
        }
        return spellings
    }
}

extension ReadingTable {
    /// By code point, the syllables that it is read as.
    fileprivate var readingsByCharacter: [UInt32: [[UInt32]]] {
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
