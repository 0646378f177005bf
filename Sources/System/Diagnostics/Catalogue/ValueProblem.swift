/// What can be wrong with a record's values (Table Schema constraints).
public enum ValueProblem: Problem, Hashable {
    /// What the length of a value counts: a text's characters or a list's elements.
    public enum LengthUnit: Sendable, Hashable {
        case characters
        case elements
    }

    case wrongType(value: String, field: String, expected: Phrase)
    case missing(field: String, condition: Phrase?)
    case notAllowed(value: String, field: String, nearest: String?)
    case patternMismatch(value: String, field: String, pattern: String)
    case length(field: String, found: Int, limit: Int, isMinimum: Bool, unit: LengthUnit)
    case range(value: String, field: String, limit: String, isMinimum: Bool)
    case severalValues(value: String, field: String)
    case lostZeros(value: String, field: String, mended: String)
    case dayOutside(String, field: String, limit: String, isFirst: Bool)
    case notUniqueTogether(values: [String], fields: [String], first: String)
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
        case .severalValues: "value.several-values"
        case .lostZeros: "value.lost-zeros"
        case .dayOutside: "value.day"
        case .notUniqueTogether: "value.not-unique-together"
        case .notUnique: "value.not-unique"
        case .unknownReference: "value.unknown-reference"
        }
    }

    public var text: ProblemText {
        switch self {
        case .wrongType(let value, let field, let expected):
            ProblemText(
                "\(value.quotedInMessage) is not \(expected.english)",
                because:
                    "The field \(field) holds \(expected.english); other text cannot be sorted, compared or published as data."
            )
        case .missing(let field, let condition):
            ProblemText(
                "the record has no \(field)",
                because: condition.map { "The schema requires it where \($0.english)." } ?? "The schema requires it.",
                help: "Write the value; if there is none, the schema should not require it.")
        case .notAllowed(let value, let field, let nearest):
            ProblemText(
                "\(value.quotedInMessage) is not a value of \(field)",
                because: "The schema lists the values that the field may have.",
                help: Suggestion.question(nearest))
        case .patternMismatch(let value, let field, let pattern):
            ProblemText(
                "\(value.quotedInMessage) does not have the form of \(field)",
                because: "The schema gives its form as \(pattern).")
        case .length(let field, let found, let limit, let isMinimum, let unit):
            ProblemText(
                unit == .elements ? "\(field) has \(found) elements" : "\(field) is \(found) characters long",
                because: "The schema wants at \(isMinimum ? "least" : "most") \(limit).")
        case .range(let value, let field, let limit, let isMinimum):
            ProblemText(
                "\(value.quotedInMessage) is too \(isMinimum ? "small" : "large") for \(field)",
                because: "The schema wants at \(isMinimum ? "least" : "most") \(limit).")
        case .severalValues(let value, let field):
            ProblemText(
                "\(value.quotedInMessage) is more than one \(field)",
                because: "A row is one record. A row that stands for two makes every count of the list wrong.",
                help: "Write a row for each.")
        case .lostZeros(let value, let field, let mended):
            ProblemText(
                "\(value.quotedInMessage) as \(field) has lost its leading zeros",
                because: "A spreadsheet program takes a code of digits for a number; it is another code without them.",
                help: "Did you mean \(mended)? Format the column as text before the table is saved again.")
        case .dayOutside(let day, let field, let limit, let isFirst):
            ProblemText(
                "\(day) is too \(isFirst ? "early" : "late") for \(field)",
                because: "The schema wants no day \(isFirst ? "before" : "after") \(limit).")
        case .notUniqueTogether(let values, let fields, let first):
            ProblemText(
                "two records have \(values.map(\.quotedInMessage).joined(separator: " and ")) as \(fields.joined(separator: " and "))",
                because: "The schema says that no two records share all of these: it would be one item under two ids.",
                help: "The first one is \(first).")
        case .notUnique(let value, let field, let first):
            ProblemText(
                "two records have \(value.quotedInMessage) as \(field)",
                because: "The schema says that no two records share a value in this field.",
                help: "The first one is \(first).")
        case .unknownReference(let id, let field, let collection, let nearest):
            ProblemText(
                "\(collection) has no record \(id)",
                because: "The field \(field) names a record of \(collection); the page would link to nothing.",
                help: Suggestion.question(nearest))
        }
    }
}
