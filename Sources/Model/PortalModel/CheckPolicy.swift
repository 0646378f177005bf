package import Diagnostics

/// What `site.yaml` decides about checks: how much some weigh, and for which records some do not hold.
package struct CheckPolicy: Sendable, Hashable {
    /// By the codes of diagnostics.
    package let severities: [String: Severity]
    package let exceptions: [CheckException]

    package init(severities: [String: Severity] = [:], exceptions: [CheckException] = []) {
        self.severities = severities
        self.exceptions = exceptions
    }
}

/// A check that one record need not pass, and why not.
package struct CheckException: Sendable, Hashable {
    /// Of the diagnostic.
    package let code: String
    package let collection: String
    package let record: String
    /// The name of the one field that is excepted; all of them where there is none.
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

    /// Whether it is made for what a diagnostic reports.
    package func covers(_ diagnostic: Diagnostic) -> Bool {
        guard diagnostic.code == code, let subject = diagnostic.subject else { return false }
        return subject.collection == collection && subject.record == record
            && (field == nil || field == subject.field)
    }
}
