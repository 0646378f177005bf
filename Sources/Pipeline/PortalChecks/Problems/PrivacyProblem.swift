package import Diagnostics

/// What must not be published because it belongs to a person. The messages do not repeat it: reports are read by more
/// people than sources.
package enum PrivacyProblem: Problem {
    /// `kind` is the detector's title.
    case personalNumber(kind: String)
    case maskedNumber(kind: String)

    package var details: ProblemDetails {
        switch self {
        case .personalNumber(let kind):
            ProblemDetails(
                "privacy.personal-number",
                says: Phrase("this has the form of a person's number: \(kind)", "这里像是个人号码：\(kind)"),
                because: Phrase("What is published is copied at once and cannot be called back.", "内容一经发布就会被复制，无法收回。"),
                help: Phrase("Take it out, of the history of the folder as well.", "请删去；文件夹的历史版本里也要删去。"),
                example: ProblemExample("Call Mr Li, 13800000000.", fixed: "Call the office, 12345."))
        case .maskedNumber(let kind):
            ProblemDetails(
                "privacy.masked-number",
                says: Phrase(
                    "this has the form of a person's number with hidden characters: \(kind)", "这里像是遮去几位的个人号码：\(kind)"),
                because: Phrase(
                    "Beside a name or a place, what is left is often enough to know the person.",
                    "与姓名、地点放在一起，剩下的几位往往足以认出本人。"),
                help: Phrase("Take it out.", "请删去。"),
                example: ProblemExample("Winner: Li, 138****0000", fixed: "Winner: number 17 of the list in the hall"))
        }
    }

    package static let examples: [Self] = [
        .personalNumber(kind: "mobile number"),
        .maskedNumber(kind: "mobile number"),
    ]
}
