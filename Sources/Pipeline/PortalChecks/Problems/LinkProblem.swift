package import Diagnostics

/// Problems with the links, numbers and data blocks of a text, and with the names in declarations.
package enum LinkProblem: Problem {
    case unknownCollection(String, nearest: String?)
    case unknownRecord(String, collection: String, nearest: String?)
    case unknownField(String, collection: String, nearest: String?)
    case unknownMedia(String, nearest: String?)
    case unknownFragment(String, nearest: String?)
    case pathOfTheSite(String)
    case imageFromElsewhere(String)
    case figureDiffers(written: String, figure: String, expected: [String])
    case countDiffers(written: String, collection: String, expected: Int)
    case blockWithoutArguments(String)
    case blockArgument(String, expected: Phrase)
    case unknownTitle(String, nearest: String?)

    package var details: ProblemDetails {
        switch self {
        case .unknownCollection(let name, let nearest):
            ProblemDetails(
                "link.unknown-collection",
                says: Phrase("there is no collection \(name)", "没有集合 \(name)"),
                because: Phrase("Whatever names it would lead nowhere.", "提到它的地方会指向不存在的内容。"),
                help: Suggestion.question(nearest),
                example: ProblemExample("reference: permit", fixed: "reference: permits"))
        case .unknownRecord(let id, let collection, let nearest):
            ProblemDetails(
                "link.unknown-record",
                says: Phrase("\(collection) has no record \(id)", "集合 \(collection) 中没有记录 \(id)"),
                because: Phrase("The link would lead nowhere.", "链接会指向不存在的内容。"),
                help: Suggestion.question(nearest),
                example: ProblemExample(
                    "See [the permit](record:permits/P-1).", fixed: "See [the permit](record:permits/P-01)."))
        case .unknownField(let name, let collection, let nearest):
            ProblemDetails(
                "link.unknown-field",
                says: Phrase("\(collection) has no field \(name)", "集合 \(collection) 中没有字段 \(name)"),
                because: Phrase("A rule or block that names it cannot work.", "提到它的地方无从执行。"),
                help: Suggestion.question(nearest),
                example: ProblemExample("```list permits ofice=trade\n```", fixed: "```list permits office=trade\n```"))
        case .unknownMedia(let path, let nearest):
            ProblemDetails(
                "link.unknown-media",
                says: Phrase("there is no file media/\(path)", "没有文件 media/\(path)"),
                because: Phrase("The page would show a gap.", "网页上会出现空缺。"),
                help: Suggestion.question(nearest),
                example: ProblemExample(
                    "![The new library](media:libary.jpg)", fixed: "![The new library](media:library.jpg)"))
        case .unknownFragment(let anchor, let nearest):
            ProblemDetails(
                "link.unknown-fragment",
                says: Phrase("the text has no heading #\(anchor)", "正文中没有标题 #\(anchor)"),
                because: Phrase("The link would lead to the top of the page.", "链接只会回到页面开头。"),
                help: Suggestion.question(nearest.map { "#" + $0 }),
                example: ProblemExample("[What it costs](#fee)\n\n## Fees", fixed: "[What it costs](#fees)\n\n## Fees"))
        case .pathOfTheSite(let path):
            ProblemDetails(
                "link.path",
                says: Phrase("the link is a path within the site, \(path)", "链接写的是网站内的路径 \(path)"),
                because: Phrase(
                    "Paths are not checked, and they break if the site moves to another address.",
                    "路径不作检查；网站换到别的地址之下，链接就会失效。"),
                help: Phrase(
                    "Link to a record as record:<collection>/<id>, to a collection as record:<collection>/index, and to a file as media:<path>.",
                    "链接到记录写 record:<collection>/<id>，链接到集合写 record:<collection>/index，链接到文件写 media:<path>。"),
                example: ProblemExample(
                    "See [the permit](/permits/P-01.html).", fixed: "See [the permit](record:permits/P-01)."))
        case .imageFromElsewhere(let address):
            ProblemDetails(
                "link.image-from-elsewhere",
                says: Phrase("the image is on another site, \(address)", "图片在别的网站上：\(address)"),
                because: Phrase(
                    "That site would know who reads the page, and the image can change or disappear.",
                    "那个网站会知道谁看了这一页，图片也可能变动或消失。"),
                help: Phrase(
                    "Put the file in media/, if you have the right to publish it, and write media:<path>.",
                    "如果有权发布，把文件放进 media/，写成 media:<path>。"),
                example: ProblemExample(
                    "![The hall](https://example.org/hall.jpg)", fixed: "![The hall](media:hall.jpg)"))
        case .figureDiffers(let written, let figure, let expected):
            ProblemDetails(
                "claim.figure-differs",
                says: Phrase(
                    "the text says \(written), but the figure \(figure) is \(expected.joined(separator: " or "))",
                    "正文写的是 \(written)，数据 \(figure) 是 \(expected.joined(separator: " 或 "))"),
                because: Phrase(
                    "A number in a text is bound to its figure so that the two always agree.", "正文中的数字与数据绑定，两者始终一致。"),
                help: Phrase("Correct the one that is wrong.", "改正写错的一处。"),
                example: ProblemExample(
                    "The library had [1,200](figure:visitors-2024) visitors.",
                    fixed: "The library had [1,250](figure:visitors-2024) visitors."))
        case .countDiffers(let written, let collection, let expected):
            ProblemDetails(
                "claim.count-differs",
                says: Phrase(
                    "the text says \(written), but \(collection) has \(expected) records",
                    "正文写的是 \(written)，集合 \(collection) 有 \(expected) 条记录"),
                because: Phrase(
                    "A number in a text is bound to what is published so that the two always agree.",
                    "正文中的数字与所发布的内容绑定，两者始终一致。"),
                help: Phrase("Correct the text, or find out where the records went.", "改正正文，或者查清记录去了哪里。"),
                example: ProblemExample(
                    "The district grants [47](count:permits) permits.",
                    fixed: "The district grants [48](count:permits) permits."))
        case .blockWithoutArguments(let name):
            ProblemDetails(
                "block.no-arguments",
                says: Phrase("the \(name) block does not say what it shows", "\(name) 数据块没有写明显示什么"),
                because: Phrase("The words after its name select the data that it shows.", "名称之后的词说明它代表哪些数据。"),
                example: ProblemExample("```list\n```", fixed: "```list permits\n```"))
        case .blockArgument(let argument, let expected):
            ProblemDetails(
                "block.argument",
                says: Phrase("the block cannot use \(argument)", "数据块无法使用 \(argument)"),
                because: Phrase("It takes \(expected.english).", "它接受的是：\(expected.chinese)。"),
                example: ProblemExample("```list permits first\n```", fixed: "```list permits limit=5\n```"))
        case .unknownTitle(let title, let nearest):
            ProblemDetails(
                "synonym.unknown-title",
                says: Phrase("no record of the portal has the title \(title)", "门户中没有名称为“\(title)”的记录"),
                because: Phrase("Residents' words would lead nowhere.", "居民所用的说法会指向不存在的内容。"),
                help: Suggestion.question(nearest),
                example: ProblemExample(
                    "words,title\nselling vegetables,Market stal", fixed: "words,title\nselling vegetables,Market stall"
                ))
        }
    }

    package static let examples: [Self] = [
        .unknownCollection("permit", nearest: "permits"),
        .unknownRecord("P-1", collection: "permits", nearest: "P-01"),
        .unknownField("ofice", collection: "permits", nearest: "office"),
        .unknownMedia("libary.jpg", nearest: "library.jpg"),
        .unknownFragment("fee", nearest: "fees"),
        .pathOfTheSite("/permits/P-01.html"),
        .imageFromElsewhere("https://example.org/hall.jpg"),
        .figureDiffers(written: "1,200", figure: "visitors-2024", expected: ["1,250", "1250"]),
        .countDiffers(written: "47", collection: "permits", expected: 48),
        .blockWithoutArguments("list"),
        .blockArgument("first", expected: .listArguments),
        .unknownTitle("Market stal", nearest: "Market stall"),
    ]
}
