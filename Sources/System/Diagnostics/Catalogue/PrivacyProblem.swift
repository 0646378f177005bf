/// What must not be published because it belongs to a person. The messages do not repeat it: reports are read by more
/// people than sources.
public enum PrivacyProblem: Problem, Hashable {
    /// `kind` is the detector's title.
    case personalNumber(kind: String)
    case maskedNumber(kind: String)

    public var code: String {
        switch self {
        case .personalNumber: "privacy.personal-number"
        case .maskedNumber: "privacy.masked-number"
        }
    }

    public var text: ProblemText {
        switch self {
        case .personalNumber(let kind):
            ProblemText(
                "this has the form of a person's number: \(kind)",
                because: "What is published is copied at once and cannot be called back.",
                help: "Take it out, of the history of the folder as well.")
        case .maskedNumber(let kind):
            ProblemText(
                "this has the form of a person's number with hidden characters: \(kind)",
                because: "Beside a name or a place, what is left is often enough to know the person.",
                help: "Take it out.")
        }
    }
}
