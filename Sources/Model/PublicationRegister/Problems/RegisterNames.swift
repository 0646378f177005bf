import Diagnostics

/// A record as messages name it.
package struct RecordName: Sendable, Hashable {
    package let collection: String
    package let id: String
    package let title: String

    package init(collection: String, id: String, title: String) {
        self.collection = collection
        self.id = id
        self.title = title
    }

    var phrase: Phrase {
        title.isEmpty || title == id ? Phrase(id, id) : Phrase("\(id) (\(title))", "\(id)（\(title)）")
    }
}

/// What the content has and the register does not have yet.
package enum RegisterGap: Sendable, Hashable {
    case list(collection: String)
    case record(RecordName)
    case value(RecordName, field: String)
    case field(String, collection: String)
    case total(collection: String, counted: String)

    var phrase: Phrase {
        switch self {
        case .list(let collection):
            Phrase("does not yet have the list \(collection)", "还没有清单 \(collection)")
        case .record(let record):
            Phrase(
                "does not yet have \(record.phrase.english) of \(record.collection)",
                "还没有 \(record.collection) 的 \(record.phrase.chinese)")
        case .value(let record, let field):
            Phrase("still has the earlier value of \(field) of \(record.id)", "中 \(record.id) 的\(field)还是以前的值")
        case .field(let name, let collection):
            Phrase("does not yet have the field \(name) of \(collection)", "还没有 \(collection) 的字段 \(name)")
        case .total(let collection, let counted):
            Phrase(
                "does not yet have the number that \(collection) declares (\(counted))",
                "还没有 \(collection) 声明的数（\(counted)）")
        }
    }
}
