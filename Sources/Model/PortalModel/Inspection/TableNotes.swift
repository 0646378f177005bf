/// Rows of a table that are not records: footnotes and sums, which belong under a printed table.
package struct TableNotes: Sendable, Hashable {
    private let words: [String]

    /// The default if `site.yaml` lists no words.
    package static let usual = TableNotes(["note", "notes", "source", "sources", "total", "*", "\u{203B}"])

    /// - Parameter words: the words with which a note begins.
    package init(_ words: [String]) {
        self.words = words.map(Self.folded).filter { !$0.isEmpty }
    }

    /// The maximum number of values of a row that may be a note: every record has three.
    package static let mostValues = 2

    /// Whether a row is a note.
    /// - Parameters:
    ///   - values: those of its nonempty cells, at most ``mostValues``.
    ///   - id: the cell in the column of ids.
    package func contains(_ values: [String], id: String) -> Bool {
        guard let first = values.first else { return false }
        let isText = values.count == 1 && !Identifier.isValid(first)
        // A single value in the column of ids that cannot be an id is a line of text.
        if isText, first == id, first.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value > 0x7F })
        {
            return true
        }
        let folded = Self.folded(first)
        return words.contains { folded.hasPrefix($0) }
    }

    private static func folded(_ text: String) -> String {
        let folded = Identifier.folded(WidthFolding.folded(text))
        return String(String.UnicodeScalarView(folded.unicodeScalars.drop(while: BlankCharacters.contains)))
    }
}
