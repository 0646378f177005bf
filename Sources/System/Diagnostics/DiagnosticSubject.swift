/// The record, and the field if known, that a diagnostic is about.
public struct DiagnosticSubject: Sendable, Hashable {
    public let collection: String
    public let record: String
    /// The field's name.
    public let field: String?

    public init(collection: String, record: String, field: String? = nil) {
        self.collection = collection
        self.record = record
        self.field = field
    }
}
