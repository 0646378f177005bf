package import Diagnostics

/// Personal data that must not be published. The messages do not repeat it, because more people read reports than
/// sources.
package enum PrivacyProblem: Problem {
    /// `kind` is the detector's title.
    case personalNumber(kind: String)
    case maskedNumber(kind: String)

    package var details: ProblemDetails {
        switch self {
        case .personalNumber(let kind):
            ProblemDetails(
                "privacy.personal-number",
                says: Phrase("this looks like a personal number: \(kind)", "这里像是个人号码：\(kind)"),
                because: Phrase("What is published is copied at once and cannot be recalled.", "内容一经发布就会被复制，无法收回。"),
                help: Phrase("Remove it, also from the folder's history.", "请删去；文件夹的历史版本里也要删去。"),
                example: ProblemExample("Call Mr Li, 13800000000.", fixed: "Call the office, 12345."))
        case .maskedNumber(let kind):
            ProblemDetails(
                "privacy.masked-number",
                says: Phrase(
                    "this looks like a personal number with hidden characters: \(kind)", "这里像是遮去几位的个人号码：\(kind)"),
                because: Phrase(
                    "Next to a name or a place, the remaining characters are often enough to identify the person.",
                    "与姓名、地点放在一起，剩下的几位往往足以认出本人。"),
                help: Phrase("Remove it.", "请删去。"),
                example: ProblemExample("Winner: Li, 138****0000", fixed: "Winner: number 17 of the list in the hall"))
        }
    }

    package static let examples: [Self] = [
        .personalNumber(kind: "mobile number"),
        .maskedNumber(kind: "mobile number"),
    ]
}
