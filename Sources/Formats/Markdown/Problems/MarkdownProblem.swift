import Bytes
package import Diagnostics

/// What can be wrong with a Markdown text.
package enum MarkdownProblem: Problem {
    // What prevents a text from being read at all.
    case controlCharacter(UInt32)
    case tooLong(bytes: Int, limit: Int)
    case tooManyLines(Int, limit: Int)
    case tooManyMarks(Int, limit: Int)
    case blockTooLong(bytes: Int, limit: Int)
    case blockHasTooManyMarks(Int, limit: Int)
    case tooManyMarkers(Int, limit: Int)
    case tooFarIndented(Int, limit: Int)
    case tooDeeplyNested(limit: Int)

    // What readers would not see, or would see as typed.
    case rawHTML
    case comment
    case standingMark(String, meansEmphasis: Bool)
    case standingLink

    // Links and images.
    case emptyDestination
    case unsafeLink(scheme: String)
    case unknownScheme(String, nearest: String?)
    case malformedDestination(String, form: String?)
    case controlCharacterInDestination
    case linkToFile(String)
    case imageDestination(String)
    case linkInImageText

    // Tables.
    case tableColumnsDiffer(header: Int, delimiter: Int)
    case tableNotSeparated
    case tableRowTooLong(cells: Int, columns: Int)
    case tableRowTooShort(cells: Int, columns: Int)

    package var details: ProblemDetails {
        switch self {
        case .controlCharacter(let value):
            ProblemDetails(
                "markdown.control-character",
                says: Phrase(
                    "Markdown must not contain control characters, here U+\(upperCaseHexadecimal(value, width: 4))",
                    "Markdown 中不能有控制字符，此处是 U+\(upperCaseHexadecimal(value, width: 4))"),
                because: Phrase("It is invisible in an editor, and HTML does not allow it.", "它在编辑器里看不见，HTML 也不允许。"),
                help: Phrase(
                    "Delete it; such characters often come with text pasted from a PDF file.",
                    "删去它；多半是从 PDF 文件复制文字时带进来的。"),
                example: ProblemExample(
                    "The first page.\u{C}The second page.", fixed: "The first page.\n\nThe second page."))
        case .tooLong(let bytes, let limit):
            ProblemDetails(
                "markdown.too-long",
                says: Phrase(
                    "A text has at most \(limit) bytes, this one has \(bytes)", "一篇文字最多 \(limit) 字节，这一篇有 \(bytes) 字节"),
                because: Self.slow,
                help: Phrase("Split it into several records.", "把它分成几条记录。"),
                example: ProblemExample(
                    "cat chapters/*.md > content/reports/annual.md", fixed: "cp chapters/*.md content/reports/"))
        case .tooManyLines(let lines, let limit):
            ProblemDetails(
                "markdown.too-many-lines",
                says: Phrase(
                    "A text has at most \(limit) lines, this one has \(lines)", "一篇文字最多 \(limit) 行，这一篇有 \(lines) 行"),
                because: Self.slow,
                help: Phrase("Split it into several records.", "把它分成几条记录。"),
                example: ProblemExample(
                    "cat minutes/*.md > content/meetings/all.md", fixed: "cp minutes/*.md content/meetings/"))
        case .tooManyMarks(let marks, let limit):
            ProblemDetails(
                "markdown.too-many-marks",
                says: Phrase(
                    "A text has at most \(limit) characters of Markdown syntax, this one has \(marks)",
                    "一篇文字最多有 \(limit) 个 Markdown 语法字符，这一篇有 \(marks) 个"),
                because: Self.slow,
                help: Phrase(
                    "Split it into several records, or keep the data of long tables in a CSV file.",
                    "把它分成几条记录，或者把长表格的数据放进 CSV 文件。"),
                example: ProblemExample(
                    "| date | paid to | amount |\n| --- | --- | --- |\n| 2024-01-02 | Water works | 120 |\n…",
                    fixed: "The payments are in [the table of payments](record:payments/index)."))
        case .blockTooLong(let bytes, let limit):
            ProblemDetails(
                "markdown.block-too-long",
                says: Phrase(
                    "Lines without an empty line between them have at most \(limit) bytes in all, here \(bytes)",
                    "中间没有空行的连续各行合计最多 \(limit) 字节，此处有 \(bytes) 字节"),
                because: Self.slow,
                help: Phrase("Put empty lines between the paragraphs.", "在段落之间加空行。"),
                example: ProblemExample(
                    "The first paragraph.\nThe second paragraph.\n…",
                    fixed: "The first paragraph.\n\nThe second paragraph.\n\n…"))
        case .blockHasTooManyMarks(let marks, let limit):
            ProblemDetails(
                "markdown.block-too-many-marks",
                says: Phrase(
                    "Lines without an empty line between them have at most \(limit) characters of Markdown syntax in all, here \(marks)",
                    "中间没有空行的连续各行最多有 \(limit) 个 Markdown 语法字符，此处有 \(marks) 个"),
                because: Self.slow,
                help: Phrase("Put empty lines between the paragraphs.", "在段落之间加空行。"),
                example: ProblemExample("*North*: 12\n*South*: 15\n…", fixed: "*North*: 12\n\n*South*: 15\n\n…"))
        case .tooManyMarkers(let markers, let limit):
            ProblemDetails(
                "markdown.too-many-markers",
                says: Phrase(
                    "A line starts with at most \(limit) markers of quotes and lists, here \(markers)",
                    "一行开头最多有 \(limit) 个引用和列表标记，此处有 \(markers) 个"),
                because: Self.slow,
                example: ProblemExample(
                    "> > > > > > > > > > > > > > > > > > > > > > … So it was said.", fixed: "> So it was said."))
        case .tooFarIndented(let columns, let limit):
            ProblemDetails(
                "markdown.too-far-indented",
                says: Phrase(
                    "A line is indented by at most \(limit) columns, here \(columns)",
                    "一行最多缩进 \(limit) 列，此处缩进 \(columns) 列"),
                because: Self.slow,
                help: Phrase(
                    "Indent it less: a list within a list needs two to four spaces.", "少缩进一些：列表中的列表缩进两到四个空格即可。"),
                example: ProblemExample(
                    "- North\n" + String(repeating: " ", count: 60) + "… - Mill Street",
                    fixed: "- North\n  - Mill Street"))
        case .tooDeeplyNested(let limit):
            ProblemDetails(
                "markdown.too-deeply-nested",
                says: Phrase(
                    "Quotes, list items, emphasis and links are nested at most \(limit) levels deep",
                    "引用、列表项、强调和链接最多嵌套 \(limit) 层"),
                because: Phrase(
                    "Nobody can follow such a text, and browsers limit the depth of a page as well.",
                    "这样的文字没有人看得明白，浏览器对网页的层数也有限制。"),
                example: ProblemExample(
                    "- North\n  - Mill Street\n    - House 5\n      - …", fixed: "- North, Mill Street, house 5"))
        case .rawHTML:
            ProblemDetails(
                "markdown.raw-html",
                says: Phrase("Raw HTML is not printed", "直接写的 HTML 不会显示"),
                because: Phrase(
                    "Many people may write texts; what a page consists of is up to its template.",
                    "文字可能出自许多人之手；网页由什么构成，应当由模板决定。"),
                help: Phrase(
                    "Use Markdown, or write the `<` as `&lt;` if readers should see it.",
                    "改用 Markdown；如果要让读者看到“<”，就写作 `&lt;`。"),
                example: ProblemExample(
                    "The office is <b>closed</b> on Mondays.", fixed: "The office is **closed** on Mondays."))
        case .comment:
            ProblemDetails(
                "markdown.comment", .note,
                says: Phrase("A comment is not printed", "注释不会显示"),
                because: Phrase("It stays in the source and is not published.", "它只留在源文件中，不会发布。"),
                example: ProblemExample(
                    "The office is closed on Mondays. <!-- ask again -->", fixed: "The office is closed on Mondays."))
        case .standingMark(let mark, let meansEmphasis):
            ProblemDetails(
                "markdown.standing-mark", mark.utf8.count == 1 ? .warning : .error,
                says: Phrase(
                    "This \(mark) begins or ends nothing and is printed as typed", "这里的 \(mark) 没有起任何作用，会照原样显示"),
                because: meansEmphasis
                    ? Phrase(
                        "CommonMark takes it for emphasis only if the adjacent punctuation and spaces allow it, and full-width punctuation just inside often does not. Readers would see the mark.",
                        "只有旁边的标点和空格合乎规则，CommonMark 才把它当作强调；紧挨在内侧的全角标点往往不合规则。读者会看到这个符号。")
                    : Phrase(
                        "CommonMark has no such syntax. Readers would see the mark.", "CommonMark 没有这种写法。读者会看到这个符号。"),
                help: meansEmphasis
                    ? Phrase(
                        "Move the punctuation out of the emphasis, or write \\\(mark.first.map(String.init) ?? "") for the character itself.",
                        "把标点移到强调之外；如果要的就是这个字符，就写作 \\\(mark.first.map(String.init) ?? "")。")
                    : Phrase("Remove it, or write \\~ for the character itself.", "删去它；如果要的就是这个字符，就写作 \\~。"),
                example: ProblemExample(
                    "The fee is *40 (“reduced”)*for residents.", fixed: "The fee is *40* (“reduced”) for residents."))
        case .standingLink:
            ProblemDetails(
                "markdown.standing-link",
                says: Phrase("This looks like a link, but is not one and is printed as typed", "这里看起来像链接，其实不是，会照原样显示"),
                because: Phrase(
                    "A destination has no spaces and its parentheses are balanced. Readers would see the brackets.",
                    "链接目标中不能有空格，括号要成对。读者会看到方括号。"),
                help: Phrase(
                    "Put the destination between < and >, or write \\[ if readers should see the brackets.",
                    "把链接目标放在 < 和 > 之间；如果要让读者看到方括号，就写作 \\[。"),
                example: ProblemExample(
                    "See [the plan](media:plan of 2024.pdf).", fixed: "See [the plan](<media:plan of 2024.pdf>)."))
        case .emptyDestination:
            ProblemDetails(
                "markdown.empty-destination",
                says: Phrase("A link must have a destination", "链接没有写目标"),
                because: Phrase("A link to nowhere leads back to the page it is on.", "没有目标的链接只会回到它所在的网页。"),
                help: Phrase(
                    "Write the destination between the parentheses, or remove the link.", "在圆括号中写上目标，或者去掉这个链接。"),
                example: ProblemExample("See [the permit]().", fixed: "See [the permit](record:permits/P-01)."))
        case .unsafeLink(let scheme):
            ProblemDetails(
                "markdown.unsafe-link",
                says: Phrase("Links with \(scheme): are not published", "以 \(scheme): 开头的链接不会发布"),
                because: Phrase(
                    "They can run a program in the reader's browser, or lead to the reader's own files.",
                    "它可能在读者的浏览器中运行程序，或者打开读者自己的文件。"),
                help: Phrase(
                    "Link to a web address, or put the file under media and link to media:<path>.",
                    "链接到网址，或者把文件放进 media 文件夹，再链接到 media:<path>。"),
                example: ProblemExample("[Print](javascript:print)", fixed: "[The form](media:form.pdf)"))
        case .unknownScheme(let scheme, let nearest):
            ProblemDetails(
                "markdown.unknown-scheme",
                says: Phrase("A link cannot begin with \(scheme):", "链接不能以 \(scheme): 开头"),
                because: Phrase(
                    "Links lead to the web (http, https), to people (mailto, tel) or into the portal (record, figure, count, media).",
                    "链接可以指向网络（http、https）、联系人（mailto、tel）或门户内部（record、figure、count、media）。"),
                help: Suggestion.question(nearest.map { "\($0):" }),
                example: ProblemExample(
                    "[The council](htps://council.example)", fixed: "[The council](https://council.example)"))
        case .malformedDestination(let destination, let form):
            ProblemDetails(
                "markdown.malformed-destination",
                says: Phrase("This destination cannot be read: \(destination)", "看不懂这个链接目标：\(destination)"),
                because: Phrase("The link would lead nowhere.", "链接会指向不存在的地方。"),
                help: form.map { Phrase("Write it as \($0).", "写成 \($0)。") },
                example: ProblemExample(
                    "See [the permit](record:permits).", fixed: "See [the permit](record:permits/P-01)."))
        case .controlCharacterInDestination:
            ProblemDetails(
                "markdown.control-character-in-destination",
                says: Phrase("A destination must not contain tabs or other control characters", "链接目标中不能有制表符和其他控制字符"),
                because: Phrase(
                    "Browsers ignore them, so the link would not be the one that was checked.",
                    "浏览器会略去它们，打开的就不是检查过的那个链接。"),
                example: ProblemExample(
                    "[The council](<https://council.example/a\tb>)", fixed: "[The council](https://council.example/ab)")
            )
        case .linkToFile(let path):
            ProblemDetails(
                "markdown.link-to-file", path.hasSuffix("html") || path.hasSuffix("htm") ? .warning : .error,
                says: Phrase(
                    "Pages are linked by their record, not by a file such as \(path)", "链接到网页要写它的记录，不能写 \(path) 这样的文件"),
                because: Phrase(
                    "Published pages have different paths from their source files, so the link would break.",
                    "发布后网页的路径与源文件不同，链接会失效。"),
                help: Phrase("Write record:<collection>/<id>.", "写成 record:<collection>/<id>。"),
                example: ProblemExample("See [the permit](P-01.md).", fixed: "See [the permit](record:permits/P-01)."))
        case .imageDestination(let destination):
            ProblemDetails(
                "markdown.image-destination",
                says: Phrase("\(destination) is not an image", "\(destination) 不是图片"),
                because: Phrase("An image is a file: readers would see a broken one.", "图片必须是文件：读者看到的会是一张显示不出的图片。"),
                help: Phrase(
                    "Write media:<path>, or remove the ! to make it a link.", "写成 media:<path>，或者去掉 !，改成普通链接。"),
                example: ProblemExample(
                    "![The library](record:places/library)", fixed: "![The library](media:library.jpg)"))
        case .linkInImageText:
            ProblemDetails(
                "markdown.link-in-image-text", .warning,
                says: Phrase(
                    "The description of an image is plain text, so the link in it is omitted", "图片的说明是纯文字，其中的链接会略去"),
                because: Phrase("It is printed in places that cannot contain a link.", "显示说明的地方放不了链接。"),
                help: Phrase("Put the link into the text next to the image.", "把链接写在图片旁边的正文里。"),
                example: ProblemExample(
                    "![The [library](record:places/library)](media:library.jpg)",
                    fixed: "![The library](media:library.jpg)\n\nThe [library](record:places/library) from the street.")
            )
        case .tableColumnsDiffer(let header, let delimiter):
            ProblemDetails(
                "markdown.table-columns-differ",
                says: Phrase(
                    "A table's delimiter row must have as many cells as its header row: \(header), here \(delimiter)",
                    "表格的分隔行应当与表头的单元格一样多：表头有 \(header) 个，此处有 \(delimiter) 个"),
                because: Phrase(
                    "Otherwise this is not a table, and readers would see the pipes and hyphens.",
                    "否则它就不是表格，读者会看到竖线和连字符。"),
                example: ProblemExample(
                    "| place | visitors |\n| --- |\n| Library | 120 |",
                    fixed: "| place | visitors |\n| --- | --- |\n| Library | 120 |"))
        case .tableNotSeparated:
            ProblemDetails(
                "markdown.table-not-separated",
                says: Phrase("There must be an empty line before a table", "表格之前没有空行"),
                because: Phrase(
                    "Without it, the table belongs to the paragraph above, and readers would see the pipes.",
                    "没有空行，表格就会并入上面的段落，读者会看到竖线。"),
                help: Phrase("Put an empty line before this line.", "在这一行之前加一个空行。"),
                example: ProblemExample(
                    "The visitors:\n| place | visitors |\n| --- | --- |\n| Library | 120 |",
                    fixed: "The visitors:\n\n| place | visitors |\n| --- | --- |\n| Library | 120 |"))
        case .tableRowTooLong(let cells, let columns):
            ProblemDetails(
                "markdown.table-row-too-long",
                says: Phrase(
                    "A row must not have more cells than the table has columns: \(columns), here \(cells)",
                    "一行的单元格不能多于表格的列数：表格有 \(columns) 列，此处有 \(cells) 个单元格"),
                because: Phrase("The extra cells would not be printed.", "多出的单元格不会显示。"),
                help: Phrase("Write \\| for a pipe within a cell.", "单元格中的竖线写作 \\|。"),
                example: ProblemExample(
                    "| place | visitors |\n| --- | --- |\n| Library | archive | 120 |",
                    fixed: "| place | visitors |\n| --- | --- |\n| Library \\| archive | 120 |"))
        case .tableRowTooShort(let cells, let columns):
            ProblemDetails(
                "markdown.table-row-too-short", .warning,
                says: Phrase(
                    "A row must have as many cells as the table has columns: \(columns), here \(cells)",
                    "一行的单元格应当与表格的列数一样多：表格有 \(columns) 列，此处有 \(cells) 个单元格"),
                because: Phrase(
                    "The missing cells are printed empty; often a pipe is missing.", "缺少的单元格会显示为空；多半是漏写了竖线。"),
                help: Phrase("Write the empty cells as well.", "空的单元格也要写出来。"),
                example: ProblemExample(
                    "| place | visitors |\n| --- | --- |\n| Library |",
                    fixed: "| place | visitors |\n| --- | --- |\n| Library | 120 |"))
        }
    }

    private static let slow = Phrase(
        "Such texts can take the parser minutes and are of no use to readers.", "这样的文字可能要解析好几分钟，对读者也没有用处。")

    package static let examples: [Self] = [
        .controlCharacter(0xC),
        .tooLong(bytes: 1_500_000, limit: 1_048_576),
        .tooManyLines(25_000, limit: 20_000),
        .tooManyMarks(60_000, limit: 40_000),
        .blockTooLong(bytes: 70_000, limit: 65_536),
        .blockHasTooManyMarks(9_000, limit: 8_192),
        .tooManyMarkers(40, limit: 32),
        .tooFarIndented(200, limit: 160),
        .tooDeeplyNested(limit: 32),
        .rawHTML,
        .comment,
        .standingMark("*", meansEmphasis: true),
        .standingLink,
        .emptyDestination,
        .unsafeLink(scheme: "javascript"),
        .unknownScheme("htps", nearest: "https"),
        .malformedDestination("record:permits", form: "record:<collection>/<id>"),
        .controlCharacterInDestination,
        .linkToFile("P-01.md"),
        .imageDestination("record:places/library"),
        .linkInImageText,
        .tableColumnsDiffer(header: 2, delimiter: 1),
        .tableNotSeparated,
        .tableRowTooLong(cells: 3, columns: 2),
        .tableRowTooShort(cells: 1, columns: 2),
    ]
}
