extension LinkProblem {
    public var chineseText: ProblemText {
        switch self {
        case .unknownCollection(let name, let nearest):
            ProblemText(
                "没有集合 \(name)", because: "提到它的地方会指向不存在的内容。", help: Suggestion.chineseQuestion(nearest))
        case .unknownRecord(let id, let collection, let nearest):
            ProblemText(
                "集合 \(collection) 中没有记录 \(id)", because: "链接会指向不存在的内容。",
                help: Suggestion.chineseQuestion(nearest))
        case .unknownField(let name, let collection, let nearest):
            ProblemText(
                "集合 \(collection) 中没有字段 \(name)", because: "提到它的地方无从执行。",
                help: Suggestion.chineseQuestion(nearest))
        case .unknownMedia(let path, let nearest):
            ProblemText(
                "没有文件 media/\(path)", because: "网页上会出现空缺。", help: Suggestion.chineseQuestion(nearest))
        case .unknownFragment(let anchor, let nearest):
            ProblemText(
                "正文中没有标题 #\(anchor)", because: "链接只会回到页面开头。",
                help: Suggestion.chineseQuestion(nearest.map { "#" + $0 }))
        case .pathOfTheSite(let path):
            ProblemText(
                "链接写的是网站内的路径 \(path)", because: "路径不作检查；网站换到别的地址之下，链接就会失效。",
                help: "链接到记录写 record:<collection>/<id>，链接到集合写 record:<collection>/index，链接到文件写 media:<path>。")
        case .imageFromElsewhere(let address):
            ProblemText(
                "图片在别的网站上：\(address)", because: "那个网站会知道谁看了这一页，图片也可能变动或消失。",
                help: "如果有权发布，把文件放进 media/，写成 media:<path>。")
        case .figureDiffers(let written, let figure, let expected):
            ProblemText(
                "正文写的是 \(written)，数据 \(figure) 是 \(expected.joined(separator: " 或 "))",
                because: "正文中的数字与数据绑定，两者始终一致。", help: "改正写错的一处。")
        case .countDiffers(let written, let collection, let expected):
            ProblemText(
                "正文写的是 \(written)，集合 \(collection) 有 \(expected) 条记录",
                because: "正文中的数字与所发布的内容绑定，两者始终一致。", help: "改正正文，或者查清记录去了哪里。")
        case .blockWithoutArguments(let name):
            ProblemText("\(name) 数据块没有写明显示什么", because: "名称之后的词说明它代表哪些数据。")
        case .blockArgument(let argument, let expected):
            ProblemText("数据块无法使用 \(argument)", because: "它接受的是：\(expected.chinese)。")
        case .unknownTitle(let title, let nearest):
            ProblemText(
                "门户中没有名称为“\(title)”的记录", because: "居民所用的说法会指向不存在的内容。",
                help: Suggestion.chineseQuestion(nearest))
        }
    }
}
