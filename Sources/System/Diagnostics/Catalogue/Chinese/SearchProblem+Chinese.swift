extension SearchProblem {
    public var chineseText: ProblemText {
        switch self {
        case .unknownField(let name, let nearest):
            ProblemText(
                "没有哪个集合有字段 \(name)", because: "搜索无法按它筛选，也无法用它说明结果。",
                help: Suggestion.chineseQuestion(nearest))
        case .ambiguousWords(let words, let names, let limit):
            ProblemText(
                "“\(words)”对应了 \(names) 个名称", because: "居民用这个说法搜索时，要找的事项应当排在前 \(limit) 个以内。",
                help: "让它最多对应 \(limit) 个名称，其余的事项另写说法。")
        case .tableLine(let columns):
            ProblemText(
                "这一行不是由一个空格隔开的 \(columns) 段文字", because: "同一段里的字符都属于基本多文种平面，没有字符的写 -。",
                help: "用 scripts/make-search-tables 重新生成这张表。")
        }
    }
}
