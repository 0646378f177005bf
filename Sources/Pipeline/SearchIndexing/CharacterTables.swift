internal import TextOutput

/// The parts of a language's tables that the texts of the portal call for; what no text has need not be sent.
struct CharacterTables: Sendable {
    /// What the files are called: the readings of the characters in titles and words, those of other common characters
    /// (for repairs), and what is written for simpler characters.
    static let names = ["readings", "homophones", "variants"]

    private let tables: LanguageTables
    /// By code point of the basic plane: whether a title or a resident's word has it.
    private var occurs = [Bool](repeating: false, count: 0x10000)

    init(_ tables: LanguageTables, occurringIn records: SearchRecords, _ text: SearchText) {
        self.tables = tables
        guard tables.readings != nil || tables.variants != nil else { return }
        for title in records.titles { note(text.folded(title)) }
        for words in records.words { for word in words { note(text.folded(word)) } }
    }

    private mutating func note(_ points: [UInt32]) {
        for point in points where point < 0x10000 { occurs[Int(point)] = true }
    }

    func files() -> [SearchFile] {
        var files: [SearchFile] = []
        if let readings = tables.readings {
            files.append(
                file(
                    "readings",
                    readings.syllables.map { ($0.text, ($0.common + $0.others).filter { occurs[Int($0)] }) }))
            files.append(
                file("homophones", readings.syllables.map { ($0.text, $0.common.filter { !occurs[Int($0)] }) }))
        }
        if let variants = tables.variants {
            files.append(
                SearchFile("variants.json") { json in
                    json.array { json in
                        for entry in variants.entries where occurs[Int(entry.simple)] {
                            json.value(text([entry.simple] + entry.others))
                        }
                    }
                })
        }
        return files
    }

    /// `{"<syllable>": "<characters>", …}`, those without characters left out.
    private func file(_ name: String, _ entries: [(key: String, characters: [UInt16])]) -> SearchFile {
        SearchFile(name + ".json") { json in
            json.object { json in
                for entry in entries where !entry.characters.isEmpty { json.member(entry.key, text(entry.characters)) }
            }
        }
    }

    private func text(_ characters: [UInt16]) -> String { String(decoding: characters, as: UTF16.self) }
}
