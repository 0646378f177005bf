package import Diagnostics

/// Differences between a record's standing and what the site claims.
package enum StandingProblem: Problem {
    case demonstration(record: String)
    case noDocument(record: String, field: String)
    case noSource(record: String, field: String)
    case noDocumentField(collection: String)
    case noSourceField(collection: String)

    package var details: ProblemDetails {
        switch self {
        case .demonstration(let record):
            ProblemDetails(
                "standing.demonstration",
                says: Phrase("\(record) is a demonstration record", "\(record) 是示范记录"),
                because: Phrase(
                    "A site in production speaks for its publisher; residents would take the record for a fact, and it is not one.",
                    "正式发布的网站代表发布者说话，居民会把不陈述事实的内容当作事实。"),
                help: Phrase(
                    "Replace it with an official or reported record, or publish as a draft.", "请换成正式的或有来源的记录，或者按草稿发布。"),
                example: ProblemExample(
                    "id,title,standing\nS-1,Permit,demonstration", fixed: "id,title,standing\nS-1,Permit,official"))
        case .noDocument(let record, let field):
            ProblemDetails(
                "standing.no-document",
                says: Phrase("\(record) is official but has no \(field)", "\(record) 是正式记录，却没有填写“\(field)”"),
                because: Phrase(
                    "An official record is one that the body bound by it has published; the document lets others verify that.",
                    "正式的内容由受它约束的机关公布，凭公布的文件才能查证。"),
                help: Phrase("Name the document, or correct the record's standing.", "请写明文件，或者改为它实际的性质。"),
                example: ProblemExample(
                    "id,title,standing,document\nS-1,Permit,official,",
                    fixed: "id,title,standing,document\nS-1,Permit,official,Notice 12 of 2026"))
        case .noSource(let record, let field):
            ProblemDetails(
                "standing.no-source",
                says: Phrase("\(record) is reported but has no \(field)", "\(record) 是有来源的记录，却没有填写“\(field)”"),
                because: Phrase(
                    "A reported record is one that a public source states; without the source nobody can look it up.",
                    "有来源的内容出自公开的来源，没有写明来源就无从查证。"),
                help: Phrase("Name the source, or correct the record's standing.", "请写明来源，或者改为它实际的性质。"),
                example: ProblemExample(
                    "id,title,standing,source\nS-1,Permit,reported,",
                    fixed: "id,title,standing,source\nS-1,Permit,reported,gazette-2026"))
        case .noDocumentField(let collection):
            ProblemDetails(
                "standing.no-document-field",
                says: Phrase(
                    "\(collection) has official records but does not declare which field names their document",
                    "\(collection) 有正式记录，却没有声明哪个字段写明文件"),
                because: Phrase(
                    "An official record is one that the body bound by it has published; the document lets others verify that.",
                    "正式的内容由受它约束的机关公布，凭公布的文件才能查证。"),
                help: Phrase("Add document_field to collection.yaml.", "请在 collection.yaml 里加上 document_field。"),
                example: ProblemExample("source_field: source", fixed: "source_field: source\ndocument_field: document")
            )
        case .noSourceField(let collection):
            ProblemDetails(
                "standing.no-source-field",
                says: Phrase(
                    "\(collection) has reported records but does not declare which field names their source",
                    "\(collection) 有已报道的记录，却没有声明哪个字段写明来源"),
                because: Phrase(
                    "A reported record is one that a public source states; without the source nobody can look it up.",
                    "有来源的内容出自公开的来源，没有写明来源就无从查证。"),
                help: Phrase("Add source_field to collection.yaml.", "请在 collection.yaml 里加上 source_field。"),
                example: ProblemExample(
                    "document_field: document", fixed: "document_field: document\nsource_field: source"))
        }
    }

    package static let examples: [Self] = [
        .demonstration(record: "services/S-1"),
        .noDocument(record: "S-1", field: "Document"),
        .noSource(record: "S-1", field: "Source"),
        .noDocumentField(collection: "services"),
        .noSourceField(collection: "services"),
    ]
}
