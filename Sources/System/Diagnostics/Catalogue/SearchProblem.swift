/// What can be wrong with what the search is told.
public enum SearchProblem: Problem, Hashable {
    /// No collection has the field by which results are to be narrowed or described.
    case unknownField(String, nearest: String?)
    /// Residents' words that lead to so many names that none of them is an answer.
    case ambiguousWords(String, names: Int, limit: Int)
    /// A line of a table of characters.
    case tableLine(columns: Int)

    public var code: String {
        switch self {
        case .unknownField: "search.unknown-field"
        case .ambiguousWords: "search.ambiguous-words"
        case .tableLine: "search.table-line"
        }
    }

    public var text: ProblemText {
        switch self {
        case .unknownField(let name, let nearest):
            ProblemText(
                "no collection has a field \(name)", because: "The search could not narrow or describe anything by it.",
                help: Suggestion.question(nearest))
        case .ambiguousWords(let words, let names, let limit):
            ProblemText(
                "“\(words)” stands for \(names) names",
                because: "Whoever searches for it is to find the right item among the first \(limit).",
                help: "Leave it to at most \(limit) names, and give the others words of their own.")
        case .tableLine(let columns):
            ProblemText(
                "the line is not \(columns) texts with one space between them",
                because: "Characters of the basic plane stand together, and - where there are none.",
                help: "Make the table anew with scripts/make-search-tables.")
        }
    }
}
