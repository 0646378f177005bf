/// What can be wrong between what a list promises and what it holds.
public enum PromiseProblem: Problem, Hashable {
    case total(declared: Int, found: Int, collection: String)
    case subtotal(declared: Int, found: Int, collection: String, condition: Phrase)
    case missingNumbers([Int], field: String, more: Int)
    case repeatedNumber(Int, field: String, first: String)
    case withdrawnNumber(Int, field: String)
    case notCovered(record: String, title: String, collection: String, by: String)

    public var code: String {
        switch self {
        case .total: "promise.total"
        case .subtotal: "promise.subtotal"
        case .missingNumbers: "promise.missing-numbers"
        case .repeatedNumber: "promise.repeated-number"
        case .withdrawnNumber: "promise.withdrawn-number"
        case .notCovered: "promise.not-covered"
        }
    }

    public var text: ProblemText {
        switch self {
        case .total(let declared, let found, let collection):
            ProblemText(
                "\(collection) declares \(declared) records and has \(found)",
                because: "Residents are told the declared total; a list that does not hold it is not complete.",
                help: found < declared
                    ? declared - found == 1 ? "Find the missing one." : "Find the \(declared - found) missing ones."
                    : "Find the \(found - declared) too many, or correct the total with its document.")
        case .subtotal(let declared, let found, let collection, let condition):
            ProblemText(
                "\(collection) declares \(declared) records where \(condition.english) and has \(found)",
                because: "Residents are told the declared number; a list that does not hold it is not complete.")
        case .missingNumbers(let numbers, let field, let more):
            ProblemText(
                "\(field) leaves out \(numbers.map(String.init).joined(separator: ", "))"
                    + (more > 0 ? " and \(more) more" : ""),
                because: "The collection promises numbers without a gap; a gap is most often a row that was lost.")
        case .repeatedNumber(let number, let field, let first):
            ProblemText(
                "two records have the number \(number) in \(field)",
                because: "The collection promises that its records are numbered one by one.",
                help: "The first one is \(first).")
        case .withdrawnNumber(let number, let field):
            ProblemText(
                "\(number) in \(field) is declared as withdrawn and in use",
                because: "A number that was withdrawn is not given again: it would stand for two things.",
                help: "Give the record a new number, or take the number out of withdrawn.")
        case .notCovered(let record, let title, let collection, let by):
            ProblemText(
                "no record of \(collection) has \(record) (\(title)) as its \(by)",
                because: "The collection promises one for each.", help: "Add the record that is missing.")
        }
    }
}
