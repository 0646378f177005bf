internal import Diagnostics
internal import PortalModel

/// How rules say what is wrong: the problem, its place, and the record and field that it is about.
extension Portal {
    /// - Parameter field: `nil` for the record as a whole.
    func diagnostic(
        _ problem: any Problem, of field: Int?, in record: Record, _ collection: RecordCollection
    ) -> Diagnostic {
        Diagnostic(
            problem, at: place(of: field, in: record), about: subject(of: field, in: record, collection))
    }

    /// What is wrong with some bytes of one of a value's texts.
    func diagnostic(
        _ problem: any Problem, of field: Int, in record: Record, _ collection: RecordCollection, element: Int,
        bytes: Range<Int>
    ) -> Diagnostic {
        Diagnostic(
            problem, at: place(of: field, in: record, element: element, bytes: bytes),
            about: subject(of: field, in: record, collection))
    }

    /// What is wrong with a long text.
    func diagnostic(_ problem: any Problem, in text: PortalText, at place: SourcePlace?) -> Diagnostic {
        Diagnostic(problem, at: place, about: subject(of: text))
    }

    /// What is looked up can be changed in the field that refers, which is what the subject names.
    func subject(of field: Int?, in record: Record, _ collection: RecordCollection) -> DiagnosticSubject {
        let field = field.map { collection.schema.fields[$0] }
        return DiagnosticSubject(
            collection: collection.id, record: record.id, field: field.map { $0.lookup?.reference ?? $0.name })
    }

    /// The record of a long text; none where it is a collection's own.
    func subject(of text: PortalText) -> DiagnosticSubject? {
        text.record.map { subject(of: nil, in: collections[text.collection].records[$0], collections[text.collection]) }
    }
}
