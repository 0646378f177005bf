/// What is left empty, left alone or left unsaid in a portal.
public enum CompletenessProblem: Problem, Hashable {
    case emptyCollection(String)
    case emptySection(heading: String)
    /// Dates as YYYY-MM-DD.
    case reviewDue(collection: String, date: String, asOf: String)
    case notReferenced(record: String, title: String)
    /// `record` names `other` in `field`, and `other` does not name `record` in `inverse`.
    case oneWayReference(record: String, field: String, other: String, inverse: String)
    case imageWithoutText
    case mediaNotReferenced(String)
    case unboundTotal(number: String, collection: String, title: String)

    public var code: String {
        switch self {
        case .emptyCollection: "content.empty-collection"
        case .emptySection: "markdown.empty-section"
        case .reviewDue: "promise.review-due"
        case .notReferenced: "record.not-referenced"
        case .oneWayReference: "record.one-way-reference"
        case .imageWithoutText: "markdown.image-without-text"
        case .mediaNotReferenced: "media.not-referenced"
        case .unboundTotal: "claim.unbound-total"
        }
    }

    public var severity: Severity {
        switch self {
        case .emptyCollection, .notReferenced, .mediaNotReferenced, .unboundTotal: .warning
        case .emptySection, .reviewDue, .oneWayReference, .imageWithoutText: .error
        }
    }

    public var text: ProblemText {
        switch self {
        case .emptyCollection(let collection):
            ProblemText(
                "\(collection) has no record",
                because: "Its page would be there and say nothing; residents cannot tell whether there is nothing or "
                    + "something was lost.",
                help: "Add its records, or take the folder out until there are any.")
        case .emptySection(let heading):
            ProblemText(
                "nothing stands below the heading \(heading)",
                because: "A heading promises a text; one without looks like a text that was lost.",
                help: "Write the text, or take the heading out.")
        case .reviewDue(let collection, let date, let asOf):
            ProblemText(
                "\(collection) was to be reviewed by \(date), and it is \(asOf)",
                because: "Residents are told that the list is looked after; after this day nobody has said that it "
                    + "still holds.",
                help: "Review it, and write the day of the next review.")
        case .notReferenced(let record, let title):
            ProblemText(
                "nothing refers to \(record) (\(title))",
                because: "The collection says that each of its records is referred to; this one is found by nobody who "
                    + "follows the pages.",
                help: "Refer to it from a record or a text, or take it out.")
        case .oneWayReference(let record, let field, let other, let inverse):
            ProblemText(
                "\(record) names \(other) in \(field), and \(other) does not name it in \(inverse)",
                because: "The schema says that each names the other; one of the two is out of date.",
                help: "Add \(record) to \(inverse) of \(other), or take \(other) out of \(field).")
        case .imageWithoutText:
            ProblemText(
                "the image has no text",
                because: "Who cannot see it learns nothing of it, and the rules for government sites ask for a text.",
                help: "Say between the square brackets what can be seen.")
        case .mediaNotReferenced(let path):
            ProblemText(
                "no text refers to media/\(path)",
                because: "It is published and nobody who follows the pages finds it; perhaps nobody means it to be.",
                help: "Refer to it from a text by media:\(path), or delete it.")
        case .unboundTotal(let number, let collection, let title):
            ProblemText(
                "\(number) is the total of \(collection) and is not bound to it",
                because: "The text speaks of \(title); when the total changes, this number stays as it is.",
                help: "Write [\(number)](count:\(collection)), or bind it to its figure.")
        }
    }
}
