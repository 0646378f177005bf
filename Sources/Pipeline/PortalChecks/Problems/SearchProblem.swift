package import Diagnostics

/// Problems with the declarations and tables for the search.
package enum SearchProblem: Problem {
    /// No collection has the field by which results would be filtered or described.
    case unknownField(String, nearest: String?)
    /// Residents' words that lead to so many names that none of them is an answer.
    case ambiguousWords(String, names: Int, limit: Int)
    /// A malformed line of a character table.
    case tableLine(columns: Int)

    package var details: ProblemDetails {
        switch self {
        case .unknownField(let name, let nearest):
            ProblemDetails(
                "search.unknown-field",
                says: Phrase("no collection has a field \(name)", "没有哪个集合有字段 \(name)"),
                because: Phrase("The search could not filter or describe anything by it.", "搜索无法按它筛选，也无法用它说明结果。"),
                help: Suggestion.question(nearest),
                example: ProblemExample("search:\n  note: [departmnt]", fixed: "search:\n  note: [department]"))
        case .ambiguousWords(let words, let names, let limit):
            ProblemDetails(
                "search.ambiguous-words",
                says: Phrase("“\(words)” stands for \(names) names", "“\(words)”对应了 \(names) 个名称"),
                because: Phrase(
                    "Somebody who searches for it should find the right item among the first \(limit).",
                    "居民用这个说法搜索时，要找的事项应当排在前 \(limit) 个以内。"),
                help: Phrase(
                    "Keep it for at most \(limit) names, and give the others different words.",
                    "让它最多对应 \(limit) 个名称，其余的事项另写说法。"),
                example: ProblemExample(
                    "s1,Library card,card\ns2,Residence card,card\ns3,Bus card,card\ns4,Health card,card",
                    fixed: "s1,Library card,library card\ns2,Residence card,card\ns3,Bus card,card\ns4,Health card,card"
                ))
        case .tableLine(let columns):
            ProblemDetails(
                "search.table-line",
                says: Phrase(
                    "the line is not \(columns) texts separated by one space", "这一行不是由一个空格隔开的 \(columns) 段文字"),
                because: Phrase(
                    "Each text is a run of characters of the Basic Multilingual Plane, or - if there are none.",
                    "同一段里的字符都属于基本多文种平面，没有字符的写 -。"),
                help: Phrase(
                    "Regenerate the table with scripts/make-search-tables.", "用 scripts/make-search-tables 重新生成这张表。"),
                example: ProblemExample("万  萬", fixed: "万 萬"))
        }
    }

    package static let examples: [Self] = [
        .unknownField("departmnt", nearest: "department"),
        .ambiguousWords("card", names: 4, limit: 3),
        .tableLine(columns: 2),
    ]
}
