/// What can be wrong between a record's standing and what the site claims.
public enum StandingProblem: Problem, Hashable {
    case demonstration(record: String)
    case noDocument(record: String, field: String)
    case noSource(record: String, field: String)
    case noDocumentField(collection: String)
    case noSourceField(collection: String)

    public var code: String {
        switch self {
        case .demonstration: "standing.demonstration"
        case .noDocument: "standing.no-document"
        case .noSource: "standing.no-source"
        case .noDocumentField: "standing.no-document-field"
        case .noSourceField: "standing.no-source-field"
        }
    }

    public var text: ProblemText {
        switch self {
        case .demonstration(let record):
            ProblemText(
                "\(record) is a demonstration record",
                because: "A site in production speaks for its publisher; residents would take for a fact what states "
                    + "none.",
                help: "Replace it by an official or reported record, or publish as a draft.")
        case .noDocument(let record, let field):
            ProblemText(
                "\(record) is official and has no \(field)",
                because: "Official is what the body that it binds has published; the document is how others can tell.",
                help: "Name the document, or give the record the standing that it has.")
        case .noSource(let record, let field):
            ProblemText(
                "\(record) is reported and has no \(field)",
                because: "Reported is what a public source says; without the source nobody can look it up.",
                help: "Name the source, or give the record the standing that it has.")
        case .noDocumentField(let collection):
            ProblemText(
                "\(collection) holds official records and does not say which field names their document",
                because: "Official is what the body that it binds has published; the document is how others can tell.",
                help: "Add document_field to collection.yaml.")
        case .noSourceField(let collection):
            ProblemText(
                "\(collection) holds reported records and does not say which field names their source",
                because: "Reported is what a public source says; without the source nobody can look it up.",
                help: "Add source_field to collection.yaml.")
        }
    }
}
