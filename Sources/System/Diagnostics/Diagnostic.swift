/// One thing that is wrong, as data: what, where, why it matters and how to fix it.
public struct Diagnostic: Sendable {
    /// The facts; their wording is in the reader's language.
    public let problem: any Problem
    public private(set) var severity: Severity
    /// Where it is; `nil` if it concerns no file of the sources, such as an unusable output folder.
    public let place: SourcePlace?
    /// The record that it is about, if any.
    public private(set) var subject: DiagnosticSubject?

    public init(_ problem: any Problem, at place: SourcePlace? = nil, about subject: DiagnosticSubject? = nil) {
        self.problem = problem
        self.severity = problem.severity
        self.place = place
        self.subject = subject
    }

    /// The same diagnostic with another severity.
    public func withSeverity(_ severity: Severity) -> Diagnostic {
        var copy = self
        copy.severity = severity
        return copy
    }

    /// The same diagnostic, about a record.
    public func about(_ subject: DiagnosticSubject) -> Diagnostic {
        var copy = self
        copy.subject = subject
        return copy
    }

    /// A stable name such as `table.ragged-row`; it never changes once released.
    public var code: String { problem.code }
    /// What is wrong, in English, in one line without a full stop.
    public var message: String { problem.details.message.english }
    /// Why it matters, in English, in a sentence or two.
    public var explanation: String { problem.details.reason.english }
    /// How to fix it, in English, if there is more to say than the explanation.
    public var help: String? { problem.details.help?.english }

    public func text(in language: MessageLanguage) -> ProblemText { problem.text(in: language) }
}

/// Two diagnostics are equal if they have the same facts and severity at the same place; the subject only adds which
/// record the place belongs to.
extension Diagnostic: Hashable {
    public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
        left.severity == right.severity && left.place == right.place && left.problem.isEqual(to: right.problem)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(place)
        hasher.combine(problem)
    }
}

extension Diagnostic {
    /// Reading order: by file, line and column, then by severity, code and message; diagnostics without a place first.
    public static func areInReadingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        func key(_ diagnostic: Diagnostic) -> (String, Int, Int) {
            let location = diagnostic.place?.location
            return (location?.file ?? "", location?.line ?? 0, location?.column ?? 0)
        }
        let (leftKey, rightKey) = (key(left), key(right))
        if leftKey != rightKey { return leftKey < rightKey }
        if left.severity != right.severity { return left.severity < right.severity }
        return (left.code, left.message) < (right.code, right.message)
    }
}
