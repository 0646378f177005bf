package import Diagnostics

/// What `site.yaml` decides about checks: the severities of some, and the records to which some do not apply.
package struct CheckPolicy: Sendable, Hashable {
    /// By codes of diagnostics.
    package let severities: [String: Severity]
    package let exceptions: [CheckException]

    package init(severities: [String: Severity] = [:], exceptions: [CheckException] = []) {
        self.severities = severities
        self.exceptions = exceptions
    }
}

/// A check that one record need not pass, and why.
package struct CheckException: Sendable, Hashable {
    /// The code of the diagnostic.
    package let code: String
    package let collection: String
    package let record: String
    /// The name of the one field that is excepted; `nil` for all fields.
    package let field: String?
    package let reason: String
    package let place: SourcePlace

    package init(
        code: String, collection: String, record: String, field: String? = nil, reason: String, place: SourcePlace
    ) {
        self.code = code
        self.collection = collection
        self.record = record
        self.field = field
        self.reason = reason
        self.place = place
    }

    /// Whether it applies to a diagnostic.
    package func covers(_ diagnostic: Diagnostic) -> Bool {
        guard diagnostic.code == code, let subject = diagnostic.subject else { return false }
        return subject.collection == collection && subject.record == record
            && (field == nil || field == subject.field)
    }
}
