/// What can be wrong with the form of a CSV file (RFC 4180).
public enum TableProblem: Problem, Hashable {
    case empty
    case unterminatedQuote
    case textAfterQuote
    case quoteInText
    case raggedRow(expected: Int, found: Int)
    case blankRow
    case blankRows(Int)
    case blankColumns(first: String, count: Int)
    case tooManyColumns(Int, limit: Int)
    case cellTooLong(bytes: Int, limit: Int)
    case unknownColumn(String, nearest: String?)
    case duplicateColumn(String)
    case missingColumn(String)
    case lookupColumn(String, source: String)
    case tooLarge

    public var code: String {
        switch self {
        case .empty: "table.empty"
        case .unterminatedQuote: "table.unterminated-quote"
        case .textAfterQuote: "table.text-after-quote"
        case .quoteInText: "table.quote-in-text"
        case .raggedRow: "table.ragged-row"
        case .blankRow: "table.blank-row"
        case .blankRows: "table.blank-rows"
        case .blankColumns: "table.blank-columns"
        case .tooManyColumns: "table.too-many-columns"
        case .cellTooLong: "table.cell-too-long"
        case .unknownColumn: "table.unknown-column"
        case .duplicateColumn: "table.duplicate-column"
        case .missingColumn: "table.missing-column"
        case .lookupColumn: "table.lookup-column"
        case .tooLarge: "table.too-large"
        }
    }

    public var severity: Severity {
        switch self {
        case .blankRow, .blankRows, .blankColumns: .warning
        default: .error
        }
    }

    public var text: ProblemText {
        switch self {
        case .empty:
            ProblemText(
                "the table has no header row", because: "The first row names the fields of the columns.",
                help: "Write the field names in the first row, or remove the file.")
        case .unterminatedQuote:
            ProblemText(
                "the quote that opens here does not close",
                because: "Everything after it would be one cell.", help: "Close the quote, or double it if it is text.")
        case .textAfterQuote:
            ProblemText(
                "there is text after the closing quote",
                because: "A quoted cell ends at its closing quote; a quote within it is written twice.",
                help: "Write \"\" for a quote within the cell.")
        case .quoteInText:
            ProblemText(
                "there is a quote in a cell that is not quoted",
                because: "It cannot be told whether it opens a quoted cell or is text.",
                help: "Quote the whole cell and double the quote.")
        case .raggedRow(let expected, let found):
            ProblemText(
                "the row has \(found) cells and the header \(expected)",
                because: "With a cell too many or too few, every cell after it stands under the wrong name.",
                help: found > expected
                    ? "Look for a comma in a cell that is not quoted." : "Add the missing cells, empty if need be.")
        case .blankRow:
            ProblemText(
                "the row is empty", because: "It holds no record and is left out.", help: "Delete the row.")
        case .blankRows(let count):
            ProblemText(
                "the last \(count) rows of the table are empty",
                because:
                    "They hold no records and are left out; a spreadsheet program writes them once a cell in them was formatted.",
                help: "Delete the rows below the last record, not only what is in them.")
        case .blankColumns(let first, let count):
            ProblemText(
                count == 1
                    ? "the column \(first) has neither a name nor a value"
                    : "\(count) columns from \(first) on have neither a name nor a value",
                because:
                    "They hold nothing and are left out; a spreadsheet program writes them once a cell in them was formatted.",
                help: "Delete the columns to the right of the last field, not only what is in them.")
        case .tooManyColumns(let count, let limit):
            ProblemText(
                "the table has \(count) columns, and at most \(limit) are read",
                because: "No spreadsheet program holds more, so nobody could mend it.",
                help: "Look for a line end that is missing after the header.")
        case .cellTooLong(let bytes, let limit):
            ProblemText(
                "the cell has \(bytes) bytes, and at most \(limit) are read",
                because: "A spreadsheet program cuts what is longer when it opens the table.",
                help: "Look for a quote that does not close, or move the text into a Markdown file.")
        case .unknownColumn(let name, let nearest):
            ProblemText(
                name.isEmpty ? "a column has no name" : "the schema has no field \(name)",
                because: "What stands in the column would not be published.",
                help: Suggestion.question(nearest) ?? "Declare the field in collection.yaml, or delete the column.")
        case .duplicateColumn(let name):
            ProblemText("two columns are named \(name)", because: "A record has one value in a field.")
        case .missingColumn(let name):
            ProblemText(
                "there is no column \(name)", because: "Every record must have a value in this field.",
                help: "Add the column.")
        case .lookupColumn(let name, let source):
            ProblemText(
                "the field \(name) has no column of its own",
                because: "Its values are taken from \(source); two statements of one fact part sooner or later.",
                help: "Delete the column.")
        case .tooLarge:
            ProblemText(
                "the table is larger than 4 GB", because: "Places in it are counted in 32 bits.",
                help: "Split it into several files.")
        }
    }
}
