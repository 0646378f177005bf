/// What can be wrong with a record's values (Table Schema constraints).
public enum ValueProblem: Problem, Hashable {
    /// What the length of a value counts: a text's characters or a list's elements.
    public enum LengthUnit: Sendable, Hashable {
        case characters
        case elements
    }

    case wrongType(value: String, field: String, expected: String)
    case missing(field: String, condition: String?)
    case notAllowed(value: String, field: String, nearest: String?)
    case patternMismatch(value: String, field: String, pattern: String)
    case length(field: String, found: Int, limit: Int, isMinimum: Bool, unit: LengthUnit)
    case range(value: String, field: String, limit: String, isMinimum: Bool)
    case notUnique(value: String, field: String, first: String)
    case unknownReference(id: String, field: String, collection: String, nearest: String?)

    public var code: String {
        switch self {
        case .wrongType: "value.wrong-type"
        case .missing: "value.missing"
        case .notAllowed: "value.not-allowed"
        case .patternMismatch: "value.pattern"
        case .length: "value.length"
        case .range: "value.range"
        case .notUnique: "value.not-unique"
        case .unknownReference: "value.unknown-reference"
        }
    }

    public var text: ProblemText {
        switch self {
        case .wrongType(let value, let field, let expected):
            ProblemText(
                "\(quoted(value)) is not \(expected)",
                because:
                    "The field \(field) holds \(expected); other text cannot be sorted, compared or published as data.")
        case .missing(let field, let condition):
            ProblemText(
                "the record has no \(field)",
                because: condition.map { "The schema requires it where \($0)." } ?? "The schema requires it.",
                help: "Write the value; if there is none, the schema should not require it.")
        case .notAllowed(let value, let field, let nearest):
            ProblemText(
                "\(quoted(value)) is not a value of \(field)",
                because: "The schema lists the values that the field may have.",
                help: Suggestion.question(nearest))
        case .patternMismatch(let value, let field, let pattern):
            ProblemText(
                "\(quoted(value)) does not have the form of \(field)",
                because: "The schema gives its form as \(pattern).")
        case .length(let field, let found, let limit, let isMinimum, let unit):
            ProblemText(
                unit == .elements ? "\(field) has \(found) elements" : "\(field) is \(found) characters long",
                because: "The schema wants at \(isMinimum ? "least" : "most") \(limit).")
        case .range(let value, let field, let limit, let isMinimum):
            ProblemText(
                "\(quoted(value)) is too \(isMinimum ? "small" : "large") for \(field)",
                because: "The schema wants at \(isMinimum ? "least" : "most") \(limit).")
        case .notUnique(let value, let field, let first):
            ProblemText(
                "two records have \(quoted(value)) as \(field)",
                because: "The schema says that no two records share a value in this field.",
                help: "The first one is \(first).")
        case .unknownReference(let id, let field, let collection, let nearest):
            ProblemText(
                "\(collection) has no record \(id)",
                because: "The field \(field) names a record of \(collection); the page would link to nothing.",
                help: Suggestion.question(nearest))
        }
    }

    /// A value in a message: cut where it is long, so that the message stays a line.
    private func quoted(_ value: String) -> String {
        value.unicodeScalars.count <= 60
            ? "\"\(value)\"" : "\"\(String(String.UnicodeScalarView(value.unicodeScalars.prefix(60))))…\""
    }
}
