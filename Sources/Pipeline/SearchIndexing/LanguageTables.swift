package import Diagnostics
import PortalChecks

/// The tables about the characters of a language; both are optional.
package struct LanguageTables: Sendable {
    package let readings: ReadingTable?
    package let variants: VariantTable?

    package init(readings: ReadingTable? = nil, variants: VariantTable? = nil) {
        self.readings = readings
        self.variants = variants
    }
}

/// The readings of characters: a line for each syllable, with the common characters that are read so, and the others;
/// `-` stands for none. Lines that begin with `#` are comments.
package struct ReadingTable: Sendable {
    struct Syllable: Sendable {
        let text: String
        /// Code points of the basic plane.
        let common: [UInt16]
        let others: [UInt16]
    }

    let syllables: [Syllable]
    /// As it is written.
    let source: SourceText

    /// - Returns: the table, and a diagnostic for each line that is not a syllable with its characters.
    package static func read(_ source: SourceText) -> (table: ReadingTable, diagnostics: [Diagnostic]) {
        var syllables: [Syllable] = []
        let diagnostics = TableLines.read(source, columns: 3) { cells in
            guard let common = TableLines.characters(cells[1]), let others = TableLines.characters(cells[2]) else {
                return false
            }
            syllables.append(
                Syllable(text: String(decoding: cells[0], as: UTF8.self), common: common, others: others))
            return true
        }
        return (ReadingTable(syllables: syllables, source: source), diagnostics)
    }
}

/// The variants of simpler characters: a line for each simple character, with its variants.
package struct VariantTable: Sendable {
    /// Simple characters with their variants, in the order of the file: code points of the basic plane.
    let entries: [(simple: UInt16, others: [UInt16])]
    /// By code point, the simpler character; 0 if there is none.
    let simpler: [UInt16]
    /// As it is written.
    let source: SourceText

    /// - Returns: the table, and a diagnostic for each line that is not a character with its variants.
    package static func read(_ source: SourceText) -> (table: VariantTable, diagnostics: [Diagnostic]) {
        var entries: [(simple: UInt16, others: [UInt16])] = []
        var simpler = [UInt16](repeating: 0, count: 0x10000)
        let diagnostics = TableLines.read(source, columns: 2) { cells in
            guard let simple = TableLines.characters(cells[0]), simple.count == 1,
                let others = TableLines.characters(cells[1])
            else { return false }
            entries.append((simple[0], others))
            for other in others { simpler[Int(other)] = simple[0] }
            return true
        }
        return (VariantTable(entries: entries, simpler: simpler, source: source), diagnostics)
    }
}

/// Reads lines of cells that are separated by single spaces.
private enum TableLines {
    static func read(
        _ source: SourceText, columns: Int, _ take: ([ArraySlice<UInt8>]) -> Bool
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for (index, line) in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            let cells = line.split(separator: 0x20, omittingEmptySubsequences: false)
            guard cells.count == columns, cells.allSatisfy({ !$0.isEmpty }), take(cells) else {
                diagnostics.append(
                    Diagnostic(SearchProblem.tableLine(columns: columns), at: source.place(line: index + 1, column: 1)))
                continue
            }
        }
        return diagnostics
    }

    /// Characters of the basic plane; empty for `-`, and `nil` if there are other characters.
    static func characters(_ cell: ArraySlice<UInt8>) -> [UInt16]? {
        if cell.elementsEqual([UInt8(ascii: "-")]) { return [] }
        var characters: [UInt16] = []
        characters.reserveCapacity(cell.count / 3)
        for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
            guard let character = UInt16(exactly: scalar.value) else { return nil }
            characters.append(character)
        }
        return characters
    }
}
