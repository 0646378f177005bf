/// What can be wrong in YAML: `site.yaml`, `collection.yaml`, front matter and the files of interface words.
public enum DeclarationProblem: Problem, Hashable {
    case syntax(Phrase)
    case alias
    case tooManyEntries(limit: Int)
    case tooManyProblems(limit: Int)
    case frontMatterTooLong(bytes: Int, limit: Int)
    case notAMapping(subject: Phrase)
    case unknownKey(String, subject: Phrase, nearest: String?)
    case missingKey(String, subject: Phrase)
    case wrongType(key: String, expected: Phrase)
    case invalidValue(String, key: String, expected: Phrase, nearest: String?)
    case missingBuiltInField(String)
    case duplicateField(String)
    case unknownField(String, key: String, nearest: String?)
    case unterminatedFrontMatter
    case invalidPattern(String)
    case invalidLookup(String, of: String, expected: Phrase)
    /// `field` is of the related `collection`, `own` of the one that declares the relation.
    case invalidMatch(field: String, collection: String, own: String)

    public var code: String {
        switch self {
        case .syntax: "yaml.syntax"
        case .alias: "yaml.alias"
        case .tooManyEntries: "yaml.too-many-entries"
        case .tooManyProblems: "yaml.too-many-problems"
        case .frontMatterTooLong: "yaml.front-matter-too-long"
        case .notAMapping: "yaml.not-a-mapping"
        case .unknownKey: "yaml.unknown-key"
        case .missingKey: "yaml.missing-key"
        case .wrongType: "yaml.wrong-type"
        case .invalidValue: "yaml.invalid-value"
        case .missingBuiltInField: "schema.missing-built-in-field"
        case .duplicateField: "schema.duplicate-field"
        case .unknownField: "schema.unknown-field"
        case .unterminatedFrontMatter: "yaml.unterminated-front-matter"
        case .invalidPattern: "schema.invalid-pattern"
        case .invalidLookup: "schema.invalid-lookup"
        case .invalidMatch: "schema.invalid-match"
        }
    }

    public var text: ProblemText {
        switch self {
        case .syntax(let problem):
            ProblemText(
                "this is not YAML: \(problem.english)",
                because: "Nothing of the file can be used until it can be read.",
                help: "Look at this line and the one before: indentation, a colon without a space, an open quote.")
        case .alias:
            ProblemText(
                "anchors and aliases are not read",
                because:
                    "A few hundred bytes of them can grow to gigabytes, and a reader cannot see what a line holds.",
                help: "Write the value out.")
        case .tooManyEntries(let limit):
            ProblemText(
                "this has more than \(limit) entries",
                because: "What declares a site or a collection is written by hand; records belong in tables.",
                help: "Move what is data into a CSV file.")
        case .tooManyProblems(let limit):
            ProblemText(
                "more than \(limit) mistakes are in the file, and the others are not listed",
                because: "So many most often come from one.", help: "Mend the first ones, and check again.")
        case .frontMatterTooLong(let bytes, let limit):
            ProblemText(
                "the front matter has \(bytes) bytes, and at most \(limit) are read",
                because: "It holds the fields of one record; the text comes after it.",
                help: "Look for the line of three hyphens that should end it.")
        case .notAMapping(let subject):
            ProblemText(
                "\(subject.english) is not a mapping of keys to values",
                because: "Each of its values is found by a key.", help: "Write it as \"key: value\" lines.")
        case .unknownKey(let key, let subject, let nearest):
            ProblemText(
                "\(subject.english) has no key \(key)",
                because: "A key that nothing reads is most often a typing mistake.",
                help: Suggestion.question(nearest))
        case .missingKey(let key, let subject):
            ProblemText("\(subject.english) lacks the key \(key)", because: "The program cannot do without it.")
        case .wrongType(let key, let expected):
            ProblemText("\(key) is not \(expected.english)", because: "The program expects \(expected.english) here.")
        case .invalidValue(let value, let key, let expected, let nearest):
            ProblemText(
                "\(value) is not a value of \(key)", because: "It can be \(expected.english).",
                help: Suggestion.question(nearest))
        case .missingBuiltInField(let name):
            ProblemText(
                "the schema has no field \(name)",
                because: "Every record has an id, a title and a standing, whatever else it has.",
                help: "Add \"- {name: \(name), title: …}\" to the fields.")
        case .duplicateField(let name):
            ProblemText("the field \(name) is declared twice", because: "A column belongs to one field.")
        case .unknownField(let name, let key, let nearest):
            ProblemText(
                "\(key) names the field \(name), which the schema does not have",
                because: "It can name only fields of the schema.", help: Suggestion.question(nearest))
        case .unterminatedFrontMatter:
            ProblemText(
                "the front matter that begins here does not end",
                because: "Without its end, a line of three hyphens, the text cannot be told from the fields.",
                help: "Write a line of three hyphens after the last field.")
        case .invalidPattern(let pattern):
            ProblemText(
                "\(pattern) is not a regular expression",
                because: "A pattern that cannot be read would let every value pass.")
        case .invalidLookup(let lookup, let field, let expected):
            ProblemText(
                "the look-up \(lookup) of the field \(field) finds nothing",
                because: "It takes \(expected.english); else the field would be empty in every record.")
        case .invalidMatch(let field, let collection, let own):
            ProblemText(
                "\(field) of \(collection) never has a value of \(own)",
                because:
                    "Two fields match where both name records of one collection, or where both have categories and share one; an id names a record of its own collection."
            )
        }
    }
}
