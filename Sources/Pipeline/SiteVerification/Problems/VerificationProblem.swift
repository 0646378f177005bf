package import Diagnostics
package import JSONReading

/// What can be wrong with a site as it stands in its folder. A record is named `<collection>/<id>`, a file by its path
/// below the site's root.
package enum VerificationProblem: Problem {
    case unreadable(reason: String)
    case noManifest
    case malformedManifest
    case missingFile(path: String)
    case changedFile(path: String)
    case checksum(path: String)
    case unknownFile(path: String)
    case json(JSONFault)
    case markup(MarkupFault)
    case table(PublishedTableFault)
    case unexpectedShape(expected: String)
    case malformedColumn(String)
    case searchNumber(SearchNumber, stated: Int, counted: Int)

    case missingRecord(String, from: String)
    case missingPage(String, path: String)
    case repeatedRecord(String, file: String, count: Int)
    case differentValue(record: String, field: String, value: String, other: String, otherFile: String)
    case valueNotShown(record: String, field: String, value: String)
    case textNotShown(collection: String)
    case missingFromBrowsing(record: String, field: String, value: String)
    case wronglyListed(record: String, field: String, value: String)
    case missingCollection(String, from: String)
    case count(Count, collection: String, stated: Int, counted: Int)
    case figure(id: String, shown: String, expected: String)

    case brokenLink(String)
    case brokenAnchor(String)
    case absoluteLink(String)
    case repeatedAnchor(String)
    case pictureWithoutText
    case pictureWithoutSize
    case orphan(path: String)
    case missingFromSitemap(path: String)

    case missingTag(PageTag)
    case wrongTag(PageTag, found: String, expected: String)
    case mayBeIndexed
    case mayNotBeIndexed

    /// What a number that a site states counts.
    package enum Count: Sendable, Hashable {
        case declared
        case published
        case standing(String)
        case found(in: Place)
    }

    /// Where each record of a collection is found, as `checks.json` names it.
    package enum Place: String, Sendable, Hashable, CaseIterable {
        case pages
        case list
        case titles
        case csv
        case json
        case search
    }

    /// What a number of the search index says.
    package enum SearchNumber: Sendable, Hashable {
        case blocks
        /// The position of a block's first record.
        case first
        case records
        case column(String)
    }

    package var details: ProblemDetails {
        switch self {
        case .unreadable(let reason):
            ProblemDetails(
                "verify.unreadable",
                says: Phrase("the file cannot be read: \(reason)", "文件无法读取：\(reason)"),
                because: Phrase("What cannot be read cannot be proved.", "读不到的内容无从核验。"),
                example: ProblemExample("chmod a-r public/index.html", fixed: "chmod a+r public/index.html"))
        case .noManifest:
            ProblemDetails(
                "verify.no-manifest",
                says: Phrase("the folder has no daylight-manifest.json", "文件夹中没有 daylight-manifest.json"),
                because: Phrase(
                    "It lists the files of the site; without it nobody can tell whether one is missing.",
                    "它列出网站的全部文件；没有它，就看不出是否缺了文件。"),
                help: Self.buildAgain,
                example: ProblemExample("rm public/daylight-manifest.json", fixed: "daylight build"))
        case .malformedManifest:
            ProblemDetails(
                "verify.malformed-manifest",
                says: Phrase("this is no list of files with path, bytes and sha256", "这里不是带有 path、bytes、sha256 的文件列表"),
                because: Phrase("The files cannot be proved by it.", "无法据此核验文件。"),
                help: Self.buildAgain,
                example: ProblemExample(
                    #"{"files":["index.html"]}"#,
                    fixed: #"{"files":[{"path":"index.html","bytes":4711,"sha256":"9f86d08…"}]}"#))
        case .missingFile(let path):
            ProblemDetails(
                "verify.missing-file",
                says: Phrase("\(path) is listed and not there", "列出的 \(path) 不存在"),
                because: Phrase("Something that was published is gone.", "已经发布的内容不见了。"),
                help: Self.buildAgain,
                example: ProblemExample("rm public/permits/P-01.html", fixed: "daylight build"))
        case .changedFile(let path):
            ProblemDetails(
                "verify.changed-file",
                says: Phrase(
                    "\(path) is not as it was published: its bytes differ from the manifest's",
                    "\(path) 与发布时不同：内容和发布清单中的校验值不符"),
                because: Phrase("Somebody or something has changed the file since.", "发布之后有人或有程序改动过它。"),
                help: Self.buildAgain,
                example: ProblemExample(
                    "an editor changes public/permits/P-01.html by hand",
                    fixed: "the editor changes content/permits/permits.csv, and builds"))
        case .checksum(let path):
            ProblemDetails(
                "verify.checksum",
                says: Phrase(
                    "the size or the checksum stated for \(path) is not that of the file", "所写的 \(path) 的大小或校验值与文件不符"),
                because: Phrase("Whoever downloads the file and compares takes it for damaged.", "下载后核对的人会以为文件已损坏。"),
                help: Self.buildAgain,
                example: ProblemExample(#"{"path":"data/permits.csv","bytes":0,"sha256":"…"}"#, fixed: "daylight build")
            )
        case .unknownFile(let path):
            ProblemDetails(
                "verify.unknown-file", .note,
                says: Phrase("\(path) is not in the manifest", "\(path) 不在发布清单中"),
                because: Phrase(
                    "Daylight did not write it, and proves nothing of it.", "它不是 Daylight 写的，Daylight 对它不作任何证明。"),
                example: ProblemExample("touch public/notes.txt", fixed: "rm public/notes.txt"))
        case .json(let fault):
            ProblemDetails(
                "verify.json",
                says: Phrase("this is not JSON: \(fault.phrase.english)", "这不是 JSON：\(fault.phrase.chinese)"),
                because: Phrase("Programs cannot read it.", "程序无法读取。"),
                help: Self.buildAgain,
                example: ProblemExample(#"{"a":1,}"#, fixed: #"{"a":1}"#))
        case .markup(let fault):
            ProblemDetails(
                "verify.markup",
                says: Phrase("this page cannot be read: \(fault.phrase.english)", "这个页面无法读取：\(fault.phrase.chinese)"),
                because: Phrase(
                    "What a page says is proved by reading it as it is written; browsers may guess otherwise.",
                    "页面写了什么，要照原样读出来才能核验；浏览器的猜测可能不同。"),
                help: Phrase("Mend the template.", "请修改模板。"),
                example: ProblemExample("<main><p>A text</main>", fixed: "<main><p>A text</p></main>"))
        case .table(let fault):
            ProblemDetails(
                "verify.table",
                says: Phrase(
                    "this table is not as published: \(fault.phrase.english)", "这张表不是发布的格式：\(fault.phrase.chinese)"),
                because: Phrase("Programs read it wrongly or not at all.", "程序会读错，或者读不了。"),
                help: Self.buildAgain,
                example: ProblemExample("id,title,standing\nP-01,Sign", fixed: "id,title,standing\nP-01,Sign,official"))
        case .unexpectedShape(let expected):
            ProblemDetails(
                "verify.unexpected-shape",
                says: Phrase("\(expected) is missing here", "这里缺少 \(expected)"),
                because: Phrase("Programs rely on the form of the data.", "程序依赖数据的固定格式。"),
                example: ProblemExample(#"{"collection":"permits"}"#, fixed: #"{"collection":"permits","records":[]}"#))
        case .malformedColumn(let name):
            ProblemDetails(
                "verify.malformed-column",
                says: Phrase(
                    "the column \(name) of this block is not written as docs/search-index.md says",
                    "这一块的 \(name) 列没有按 docs/search-index.md 的写法来写"),
                because: Phrase("The search reads it wrongly or not at all.", "搜索会读错，或者读不了。"),
                help: Self.buildAgain,
                example: ProblemExample(#""title":[0,"3"]"#, fixed: #""title":[0,3]"#))
        case .searchNumber(let number, let stated, let counted):
            ProblemDetails(
                "verify.search-number",
                says: Phrase(
                    "\(number.phrase.english) is stated as \(stated) and counted as \(counted)",
                    "\(number.phrase.chinese)写作 \(stated)，实际数得 \(counted)"),
                because: Phrase("The search leads to other records than those that it found.", "搜索会指向另外的记录。"),
                help: Self.buildAgain,
                example: ProblemExample(#""id":["P-01",23]"#, fixed: #""id":["P-01",24]"#))
        case .missingRecord(let record, let file):
            ProblemDetails(
                "verify.missing-record",
                says: Phrase("\(record) is not in \(file)", "\(record) 不在 \(file) 中"),
                because: Self.complete,
                help: Self.buildAgain,
                example: ProblemExample("id,title\nP-01,Sign", fixed: "id,title\nP-01,Sign\nP-02,Loft"))
        case .missingPage(let record, let path):
            ProblemDetails(
                "verify.missing-page",
                says: Phrase("\(record) has no page: \(path) is not about it", "\(record) 没有页面：\(path) 写的不是它"),
                because: Self.complete,
                help: Self.buildAgain,
                example: ProblemExample(
                    #"<article data-record="permits/P-01">"#, fixed: #"<article data-record="permits/P-02">"#))
        case .repeatedRecord(let record, let file, let count):
            ProblemDetails(
                "verify.repeated-record",
                says: Phrase("\(record) is \(count) times in \(file)", "\(record) 在 \(file) 中出现 \(count) 次"),
                because: Phrase("Whoever counts the list gets it wrong.", "照此数清单会数错。"),
                example: ProblemExample("id,title\nP-01,Sign\nP-01,Sign", fixed: "id,title\nP-01,Sign"))
        case .differentValue(let record, let field, let value, let other, let otherFile):
            ProblemDetails(
                "verify.different-value",
                says: Phrase(
                    "\(field) of \(record) is \(value.quotedInMessage) here and \(other.quotedInMessage) in \(otherFile)",
                    "\(record) 的 \(field) 在这里是“\(value)”，在 \(otherFile) 中是“\(other)”"),
                because: Phrase(
                    "The pages and the data say the same, or one of them is wrong.", "页面和数据应当一致，否则必有一处是错的。"),
                help: Self.buildAgain,
                example: ProblemExample(
                    #"<span data-field="fee">40</span>"#, fixed: #"<span data-field="fee">45</span>"#))
        case .valueNotShown(let record, let field, let value):
            ProblemDetails(
                "verify.value-not-shown",
                says: Phrase(
                    "the page of \(record) does not show \(field): \(value.quotedInMessage)",
                    "\(record) 的页面没有显示 \(field)：“\(value)”"),
                because: Phrase("A resident reads the page and not the data.", "居民看的是页面，不是数据。"),
                help: Phrase(
                    "Print the field in the template, in an element with data-field.", "请在模板中用带 data-field 的元素显示这个字段。"),
                example: ProblemExample("<dd></dd>", fixed: #"<dd><span data-field="fee">45</span></dd>"#))
        case .textNotShown(let collection):
            ProblemDetails(
                "verify.text-not-shown",
                says: Phrase("no page shows the text of the collection \(collection)", "没有页面显示集合 \(collection) 的文字"),
                because: Phrase("A resident reads the page and not the data.", "居民看的是页面，不是数据。"),
                help: Phrase(
                    "Print it in collection.mustache, in an element with data-text.",
                    "请在 collection.mustache 中用带 data-text 的元素显示它。"),
                example: ProblemExample(
                    "<h1>Permits</h1>",
                    fixed: "<h1>Permits</h1>\n<div data-text=\"permits\"><p>What needs a permit.</p></div>"))
        case .missingFromBrowsing(let record, let field, let value):
            ProblemDetails(
                "verify.missing-from-browsing",
                says: Phrase(
                    "\(record) is not listed under \(field) \(value.quotedInMessage)",
                    "\(record) 没有列在 \(field) 为“\(value)”的页面中"),
                because: Phrase("Whoever browses by it does not find the record.", "按此浏览的人找不到它。"),
                help: Self.buildAgain,
                example: ProblemExample("a page permits/by-kind/event.html without P-01", fixed: "daylight build"))
        case .wronglyListed(let record, let field, let value):
            ProblemDetails(
                "verify.wrongly-listed",
                says: Phrase(
                    "\(record) is listed under \(field) \(value.quotedInMessage), which it does not have",
                    "\(record) 列在 \(field) 为“\(value)”的页面中，但它并没有这个值"),
                because: Phrase("Whoever browses by it is misled.", "按此浏览的人会被误导。"),
                help: Self.buildAgain,
                example: ProblemExample(
                    "a page permits/by-kind/event.html with a permit of another kind", fixed: "daylight build"))
        case .missingCollection(let collection, let file):
            ProblemDetails(
                "verify.missing-collection",
                says: Phrase("the collection \(collection) is not in \(file)", "集合 \(collection) 不在 \(file) 中"),
                because: Self.complete,
                help: Self.buildAgain,
                example: ProblemExample(#"{"collections":[]}"#, fixed: #"{"collections":[{"id":"permits", …}]}"#))
        case .count(let count, let collection, let stated, let counted):
            ProblemDetails(
                "verify.count",
                says: Phrase(
                    "\(count.phrase.english) of \(collection) is stated as \(stated) and counted as \(counted)",
                    "\(collection) 的\(count.phrase.chinese)写作 \(stated)，实际数得 \(counted)"),
                because: Phrase("A number that is published is one that can be counted.", "公布的数字应当数得出来。"),
                help: Self.buildAgain,
                example: ProblemExample(#""published":5"#, fixed: #""published":4"#))
        case .figure(let id, let shown, let expected):
            ProblemDetails(
                "verify.figure",
                says: Phrase(
                    "the text says \(shown.quotedInMessage) for \(id), and the data say \(expected.quotedInMessage)",
                    "文中 \(id) 写作“\(shown)”，数据中是“\(expected)”"),
                because: Phrase("A number in a text is bound to the data.", "文中的数字应与数据一致。"),
                help: Self.buildAgain,
                example: ProblemExample(#"<a data-figure="people">12</a>"#, fixed: #"<a data-figure="people">13</a>"#))
        case .brokenLink(let link):
            ProblemDetails(
                "verify.broken-link",
                says: Phrase("\(link.quotedInMessage) leads to no file of the site", "“\(link)”没有指向网站中的任何文件"),
                because: Phrase("Whoever follows it gets nothing.", "点开后什么也没有。"),
                example: ProblemExample(#"<a href="../permits/P-99.html">"#, fixed: #"<a href="../permits/P-01.html">"#)
            )
        case .brokenAnchor(let link):
            ProblemDetails(
                "verify.broken-anchor",
                says: Phrase("\(link.quotedInMessage) leads to no element of its page", "“\(link)”没有指向页面中的任何元素"),
                because: Phrase("Whoever follows it lands at the top.", "点开后只会停在页首。"),
                example: ProblemExample(#"<a href="about.html#fee">"#, fixed: #"<a href="about.html#fees">"#))
        case .absoluteLink(let link):
            ProblemDetails(
                "verify.absolute-link",
                says: Phrase("\(link.quotedInMessage) is a whole address of the site itself", "“\(link)”是本站自己的完整网址"),
                because: Phrase(
                    "A copy of the site in another place would lead back to this one.", "网站复制到别处后，链接仍会回到这里。"),
                help: Phrase(
                    "Link relative to the page; only the page for missing addresses has whole ones.",
                    "请使用相对于页面的链接；只有“找不到页面”的页面使用完整网址。"),
                example: ProblemExample(
                    #"<a href="https://greenford.example/index.html">"#, fixed: #"<a href="../index.html">"#))
        case .repeatedAnchor(let id):
            ProblemDetails(
                "verify.repeated-anchor",
                says: Phrase("two elements have the id \(id.quotedInMessage)", "两个元素的 id 都是“\(id)”"),
                because: Phrase("A link to it can lead to only one of them.", "链接只能指向其中一个。"),
                example: ProblemExample(
                    #"<h2 id="lists">…<h2 id="lists">"#, fixed: #"<h2 id="lists">…<h2 id="more-lists">"#))
        case .pictureWithoutText:
            ProblemDetails(
                "verify.picture-without-text",
                says: Phrase("the picture has no text", "图片没有替代文字"),
                because: Phrase("Who cannot see it learns nothing of it.", "看不见图片的人无从得知它的内容。"),
                help: Phrase("Print alt with what can be seen.", "请在 alt 中写明图中有什么。"),
                example: ProblemExample(
                    #"<img src="../media/hall.jpg" width="640" height="480">"#,
                    fixed: #"<img src="../media/hall.jpg" alt="The hall from the street" width="640" height="480">"#))
        case .pictureWithoutSize:
            ProblemDetails(
                "verify.picture-without-size",
                says: Phrase("the picture has no width and height", "图片没有写明 width 和 height"),
                because: Phrase("What stands below it would move when the picture comes.", "图片到来时，下面的内容会移动。"),
                help: Phrase("Print its width and height in pixels.", "请写上以像素计的宽和高。"),
                example: ProblemExample(
                    #"<img src="../media/hall.jpg" alt="The hall from the street">"#,
                    fixed: #"<img src="../media/hall.jpg" alt="The hall from the street" width="640" height="480">"#))
        case .orphan(let path):
            ProblemDetails(
                "verify.orphan",
                says: Phrase("no other page links to \(path)", "没有其他页面链接到 \(path)"),
                because: Phrase("Nobody finds it.", "没有人能找到它。"),
                help: Phrase("Link to it or remove it.", "请加上链接，或者删除它。"),
                example: ProblemExample("a collection that no page leads to", fixed: "navigation: [permits, sayings]"))
        case .missingFromSitemap(let path):
            ProblemDetails(
                "verify.missing-from-sitemap",
                says: Phrase("\(path) is not in sitemap.xml", "\(path) 不在 sitemap.xml 中"),
                because: Phrase("Search engines may not find it.", "搜索引擎可能找不到它。"),
                example: ProblemExample(
                    "<urlset></urlset>",
                    fixed: "<urlset><url><loc>https://greenford.example/permits/P-01.html</loc></url></urlset>"))
        case .missingTag(let tag):
            ProblemDetails(
                "verify.missing-tag",
                says: Phrase("the page has no \(tag.name)", "页面缺少 \(tag.name)"),
                because: Phrase(
                    "Browsers, search engines and inspections of public sites read it.", "浏览器、搜索引擎和政府网站检查都要读取它。"),
                help: Phrase("See layout.mustache.", "见 layout.mustache。"),
                example: ProblemExample("<head></head>", fixed: #"<head><meta name="description" content="…"></head>"#))
        case .wrongTag(let tag, let found, let expected):
            ProblemDetails(
                "verify.wrong-tag",
                says: Phrase(
                    "\(tag.name) is \(found.quotedInMessage) and should be \(expected.quotedInMessage)",
                    "\(tag.name) 是“\(found)”，应当是“\(expected)”"),
                because: Phrase("What the page says of itself is what it shows.", "页面对自己的说明应与所显示的一致。"),
                example: ProblemExample(
                    #"<meta name="ArticleTitle" content="Sign">"#, fixed: #"<meta name="ArticleTitle" content="Loft">"#)
            )
        case .mayBeIndexed:
            ProblemDetails(
                "verify.may-be-indexed",
                says: Phrase(
                    "the page lets search engines in, and the site has demonstration records", "页面允许搜索引擎收录，而网站含有示范记录"),
                because: Phrase(
                    "What only shows the form must not be found and taken for fact.", "只用来展示格式的内容不应被搜到、当作事实。"),
                help: Phrase(
                    "Print <meta name=\"robots\" content=\"noindex\"> in layout.mustache.",
                    "请在 layout.mustache 中输出 <meta name=\"robots\" content=\"noindex\">。"),
                example: ProblemExample("<head></head>", fixed: #"<head><meta name="robots" content="noindex"></head>"#)
            )
        case .mayNotBeIndexed:
            ProblemDetails(
                "verify.may-not-be-indexed",
                says: Phrase(
                    "the page keeps search engines out, and the site has no demonstration record",
                    "页面不让搜索引擎收录，而网站并没有示范记录"),
                because: Phrase("An official list is there to be found.", "正式清单就是要让人找得到。"),
                example: ProblemExample(#"<head><meta name="robots" content="noindex"></head>"#, fixed: "<head></head>")
            )
        }
    }

    private static let buildAgain = Phrase("Build the site again.", "请重新生成网站。")
    private static let complete = Phrase(
        "A list is complete on the pages, in the index and in every download, or it is not.",
        "清单在页面、索引和每一份下载文件中都应当完整，缺一处就不算完整。")

    package static let examples: [Self] = [
        .unreadable(reason: "Permission denied"),
        .noManifest,
        .malformedManifest,
        .missingFile(path: "permits/P-01.html"),
        .changedFile(path: "permits/P-01.html"),
        .checksum(path: "data/permits.csv"),
        .unknownFile(path: "notes.txt"),
        .json(.unexpectedByte(UInt8(ascii: "}"))),
        .markup(.unclosedElement("p")),
        .table(.raggedRow(expected: 3, found: 2)),
        .unexpectedShape(expected: "records"),
        .malformedColumn("title"),
        .searchNumber(.records, stated: 24, counted: 23),
        .missingRecord("permits/P-02", from: "data/permits.csv"),
        .missingPage("permits/P-02", path: "permits/P-02.html"),
        .repeatedRecord("permits/P-01", file: "data/permits.csv", count: 2),
        .differentValue(
            record: "permits/P-01", field: "fee", value: "40", other: "45", otherFile: "data/permits.json"),
        .valueNotShown(record: "permits/P-01", field: "fee", value: "45"),
        .textNotShown(collection: "permits"),
        .missingFromBrowsing(record: "permits/P-01", field: "kind", value: "event"),
        .wronglyListed(record: "permits/P-01", field: "kind", value: "event"),
        .missingCollection("permits", from: "data/index.json"),
        .count(.published, collection: "permits", stated: 5, counted: 4),
        .figure(id: "figures/people", shown: "12", expected: "13"),
        .brokenLink("../permits/P-99.html"),
        .brokenAnchor("about.html#fee"),
        .absoluteLink("https://greenford.example/index.html"),
        .repeatedAnchor("lists"),
        .pictureWithoutText,
        .pictureWithoutSize,
        .orphan(path: "sayings/index.html"),
        .missingFromSitemap(path: "permits/P-01.html"),
        .missingTag(.meta("description")),
        .wrongTag(.meta("ArticleTitle"), found: "Sign", expected: "Loft"),
        .mayBeIndexed,
        .mayNotBeIndexed,
    ]
}

extension VerificationProblem.Count {
    fileprivate var phrase: Phrase {
        switch self {
        case .declared: Phrase("the declared total", "声明总数")
        case .published: Phrase("the number of records", "记录数")
        case .standing(let standing):
            Phrase("the number of \(standing) records", "“\(Self.chineseName(of: standing))”记录数")
        case .found(.pages): Phrase("the number of pages", "页面数")
        case .found(.list): Phrase("the number of list entries", "清单行数")
        case .found(.titles): Phrase("the number of entries in the index of titles", "标题索引条数")
        case .found(.csv): Phrase("the number of rows in the CSV file", " CSV 行数")
        case .found(.json): Phrase("the number of records in the JSON file", " JSON 记录数")
        case .found(.search): Phrase("the number of records in the search index", "搜索索引记录数")
        }
    }

    private static func chineseName(of standing: String) -> String {
        ["official": "正式", "reported": "报道", "demonstration": "示范"][standing] ?? standing
    }
}

extension VerificationProblem.SearchNumber {
    fileprivate var phrase: Phrase {
        switch self {
        case .blocks: Phrase("the number of blocks", "块数")
        case .first: Phrase("the position of the block's first record", "本块第一条记录的位置")
        case .records: Phrase("the number of records in the block", "本块记录数")
        case .column(let name): Phrase("the number of records in the column \(name)", " \(name) 列的记录数")
        }
    }
}
