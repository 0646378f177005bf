extension PolicyProblem {
    public var chineseText: ProblemText {
        switch self {
        case .fixedSeverity(let code, let nearest):
            ProblemText(
                "\(code) 的轻重不能更改", because: "网站可以调整评判内容的检查，不能调整关系到读取、连接和告知居民的检查。",
                help: Suggestion.chineseQuestion(nearest))
        case .fixedCheck(let code, let nearest):
            ProblemText(
                "\(code) 不能为某条记录设例外", because: "记录可以不受评判内容的检查约束，不能不受关系到读取、连接和告知居民的检查约束。",
                help: Suggestion.chineseQuestion(nearest))
        case .unusedException(let code, let record):
            ProblemText(
                "\(record) 没有报告 \(code)", because: "用不着的例外仍会展示给居民，还会遮住以后的问题。",
                help: "请删去这条例外，或者改正它的代码、记录或字段。")
        }
    }
}
