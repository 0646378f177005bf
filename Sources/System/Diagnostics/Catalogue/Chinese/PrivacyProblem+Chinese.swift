extension PrivacyProblem {
    public var chineseText: ProblemText {
        switch self {
        case .personalNumber(let kind):
            ProblemText(
                "这里像是个人号码：\(kind)", because: "内容一经发布就会被复制，无法收回。",
                help: "请删去；文件夹的历史版本里也要删去。")
        case .maskedNumber(let kind):
            ProblemText(
                "这里像是遮去几位的个人号码：\(kind)", because: "与姓名、地点放在一起，剩下的几位往往足以认出本人。",
                help: "请删去。")
        }
    }
}
