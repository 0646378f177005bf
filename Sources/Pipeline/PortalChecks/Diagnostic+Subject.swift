internal import Diagnostics
internal import PortalModel

/// Diagnostics as rules report them: the problem, its location, and the record and field that it is about.
extension Portal {
    /// - Parameter field: `nil` for the record as a whole.
    func diagnostic(
        _ problem: any Problem, of field: Int?, in record: Record, _ collection: RecordCollection
    ) -> Diagnostic {
        Diagnostic(
            problem, at: place(of: field, in: record), about: subject(of: field, in: record, collection))
    }

    /// A problem with some bytes of one of a value's texts.
    func diagnostic(
        _ problem: any Problem, of field: Int, in record: Record, _ collection: RecordCollection, element: Int,
        bytes: Range<Int>
    ) -> Diagnostic {
        Diagnostic(
            problem, at: place(of: field, in: record, element: element, bytes: bytes),
            about: subject(of: field, in: record, collection))
    }

    /// A problem with a long text.
    func diagnostic(_ problem: any Problem, in text: PortalText, at place: SourcePlace?) -> Diagnostic {
        Diagnostic(problem, at: place, about: subject(of: text))
    }

    /// A looked-up value is changed in the field that refers to it, so that field is the subject.
    func subject(of field: Int?, in record: Record, _ collection: RecordCollection) -> DiagnosticSubject {
        let field = field.map { collection.schema.fields[$0] }
        return DiagnosticSubject(
            collection: collection.id, record: record.id, field: field.map { $0.lookup?.reference ?? $0.name })
    }

    /// The record of a long text; `nil` if the text is a collection's own.
    func subject(of text: PortalText) -> DiagnosticSubject? {
        text.record.map { subject(of: nil, in: collections[text.collection].records[$0], collections[text.collection]) }
    }
}
