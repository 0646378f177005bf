package import Diagnostics

/// The problems of a published page by itself: its markup, its links, its pictures and its head.
package enum PublishedPageProblem: Problem {
    case markup(MarkupFault)
    case brokenLink(String)
    case brokenAnchor(String)
    case absoluteLink(String)
    case repeatedAnchor(String)
    case pictureWithoutText
    case pictureWithoutSize
    case orphan(path: String)
    case missingTag(PageTag)
    case wrongTag(PageTag, actual: String, expected: String)
    case mayBeIndexed
    case mayNotBeIndexed

    package var details: ProblemDetails {
        switch self {
        case .markup(let fault):
            ProblemDetails(
                "verify.markup",
                says: Phrase("this page cannot be read: \(fault.phrase.english)", "这个页面无法读取：\(fault.phrase.chinese)"),
                because: Phrase(
                    "A page is verified exactly as it is written; browsers may guess something else.",
                    "页面写了什么，要照原样读出来才能核验；浏览器的猜测可能不同。"),
                help: Phrase("Fix the template.", "请修改模板。"),
                example: ProblemExample("<main><p>A text</main>", fixed: "<main><p>A text</p></main>"))
        case .brokenLink(let link):
            ProblemDetails(
                "verify.broken-link",
                says: Phrase("\(link.quotedInMessage) does not lead to a file of the site", "“\(link)”没有指向网站中的任何文件"),
                because: Phrase("Anyone who follows it gets nothing.", "点开后什么也没有。"),
                example: ProblemExample(#"<a href="../permits/P-99.html">"#, fixed: #"<a href="../permits/P-01.html">"#)
            )
        case .brokenAnchor(let link):
            ProblemDetails(
                "verify.broken-anchor",
                says: Phrase(
                    "\(link.quotedInMessage) does not lead to an element of its page", "“\(link)”没有指向页面中的任何元素"),
                because: Phrase("Anyone who follows it lands at the top.", "点开后只会停在页首。"),
                example: ProblemExample(#"<a href="about.html#fee">"#, fixed: #"<a href="about.html#fees">"#))
        case .absoluteLink(let link):
            ProblemDetails(
                "verify.absolute-link",
                says: Phrase("\(link.quotedInMessage) is a complete address of the site itself", "“\(link)”是本站自己的完整网址"),
                because: Phrase(
                    "A copy of the site elsewhere would lead back to this one.", "网站复制到别处后，链接仍会回到这里。"),
                help: Phrase(
                    "Use a link relative to the page; only the page for missing addresses has complete ones.",
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
                says: Phrase("the picture has no alternative text", "图片没有替代文字"),
                because: Phrase("Anyone who cannot see it learns nothing about it.", "看不见图片的人无从得知它的内容。"),
                help: Phrase("Describe in alt what can be seen.", "请在 alt 中写明图中有什么。"),
                example: ProblemExample(
                    #"<img src="../media/hall.jpg" width="640" height="480">"#,
                    fixed: #"<img src="../media/hall.jpg" alt="The hall from the street" width="640" height="480">"#))
        case .pictureWithoutSize:
            ProblemDetails(
                "verify.picture-without-size",
                says: Phrase("the picture has no width and height", "图片没有写明 width 和 height"),
                because: Phrase("Everything below it would shift when the picture loads.", "图片到来时，下面的内容会移动。"),
                help: Phrase("State its width and height in pixels.", "请写上以像素计的宽和高。"),
                example: ProblemExample(
                    #"<img src="../media/hall.jpg" alt="The hall from the street">"#,
                    fixed: #"<img src="../media/hall.jpg" alt="The hall from the street" width="640" height="480">"#))
        case .orphan(let path):
            ProblemDetails(
                "verify.orphan",
                says: Phrase("no other page links to \(path)", "没有其他页面链接到 \(path)"),
                because: Phrase("Nobody can find it.", "没有人能找到它。"),
                help: Phrase("Link to it or remove it.", "请加上链接，或者删除它。"),
                example: ProblemExample("a collection that no page links to", fixed: "navigation: [permits, sayings]"))
        case .missingTag(let tag):
            ProblemDetails(
                "verify.missing-tag",
                says: Phrase("the page has no \(tag.name)", "页面缺少 \(tag.name)"),
                because: Phrase(
                    "Browsers, search engines and inspections of public websites read it.", "浏览器、搜索引擎和政府网站检查都要读取它。"),
                help: Phrase("See layout.mustache.", "见 layout.mustache。"),
                example: ProblemExample("<head></head>", fixed: #"<head><meta name="description" content="…"></head>"#))
        case .wrongTag(let tag, let actual, let expected):
            ProblemDetails(
                "verify.wrong-tag",
                says: Phrase(
                    "\(tag.name) is \(actual.quotedInMessage) but should be \(expected.quotedInMessage)",
                    "\(tag.name) 是“\(actual)”，应当是“\(expected)”"),
                because: Phrase("What a page states about itself must be what it shows.", "页面对自己的说明应与所显示的一致。"),
                example: ProblemExample(
                    #"<meta name="ArticleTitle" content="Sign">"#, fixed: #"<meta name="ArticleTitle" content="Loft">"#)
            )
        case .mayBeIndexed:
            ProblemDetails(
                "verify.may-be-indexed",
                says: Phrase(
                    "the page lets search engines in, but the site has demonstration records", "页面允许搜索引擎收录，而网站含有示范记录"),
                because: Phrase(
                    "What only demonstrates the format must not be found and taken for fact.", "只用来展示格式的内容不应被搜到、当作事实。"),
                help: Phrase(
                    "Print <meta name=\"robots\" content=\"noindex\"> in layout.mustache.",
                    "请在 layout.mustache 中输出 <meta name=\"robots\" content=\"noindex\">。"),
                example: ProblemExample("<head></head>", fixed: #"<head><meta name="robots" content="noindex"></head>"#)
            )
        case .mayNotBeIndexed:
            ProblemDetails(
                "verify.may-not-be-indexed",
                says: Phrase(
                    "the page keeps search engines out, but the site has no demonstration records",
                    "页面不让搜索引擎收录，而网站并没有示范记录"),
                because: Phrase("An official list is meant to be found.", "正式清单就是要让人找得到。"),
                example: ProblemExample(#"<head><meta name="robots" content="noindex"></head>"#, fixed: "<head></head>")
            )
        }
    }

    package static let examples: [Self] = [
        .markup(.unclosedElement("p")),
        .brokenLink("../permits/P-99.html"),
        .brokenAnchor("about.html#fee"),
        .absoluteLink("https://greenford.example/index.html"),
        .repeatedAnchor("lists"),
        .pictureWithoutText,
        .pictureWithoutSize,
        .orphan(path: "sayings/index.html"),
        .missingTag(.meta("description")),
        .wrongTag(.meta("ArticleTitle"), actual: "Sign", expected: "Loft"),
        .mayBeIndexed,
        .mayNotBeIndexed,
    ]
}
