extension StandingProblem {
    public var chineseText: ProblemText {
        switch self {
        case .demonstration(let record):
            ProblemText(
                "\(record) 是示范记录", because: "正式发布的网站代表发布者说话，居民会把不陈述事实的内容当作事实。",
                help: "请换成正式的或有来源的记录，或者按草稿发布。")
        }
    }
}
