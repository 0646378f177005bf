extension VerificationProblem {
    public var chineseText: ProblemText {
        switch self {
        case .unreadable, .noManifest, .malformedManifest, .missingFile, .changedFile, .checksum, .unknownFile, .json,
            .markup, .table, .unexpectedShape, .malformedColumn, .searchNumber:
            chineseTextOfFiles
        case .missingRecord, .missingPage, .repeatedRecord, .differentValue, .valueNotShown, .textNotShown,
            .missingFromBrowsing, .wronglyListed, .missingCollection, .count, .figure:
            chineseTextOfRecords
        case .brokenLink, .brokenAnchor, .absoluteLink, .repeatedAnchor, .pictureWithoutText, .pictureWithoutSize,
            .orphan, .missingFromSitemap, .missingTag, .wrongTag, .mayBeIndexed, .mayNotBeIndexed:
            chineseTextOfPages
        }
    }

    private var chineseTextOfFiles: ProblemText {
        switch self {
        case .unreadable(let reason):
            ProblemText("文件无法读取：\(reason)", because: "读不到的内容无从核验。")
        case .noManifest:
            ProblemText(
                "文件夹中没有 daylight-manifest.json", because: "它列出网站的全部文件；没有它，就看不出是否缺了文件。",
                help: Self.buildAgainInChinese)
        case .malformedManifest:
            ProblemText(
                "这里不是带有 path、bytes、sha256 的文件列表", because: "无法据此核验文件。", help: Self.buildAgainInChinese)
        case .missingFile(let path):
            ProblemText("列出的 \(path) 不存在", because: "已经发布的内容不见了。", help: Self.buildAgainInChinese)
        case .changedFile(let path):
            ProblemText(
                "\(path) 与发布时不同：内容和发布清单中的校验值不符", because: "发布之后有人或有程序改动过它。",
                help: Self.buildAgainInChinese)
        case .checksum(let path):
            ProblemText(
                "所写的 \(path) 的大小或校验值与文件不符", because: "下载后核对的人会以为文件已损坏。",
                help: Self.buildAgainInChinese)
        case .unknownFile(let path):
            ProblemText("\(path) 不在发布清单中", because: "它不是 Daylight 写的，Daylight 对它不作任何证明。")
        case .json(let fault):
            ProblemText("这不是 JSON：\(fault.chinesePhrase)", because: "程序无法读取。", help: Self.buildAgainInChinese)
        case .markup(let fault):
            ProblemText(
                "这个页面无法读取：\(fault.chinesePhrase)", because: "页面写了什么，要照原样读出来才能核验；浏览器的猜测可能不同。",
                help: "请修改模板。")
        case .table(let fault):
            ProblemText(
                "这张表不是发布的格式：\(fault.chinesePhrase)", because: "程序会读错，或者读不了。",
                help: Self.buildAgainInChinese)
        case .unexpectedShape(let expected):
            ProblemText("这里缺少 \(expected)", because: "程序依赖数据的固定格式。")
        case .malformedColumn(let name):
            ProblemText(
                "这一块的 \(name) 列没有按 docs/search-index.md 的写法来写", because: "搜索会读错，或者读不了。",
                help: Self.buildAgainInChinese)
        case .searchNumber(let number, let stated, let counted):
            ProblemText(
                "\(number.chineseName)写作 \(stated)，实际数得 \(counted)", because: "搜索会指向另外的记录。",
                help: Self.buildAgainInChinese)
        default: text
        }
    }

    private var chineseTextOfRecords: ProblemText {
        switch self {
        case .missingRecord(let record, let file):
            ProblemText("\(record) 不在 \(file) 中", because: Self.completeInChinese, help: Self.buildAgainInChinese)
        case .missingPage(let record, let path):
            ProblemText(
                "\(record) 没有页面：\(path) 写的不是它", because: Self.completeInChinese, help: Self.buildAgainInChinese)
        case .repeatedRecord(let record, let file, let count):
            ProblemText("\(record) 在 \(file) 中出现 \(count) 次", because: "照此数清单会数错。")
        case .differentValue(let record, let field, let value, let other, let otherFile):
            ProblemText(
                "\(record) 的 \(field) 在这里是“\(value)”，在 \(otherFile) 中是“\(other)”",
                because: "页面和数据应当一致，否则必有一处是错的。", help: Self.buildAgainInChinese)
        case .valueNotShown(let record, let field, let value):
            ProblemText(
                "\(record) 的页面没有显示 \(field)：“\(value)”", because: "居民看的是页面，不是数据。",
                help: "请在模板中用带 data-field 的元素显示这个字段。")
        case .textNotShown(let collection):
            ProblemText(
                "没有页面显示集合 \(collection) 的文字", because: "居民看的是页面，不是数据。",
                help: "请在 collection.mustache 中用带 data-text 的元素显示它。")
        case .missingFromBrowsing(let record, let field, let value):
            ProblemText(
                "\(record) 没有列在 \(field) 为“\(value)”的页面中", because: "按此浏览的人找不到它。",
                help: Self.buildAgainInChinese)
        case .wronglyListed(let record, let field, let value):
            ProblemText(
                "\(record) 列在 \(field) 为“\(value)”的页面中，但它并没有这个值", because: "按此浏览的人会被误导。",
                help: Self.buildAgainInChinese)
        case .missingCollection(let collection, let file):
            ProblemText(
                "集合 \(collection) 不在 \(file) 中", because: Self.completeInChinese, help: Self.buildAgainInChinese)
        case .figure(let id, let shown, let expected):
            ProblemText(
                "文中 \(id) 写作“\(shown)”，数据中是“\(expected)”", because: "文中的数字应与数据一致。",
                help: Self.buildAgainInChinese)
        case .count(let count, let collection, let stated, let counted):
            ProblemText(
                "\(collection) 的\(count.chineseName)写作 \(stated)，实际数得 \(counted)",
                because: "公布的数字应当数得出来。", help: Self.buildAgainInChinese)
        default: text
        }
    }

    private var chineseTextOfPages: ProblemText {
        switch self {
        case .brokenLink(let link):
            ProblemText("“\(link)”没有指向网站中的任何文件", because: "点开后什么也没有。")
        case .brokenAnchor(let link):
            ProblemText("“\(link)”没有指向页面中的任何元素", because: "点开后只会停在页首。")
        case .absoluteLink(let link):
            ProblemText(
                "“\(link)”是本站自己的完整网址", because: "网站复制到别处后，链接仍会回到这里。",
                help: "请使用相对于页面的链接；只有“找不到页面”的页面使用完整网址。")
        case .repeatedAnchor(let id):
            ProblemText("两个元素的 id 都是“\(id)”", because: "链接只能指向其中一个。")
        case .pictureWithoutText:
            ProblemText("图片没有替代文字", because: "看不见图片的人无从得知它的内容。", help: "请在 alt 中写明图中有什么。")
        case .pictureWithoutSize:
            ProblemText(
                "图片没有写明 width 和 height", because: "图片到来时，下面的内容会移动。", help: "请写上以像素计的宽和高。")
        case .orphan(let path):
            ProblemText("没有其他页面链接到 \(path)", because: "没有人能找到它。", help: "请加上链接，或者删除它。")
        case .missingFromSitemap(let path):
            ProblemText("\(path) 不在 sitemap.xml 中", because: "搜索引擎可能找不到它。")
        case .missingTag(let tag):
            ProblemText(
                "页面缺少 \(tag.name)", because: "浏览器、搜索引擎和政府网站检查都要读取它。", help: "见 layout.mustache。")
        case .wrongTag(let tag, let found, let expected):
            ProblemText(
                "\(tag.name) 是“\(found)”，应当是“\(expected)”", because: "页面对自己的说明应与所显示的一致。")
        case .mayNotBeIndexed:
            ProblemText("页面不让搜索引擎收录，而网站并没有示范记录", because: "正式清单就是要让人找得到。")
        default:
            ProblemText(
                "页面允许搜索引擎收录，而网站含有示范记录", because: "只用来展示格式的内容不应被搜到、当作事实。",
                help: "请在 layout.mustache 中输出 <meta name=\"robots\" content=\"noindex\">。")
        }
    }

    private static let buildAgainInChinese = "请重新生成网站。"
    private static let completeInChinese = "清单在页面、索引和每一份下载文件中都应当完整，缺一处就不算完整。"
}

extension VerificationProblem.Count {
    fileprivate var chineseName: String {
        switch self {
        case .declared: "声明总数"
        case .published: "记录数"
        case .standing("official"): "“正式”记录数"
        case .standing("reported"): "“报道”记录数"
        case .standing("demonstration"): "“示范”记录数"
        case .standing(let standing): "“\(standing)”记录数"
        case .found(.pages): "页面数"
        case .found(.list): "清单行数"
        case .found(.titles): "标题索引条数"
        case .found(.csv): " CSV 行数"
        case .found(.json): " JSON 记录数"
        case .found(.search): "搜索索引记录数"
        }
    }
}

extension VerificationProblem.SearchNumber {
    fileprivate var chineseName: String {
        switch self {
        case .blocks: "块数"
        case .first: "本块第一条记录的位置"
        case .records: "本块记录数"
        case .column(let name): " \(name) 列的记录数"
        }
    }
}
