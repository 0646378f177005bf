public import Diagnostics

/// One entry of a collection; a class for the same reason as ``Portal``.
public final class Record: Sendable {
    public let id: String
    public let title: String
    public let standing: Standing
    /// Parallel to the fields of the collection's schema.
    public let values: [Value]
    public let origin: RecordOrigin
    /// Its long text, where it has one.
    public let body: MarkdownBody?

    public init(
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
public struct RecordOrigin: Sendable, Hashable {
    /// The position of the file in ``Portal/sources``.
    public let source: Int
    /// The start of the line on which the record begins.
    public let start: SourceText.LineStart
    /// The number of the row as a spreadsheet program shows it; `nil` where the source is no table.
    public let row: Int?
    /// Parallel to the schema's fields: where each value begins, in bytes; `UInt32.max` where there is none.
    public let offsets: [UInt32]

    public init(source: Int, start: SourceText.LineStart, row: Int? = nil, offsets: [UInt32]) {
        self.source = source
        self.start = start
        self.row = row
        self.offsets = offsets
    }

    public static let nowhere = UInt32.max
}
