package import Diagnostics
package import TextInput

/// One entry of a collection; a class for the same reason as ``Portal``.
package final class Record: Sendable {
    package let id: String
    package let title: String
    package let standing: Standing
    /// Parallel to the fields of the collection's schema.
    package let values: [Value]
    package let origin: RecordOrigin
    /// Its long text, if it has one.
    package let body: MarkdownBody?

    package init(
        id: String, title: String, standing: Standing, values: [Value], origin: RecordOrigin, body: MarkdownBody?
    ) {
        self.id = id
        self.title = title
        self.standing = standing
        self.values = values
        self.origin = origin
        self.body = body
    }
}

/// Where a record's fields come from.
package struct RecordOrigin: Sendable, Hashable {
    private let storedSource: UInt32
    private let line: UInt32
    private let offset: UInt32
    private let storedRow: UInt32
    /// For a Markdown file, parallel to the schema's fields: where each value begins, in bytes; ``nowhere`` if there is
    /// none. In a table, it is found by rereading the row.
    let offsets: [UInt32]

    private init(source: Int, line: UInt32, offset: UInt32, row: UInt32, offsets: [UInt32]) {
        storedSource = UInt32(source)
        self.line = line
        self.offset = offset
        storedRow = row
        self.offsets = offsets
    }

    /// A row of a table.
    package init(source: Int, row: CSVTable.Row) {
        self.init(
            source: source, line: UInt32(row.line), offset: row.offset, row: UInt32(row.number), offsets: [])
    }

    /// A Markdown file.
    /// - Parameter offsets: parallel to the schema's fields: where each value begins, in bytes; ``nowhere`` if there is
    ///   none.
    package init(source: Int, offsets: [UInt32]) {
        self.init(source: source, line: 1, offset: 0, row: 0, offsets: offsets)
    }

    /// The position of the file in ``Portal/sources``.
    package var source: Int { Int(storedSource) }
    /// The start of the line on which the record begins.
    package var start: SourceText.LineStart { SourceText.LineStart(line: Int(line), offset: Int(offset)) }
    /// The number of the row as a spreadsheet program shows it; `nil` if the source is not a table.
    package var row: Int? { storedRow == 0 ? nil : Int(storedRow) }

    package static let nowhere = UInt32.max
}
