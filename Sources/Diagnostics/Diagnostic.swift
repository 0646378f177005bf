/// One thing that is wrong, as data: what, where, why it matters and how to mend it.
public struct Diagnostic: Sendable, Hashable {
    /// A stable name such as `table.ragged-row`; it never changes once released.
    public let code: String
    public let severity: Severity
    /// What is wrong, in one line with no full stop.
    public let message: String
    /// Why it matters, in a sentence or two.
    public let explanation: String
    /// How to mend it, where something better than the explanation can be said.
    public let help: String?
    /// Where it is; `nil` for what belongs to no file, such as an unusable output folder.
    public let place: SourcePlace?

    /// Puts a problem's facts into words at a place.
    public init(_ problem: any Problem, at place: SourcePlace? = nil) {
        let text = problem.text
        self.code = problem.code
        self.severity = problem.severity
        self.message = text.message
        self.explanation = text.explanation
        self.help = text.help
        self.place = place
    }
}

extension Diagnostic {
    /// A reader's order: by file, line and column, then by weight and code; what has no place comes first.
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
