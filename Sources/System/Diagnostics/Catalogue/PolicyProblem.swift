/// What can be wrong with what `site.yaml` decides about checks.
public enum PolicyProblem: Problem, Hashable {
    case fixedSeverity(code: String, nearest: String?)
    case fixedCheck(code: String, nearest: String?)
    case unusedException(code: String, record: String)

    public var code: String {
        switch self {
        case .fixedSeverity: "checks.fixed-severity"
        case .fixedCheck: "checks.fixed-check"
        case .unusedException: "checks.unused-exception"
        }
    }

    public var text: ProblemText {
        switch self {
        case .fixedSeverity(let code, let nearest):
            ProblemText(
                "\(code) is not a check that can be weighed otherwise",
                because:
                    "A site can weigh what judges its content, not what reads it, keeps it together or guards what "
                    + "residents are told.",
                help: Suggestion.question(nearest))
        case .fixedCheck(let code, let nearest):
            ProblemText(
                "\(code) is not a check from which a record can be excepted",
                because:
                    "A record can be excepted from what judges it, not from what reads it, keeps the site together "
                    + "or guards what residents are told.",
                help: Suggestion.question(nearest))
        case .unusedException(let code, let record):
            ProblemText(
                "nothing is reported as \(code) of \(record)",
                because: "An exception that is not needed is shown to residents all the same, and hides what comes "
                    + "later.",
                help: "Take it out, or correct its code, record or field.")
        }
    }
}
