/// What can be wrong when rows and texts are joined into records.
public enum RecordProblem: Problem, Hashable {
    case missingIdentifier
    case invalidIdentifier(String)
    case duplicateIdentifier(String, first: String)
    case repeatedTable(other: String, rows: Int, of: Int)
    case noteInTable(String)
    case textWithoutRow(id: String, nearest: String?)
    case rowWithoutText(id: String, file: String)
    case unexpectedText(collection: String)
    case unexpectedTable(collection: String)
    case fieldsInText(String)
    case unknownFrontMatterField(String, nearest: String?)
    /// `lookup` is where its value is taken from, such as `department.place`; `nil` where the file's name is the value.
    case derivedField(String, lookup: String?)

    public var code: String {
        switch self {
        case .missingIdentifier: "record.missing-id"
        case .invalidIdentifier: "record.invalid-id"
        case .duplicateIdentifier: "record.duplicate-id"
        case .repeatedTable: "record.repeated-table"
        case .noteInTable: "record.note-in-table"
        case .textWithoutRow: "record.text-without-row"
        case .rowWithoutText: "record.row-without-text"
        case .unexpectedText: "record.unexpected-text"
        case .unexpectedTable: "record.unexpected-table"
        case .fieldsInText: "record.fields-in-text"
        case .unknownFrontMatterField: "record.unknown-field"
        case .derivedField: "record.derived-field"
        }
    }

    public var text: ProblemText {
        switch self {
        case .missingIdentifier:
            ProblemText(
                "the record has no id", because: "Its page, its links and its place in the index go by its id.",
                help: "Give it an id that no other record of the collection has, and never change it again.")
        case .invalidIdentifier(let id):
            ProblemText(
                "\(id) cannot be an id",
                because:
                    "An id is part of an address: letters, digits, '.', '_' and '-', at most 64, beginning with a letter or digit, and not \"index\".",
                help: id.lowercased() == "index"
                    ? "Give the record another id; index.md, in lower case, is the text of the collection's own page."
                    : nil)
        case .duplicateIdentifier(let id, let first):
            ProblemText(
                "two records have the id \(id)",
                because:
                    "Each record has a page of its own. Ids that differ only in upper and lower case count as one, because many file systems keep one file for both.",
                help: "The first one is at \(first).")
        case .repeatedTable(let other, let rows, let count):
            ProblemText(
                "\(rows) of the \(count) rows are in \(other) as well",
                because: "The same table twice makes every count of the list too high.",
                help: "Delete one of the two files, or the rows that both have.")
        case .noteInTable(let note):
            ProblemText(
                "the row is a note or a sum and not a record: \(note.quotedInMessage)",
                because: "Every row of a table is a record; what stands under a printed table would be counted as one.",
                help: "Delete the row; a note belongs into the description or into a text.")
        case .textWithoutRow(let id, let nearest):
            ProblemText(
                "no row has the id \(id)",
                because: "A Markdown file of this collection is the long text of the row with the file's name.",
                help: Suggestion.question(nearest) ?? "Add the row, or delete the file.")
        case .rowWithoutText(let id, let file):
            ProblemText(
                "the record \(id) has no Markdown text",
                because: "The collection promises a text for each of its records.", help: "Write \(file).")
        case .unexpectedText(let collection):
            ProblemText(
                "the collection \(collection) has no long texts",
                because: "Its collection.yaml says \"body: none\", so the text would not be published.",
                help: "Say \"body: optional\", or delete the file.")
        case .unexpectedTable(let collection):
            ProblemText(
                "the collection \(collection) has no tables",
                because: "Its collection.yaml says \"records: markdown\", so the rows would not be published.",
                help: "Say \"records: rows\", or delete the file.")
        case .fieldsInText(let name):
            ProblemText(
                "the field \(name) stands in a text that has no fields",
                because:
                    "The fields of a row stand in its table, and the page of a collection has none; two statements of one fact part sooner or later.",
                help:
                    "Take it out of the front matter, and write the value where the row or the collection is declared.")
        case .unknownFrontMatterField(let name, let nearest):
            ProblemText(
                "the schema has no field \(name)", because: "Its value would not be published.",
                help: Suggestion.question(nearest) ?? "Declare the field in collection.yaml, or delete the line.")
        case .derivedField(let name, let lookup):
            ProblemText(
                "the field \(name) is not written in the front matter",
                because:
                    "Its value is \(lookup.map { "taken from \($0)" } ?? "the file's name"); two statements of one fact part sooner or later.",
                help: "Delete the line.")
        }
    }
}
