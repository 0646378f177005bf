/// A record as messages name it.
public struct RecordName: Sendable, Hashable {
    public let collection: String
    public let id: String
    public let title: String

    public init(collection: String, id: String, title: String) {
        self.collection = collection
        self.id = id
        self.title = title
    }

    var english: String { title.isEmpty || title == id ? id : "\(id) (\(title))" }
    var chinese: String { title.isEmpty || title == id ? id : "\(id)（\(title)）" }
}

/// What the content says and the register does not say yet.
public enum RegisterGap: Sendable, Hashable {
    case list(collection: String)
    case record(RecordName)
    case value(RecordName, field: String)
    case field(String, collection: String)
    case total(collection: String, counted: String)
}

extension RegisterGap {
    var english: String {
        switch self {
        case .list(let collection): "does not have the list \(collection) yet"
        case .record(let record): "does not have \(record.english) of \(record.collection) yet"
        case .value(let record, let field): "still has the earlier value of \(field) of \(record.id)"
        case .field(let name, let collection): "does not have the field \(name) of \(collection) yet"
        case .total(let collection, let counted):
            "does not have the number that \(collection) declares (\(counted)) yet"
        }
    }
}

/// The beginning of a long value.
func clipped(_ text: String) -> String {
    text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…" : text
}

extension Phrase {
    public static let csvFiles = Phrase("CSV files", "CSV 文件")
    public static let recordIdentifier = Phrase("an id", "编号")
    public static let fieldDigest = Phrase("a digest of twelve hexadecimal digits", "十二位十六进制摘要")
    public static let wholeCount = Phrase("a whole number", "整数")
}
