package import Diagnostics

/// What can be wrong with what `site.yaml` decides about checks.
package enum PolicyProblem: Problem {
    case fixedSeverity(code: String, nearest: String?)
    case fixedCheck(code: String, nearest: String?)
    case unusedException(code: String, record: String)

    package var details: ProblemDetails {
        switch self {
        case .fixedSeverity(let code, let nearest):
            ProblemDetails(
                "checks.fixed-severity",
                says: Phrase("\(code) is not a check whose severity can be changed", "\(code) 的轻重不能更改"),
                because: Phrase(
                    "A site can change the severity of checks that judge its content, not of those that read it, connect it or protect what residents are told.",
                    "网站可以调整评判内容的检查，不能调整关系到读取、连接和告知居民的检查。"),
                help: Suggestion.question(nearest),
                example: ProblemExample(
                    "checks:\n  severities: {promise.total: note}",
                    fixed: "checks:\n  severities: {value.length: warning}"))
        case .fixedCheck(let code, let nearest):
            ProblemDetails(
                "checks.fixed-check",
                says: Phrase("\(code) is not a check from which a record can be excepted", "\(code) 不能为某条记录设例外"),
                because: Phrase(
                    "A record can be excepted from checks that judge it, not from those that read it, connect the site or protect what residents are told.",
                    "记录可以不受评判内容的检查约束，不能不受关系到读取、连接和告知居民的检查约束。"),
                help: Suggestion.question(nearest),
                example: ProblemExample(
                    "exceptions:\n  - {code: value.mising, record: services/S-1, reason: not yet known}",
                    fixed: "exceptions:\n  - {code: value.missing, record: services/S-1, reason: not yet known}"))
        case .unusedException(let code, let record):
            ProblemDetails(
                "checks.unused-exception",
                says: Phrase("\(code) is not reported for \(record)", "\(record) 没有报告 \(code)"),
                because: Phrase(
                    "An unneeded exception is still shown to residents, and hides later problems.",
                    "用不着的例外仍会展示给居民，还会遮住以后的问题。"),
                help: Phrase("Remove it, or correct its code, record or field.", "请删去这条例外，或者改正它的代码、记录或字段。"),
                example: ProblemExample(
                    "exceptions:\n  - {code: value.missing, record: services/S-1, reason: not yet known}",
                    fixed: "exceptions: []"))
        }
    }

    package static let examples: [Self] = [
        .fixedSeverity(code: "promise.total", nearest: nil),
        .fixedCheck(code: "value.mising", nearest: "value.missing"),
        .unusedException(code: "value.missing", record: "services/S-1"),
    ]
}
