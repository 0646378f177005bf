/// All problems that the program reports.
public enum ProblemCatalogue {
    /// The enumerations of problems. One that is added belongs in here.
    public static let families: [any Problem.Type] = [
        CompletenessProblem.self, ContentProblem.self, DataBlockProblem.self, DeclarationProblem.self, LinkProblem.self,
        MarkdownProblem.self,
        PictureProblem.self, PlanProblem.self,
        PolicyProblem.self, PrivacyProblem.self, PromiseProblem.self, PublishingProblem.self, RecordProblem.self,
        RegisterProblem.self,
        SearchProblem.self, StandingProblem.self, TableProblem.self, TemplateProblem.self, TextProblem.self,
        ValueProblem.self, VerificationProblem.self,
    ]

    /// An example of each problem, in the order of their codes.
    public static var all: [ExplainedProblem] {
        families.flatMap { $0.explained }.sorted { $0.problem.code < $1.problem.code }
    }

    /// The example of one problem; `nil` where there is no such code.
    public static func explained(_ code: String) -> ExplainedProblem? {
        families.lazy.flatMap { $0.explained }.first { $0.problem.code == code }
    }
}
