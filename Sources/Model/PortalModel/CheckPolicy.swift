public import Diagnostics

/// What `site.yaml` decides about checks: how much some weigh, and for which records some do not hold.
public struct CheckPolicy: Sendable, Hashable {
    /// By the codes of diagnostics.
    public let severities: [String: Severity]
    public let exceptions: [CheckException]

    public init(severities: [String: Severity] = [:], exceptions: [CheckException] = []) {
        self.severities = severities
        self.exceptions = exceptions
    }
}

/// A check that one record need not pass, and why not.
public struct CheckException: Sendable, Hashable {
    /// Of the diagnostic.
    public let code: String
    public let collection: String
    public let record: String
    /// The name of the one field that is excepted; all of them where there is none.
    public let field: String?
    public let reason: String
    public let place: SourcePlace

    public init(
        code: String, collection: String, record: String, field: String? = nil, reason: String, place: SourcePlace
    ) {
        self.code = code
        self.collection = collection
        self.record = record
        self.field = field
        self.reason = reason
        self.place = place
    }

    /// Whether it is made for what a diagnostic reports.
    public func covers(_ diagnostic: Diagnostic) -> Bool {
        guard diagnostic.code == code, let subject = diagnostic.subject else { return false }
        return subject.collection == collection && subject.record == record
            && (field == nil || field == subject.field)
    }
}
