extension DeclarationProblem {
    public var chineseText: ProblemText {
        switch self {
        case .syntax(let problem):
            ProblemText(
                "这不是 YAML：\(problem.chinese)", because: "文件能读懂之前，其中的任何内容都无法使用。",
                help: "检查这一行和上一行：缩进、冒号后缺少空格、引号没有闭合。")
        case .alias:
            ProblemText(
                "不读取锚点和别名", because: "几百字节的别名就能展开成几十亿字节，读者也看不出一行里究竟是什么。",
                help: "把值完整地写出来。")
        case .tooManyEntries(let limit):
            ProblemText(
                "这里的条目超过 \(limit) 个", because: "声明网站和集合的文件由人手写；记录应当放在表格里。", help: "把数据移到 CSV 文件中。")
        case .tooManyProblems(let limit):
            ProblemText(
                "文件中的错误超过 \(limit) 个，其余的没有列出", because: "这么多的错误多半出自同一处。", help: "先改正前面的几处，再检查一次。")
        case .frontMatterTooLong(let bytes, let limit):
            ProblemText(
                "前置数据有 \(bytes) 字节，最多读取 \(limit) 字节", because: "它只存放一条记录的字段，正文写在它的后面。",
                help: "看看结束它的三个连字符那一行是不是漏掉了。")
        case .notAMapping(let subject):
            ProblemText(
                "\(subject.chinese)不是由键和值组成的映射", because: "其中的每个值都按键来查找。", help: "写成若干行“key: value”。")
        case .unknownKey(let key, let subject, let nearest):
            ProblemText(
                "\(subject.chinese)中没有 \(key) 这个键", because: "没有程序读取的键，多半是写错了字。",
                help: Suggestion.chineseQuestion(nearest))
        case .missingKey(let key, let subject):
            ProblemText("\(subject.chinese)缺少键 \(key)", because: "没有它，程序无法工作。")
        case .wrongType(let key, let expected):
            ProblemText("\(key) 的值不是\(expected.chinese)", because: "程序在这里需要的是\(expected.chinese)。")
        case .invalidValue(let value, let key, let expected, let nearest):
            ProblemText(
                "\(key) 的值不能是 \(value)", because: "可以写的是：\(expected.chinese)。",
                help: Suggestion.chineseQuestion(nearest))
        case .missingBuiltInField(let name):
            ProblemText(
                "结构声明中没有字段 \(name)", because: "无论还有什么字段，每条记录都有编号（id）、名称（title）和资料性质（standing）。",
                help: "在 fields 中加上“- {name: \(name), title: …}”。")
        case .duplicateField(let name):
            ProblemText("字段 \(name) 声明了两次", because: "一列只属于一个字段。")
        case .unknownField(let name, let key, let nearest):
            ProblemText(
                "\(key) 提到字段 \(name)，而结构声明中没有它", because: "这里只能写结构声明中有的字段。",
                help: Suggestion.chineseQuestion(nearest))
        case .unterminatedFrontMatter:
            ProblemText(
                "从这里开始的前置数据没有结束", because: "没有由三个连字符组成的结束行，就分不清哪里是字段、哪里是正文。",
                help: "在最后一个字段之后写一行三个连字符。")
        case .invalidPattern(let pattern):
            ProblemText("\(pattern) 不是正则表达式", because: "读不懂的格式规则会放过任何值。")
        case .invalidLookup(let lookup, let field, let expected):
            ProblemText(
                "字段 \(field) 的查找路径 \(lookup) 什么也查不到",
                because: "它需要\(expected.chinese)；否则每条记录的这个字段都会是空的。")
        case .invalidMatch(let field, let collection, let own):
            ProblemText(
                "集合 \(collection) 的 \(field) 不会有 \(own) 的值",
                because: "两个字段都引用同一个集合的记录，或者都有类别并至少有一个相同，才能相配；编号代表它所在集合的一条记录。")
        }
    }
}
