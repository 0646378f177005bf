/// What can be wrong between a record's standing and what the site claims.
public enum StandingProblem: Problem, Hashable {
    case demonstration(record: String)

    public var code: String {
        switch self {
        case .demonstration: "standing.demonstration"
        }
    }

    public var text: ProblemText {
        switch self {
        case .demonstration(let record):
            ProblemText(
                "\(record) is a demonstration record",
                because: "A site in production speaks for its publisher; residents would take for a fact what states "
                    + "none.",
                help: "Replace it by an official or reported record, or publish as a draft.")
        }
    }
}
