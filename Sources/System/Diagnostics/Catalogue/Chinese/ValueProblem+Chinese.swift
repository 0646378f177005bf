extension ValueProblem {
    public var chineseText: ProblemText {
        switch self {
        case .wrongType(let value, let field, let expected):
            ProblemText(
                "\(value.quotedInChineseMessage)不是\(expected.chinese)",
                because: "字段“\(field)”的内容是\(expected.chinese)；其他文字无法排序、比较，也无法作为数据发布。")
        case .missing(let field, let condition):
            ProblemText(
                "记录没有填写“\(field)”",
                because: condition.map { "结构声明要求，\($0.chinese) 时必须填写它。" } ?? "结构声明要求必须填写它。",
                help: "填写内容；如果确实没有，就不应当声明为必填。")
        case .notAllowed(let value, let field, let nearest):
            ProblemText(
                "“\(field)”不能是\(value.quotedInChineseMessage)", because: "这个字段可以取哪些值，结构声明已经列出。",
                help: Suggestion.chineseQuestion(nearest))
        case .patternMismatch(let value, let field, let pattern):
            ProblemText(
                "\(value.quotedInChineseMessage)不符合“\(field)”的格式", because: "结构声明规定的格式是 \(pattern)。")
        case .length(let field, let found, let limit, let isMinimum, let unit):
            ProblemText(
                unit == .elements ? "“\(field)”有 \(found) 个元素" : "“\(field)”有 \(found) 个字符",
                because: "结构声明要求\(isMinimum ? "至少" : "最多") \(limit) 个。")
        case .range(let value, let field, let limit, let isMinimum):
            ProblemText(
                "“\(field)”的值\(value.quotedInChineseMessage)太\(isMinimum ? "小" : "大")",
                because: "结构声明要求不\(isMinimum ? "小于" : "大于") \(limit)。")
        case .dayOutside(let day, let field, let limit, let isFirst):
            ProblemText(
                "“\(field)”的日期 \(day) 太\(isFirst ? "早" : "晚")",
                because: "结构声明要求不\(isFirst ? "早于" : "晚于") \(limit)。")
        case .notUniqueTogether(let values, let fields, let first):
            ProblemText(
                "有两条记录的\(fields.map { "“\($0)”" }.joined(separator: "和"))都是\(values.map(\.quotedInChineseMessage).joined(separator: "和"))",
                because: "结构声明规定，这几项不能有两条记录全都相同；否则就是同一事项用了两个编号。", help: "前一条是 \(first)。")
        case .severalValues(let value, let field):
            ProblemText(
                "\(value.quotedInChineseMessage)不止一个“\(field)”", because: "一行是一条记录；一行当两行用，清单的各项数目就都错了。",
                help: "每一条写一行。")
        case .lostZeros(let value, let field, let mended):
            ProblemText(
                "“\(field)”的值\(value.quotedInChineseMessage)丢了开头的零",
                because: "电子表格软件把由数字组成的代码当作数值；少了开头的零，就是另一个代码。",
                help: "您要写的是不是 \(mended)？再次保存表格之前，请把这一列设为文本格式。")
        case .notUnique(let value, let field, let first):
            ProblemText(
                "有两条记录的“\(field)”都是\(value.quotedInChineseMessage)", because: "结构声明规定，这个字段的值不能有两条记录相同。",
                help: "前一条是 \(first)。")
        case .unknownReference(let id, let field, let collection, let nearest):
            ProblemText(
                "\(collection) 中没有记录 \(id)", because: "字段“\(field)”写的是集合 \(collection) 的一条记录；网页上的链接会指向不存在的内容。",
                help: Suggestion.chineseQuestion(nearest))
        }
    }
}
