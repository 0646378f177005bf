import ContentMerging
package import Diagnostics
import Markdown
import OutputPlan
import PageTemplates
import PortalChecks
import PortalModel
import PublicationRegister
import SitePublishing
import SiteVerification
import TextInput

/// All problems that the program reports, for `daylight explain`.
package enum ProblemCatalogue {
    /// The enumerations of problems, in the order of the pipeline. A new one must be added here.
    private static let families: [any Problem.Type] = [
        ContentProblem.self, TableProblem.self, MarkdownProblem.self, TemplateProblem.self,
        DeclarationProblem.self, PolicyProblem.self, TextProblem.self, RegisterProblem.self, RecordProblem.self,
        CompletenessProblem.self, DataBlockProblem.self, LinkProblem.self, PictureProblem.self, PrivacyProblem.self,
        PromiseProblem.self, SearchProblem.self, StandingProblem.self, ValueProblem.self,
        PlanProblem.self, PublishingProblem.self,
        PublishedFileProblem.self, PublishedRecordProblem.self, PublishedPageProblem.self,
    ]

    /// One of each kind, in the order of their codes.
    package static var all: [any Problem] {
        families.flatMap { $0.examples as [any Problem] }.sorted { $0.code < $1.code }
    }

    /// The one with a code; `nil` where there is no such code.
    package static func problem(_ code: String) -> (any Problem)? {
        families.lazy.flatMap { $0.examples as [any Problem] }.first { $0.code == code }
    }
}
