public import Diagnostics
public import Markdown

/// One entry of a collection; a class for the same reason as ``Portal``.
public final class Record: Sendable {
    public let id: String
    public let title: String
    public let standing: Standing
    /// Parallel to the fields of the collection's schema.
    public let values: [Value]
    public let origin: RecordOrigin
    /// Its long text, where it has one.
    public let body: RecordBody?

    public init(
        id: String, title: String, standing: Standing, values: [Value], origin: RecordOrigin, body: RecordBody?
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

/// A record's long text: the Markdown as it stands in the file, and its tree.
public struct RecordBody: Sendable, Hashable {
    /// The position of the file in ``Portal/sources``.
    public let source: Int
    /// Where the Markdown begins in the file, in bytes: after any front matter.
    public let offset: Int
    public let document: MarkdownDocument

    public init(source: Int, offset: Int, document: MarkdownDocument) {
        self.source = source
        self.offset = offset
        self.document = document
    }
}
