internal import TextOutput

/// The parts of a language's tables that the portal's texts need; characters that no text contains are not sent.
struct CharacterTables: Sendable {
    private let tables: LanguageTables
    /// By code point of the basic plane: whether a title or a residents' word contains it.
    private var occurs = [Bool](repeating: false, count: 0x10000)

    init(_ tables: LanguageTables, occurringIn records: SearchRecords, _ text: SearchText) {
        self.tables = tables
        guard tables.readings != nil || tables.variants != nil else { return }
        var points: [UInt32] = []
        func note(_ name: String) {
            points.removeAll(keepingCapacity: true)
            text.fold(name, into: &points)
            for point in points where point < 0x10000 { occurs[Int(point)] = true }
        }
        for title in records.titles.values { note(title) }
        for words in records.words { for word in words { note(word) } }
    }

    /// The names of the files that exist, without their extension: the readings of the characters in titles and words,
    /// those of other common characters (to correct homophone typos), and the variants of simpler characters.
    var names: [String] {
        (tables.readings == nil ? [] : ["readings", "homophones"]) + (tables.variants == nil ? [] : ["variants"])
    }

    var files: [SearchFile] {
        var files: [SearchFile] = []
        if let readings = tables.readings {
            files.append(
                SearchFile("readings.json") { json in
                    write(readings, to: &json) { ($0.common + $0.others).filter { occurs[Int($0)] } }
                })
            files.append(
                SearchFile("homophones.json") { json in
                    write(readings, to: &json) { $0.common.filter { !occurs[Int($0)] } }
                })
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

    /// `{"<syllable>": "<characters>", …}`, without syllables that have no characters.
    private func write(
        _ readings: ReadingTable, to json: inout JSONWriter, _ characters: (ReadingTable.Syllable) -> [UInt16]
    ) {
        json.object { json in
            for syllable in readings.syllables {
                let characters = characters(syllable)
                if !characters.isEmpty { json.member(syllable.text, text(characters)) }
            }
        }
    }

    private func text(_ characters: [UInt16]) -> String { String(decoding: characters, as: UTF16.self) }
}
