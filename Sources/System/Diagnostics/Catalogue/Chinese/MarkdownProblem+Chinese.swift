extension MarkdownProblem {
    public var chineseText: ProblemText {
        switch self {
        case .controlCharacter, .tooLong, .tooManyLines, .tooManyMarks, .blockTooLong, .blockHasTooManyMarks,
            .tooManyMarkers, .tooFarIndented, .tooDeeplyNested:
            chineseTextOfLimits
        case .rawHTML, .comment, .standingMark, .standingLink: chineseTextOfMarks
        case .emptyDestination, .unsafeLink, .unknownScheme, .malformedDestination, .controlCharacterInDestination,
            .linkToFile, .imageDestination, .linkInImageText:
            chineseTextOfLinks
        case .tableColumnsDiffer, .tableNotSeparated, .tableRowTooLong, .tableRowTooShort: chineseTextOfTables
        }
    }

    private var chineseTextOfLimits: ProblemText {
        let slow = "这样的文字可能要解析好几分钟，对读者也没有用处。"
        switch self {
        case .controlCharacter(let value):
            let digits = String(value, radix: 16, uppercase: true)
            return ProblemText(
                "Markdown 中不能有控制字符，此处是 U+\(String(repeating: "0", count: 4 - digits.count))\(digits)",
                because: "它在编辑器里看不见，HTML 也不允许。", help: "删去它；多半是从 PDF 文件复制文字时带进来的。")
        case .tooLong(let bytes, let limit):
            return ProblemText("一篇文字最多 \(limit) 字节，这一篇有 \(bytes) 字节", because: slow, help: "把它分成几条记录。")
        case .tooManyLines(let lines, let limit):
            return ProblemText("一篇文字最多 \(limit) 行，这一篇有 \(lines) 行", because: slow, help: "把它分成几条记录。")
        case .tooManyMarks(let marks, let limit):
            return ProblemText(
                "一篇文字最多有 \(limit) 个 Markdown 语法字符，这一篇有 \(marks) 个", because: slow,
                help: "把它分成几条记录，或者把长表格的数据放进 CSV 文件。")
        case .blockTooLong(let bytes, let limit):
            return ProblemText(
                "中间没有空行的连续各行合计最多 \(limit) 字节，此处有 \(bytes) 字节", because: slow, help: "在段落之间加空行。")
        case .blockHasTooManyMarks(let marks, let limit):
            return ProblemText(
                "中间没有空行的连续各行最多有 \(limit) 个 Markdown 语法字符，此处有 \(marks) 个", because: slow,
                help: "在段落之间加空行。")
        case .tooManyMarkers(let markers, let limit):
            return ProblemText("一行开头最多有 \(limit) 个引用和列表标记，此处有 \(markers) 个", because: slow)
        case .tooFarIndented(let columns, let limit):
            return ProblemText(
                "一行最多缩进 \(limit) 列，此处缩进 \(columns) 列", because: slow, help: "少缩进一些：列表中的列表缩进两到四个空格即可。")
        case .tooDeeplyNested(let limit):
            return ProblemText(
                "引用、列表项、强调和链接最多嵌套 \(limit) 层", because: "这样的文字没有人看得明白，浏览器对网页的层数也有限制。")
        default: return chineseTextOfMarks
        }
    }

    private var chineseTextOfMarks: ProblemText {
        switch self {
        case .rawHTML:
            ProblemText(
                "直接写的 HTML 不会显示", because: "文字可能出自许多人之手；网页由什么构成，应当由模板决定。",
                help: "改用 Markdown；如果要让读者看到“<”，就写作 `&lt;`。")
        case .standingMark(let mark, let meansEmphasis):
            ProblemText(
                "这里的 \(mark) 没有起任何作用，会照原样显示",
                because: meansEmphasis
                    ? "只有旁边的标点和空格合乎规则，CommonMark 才把它当作强调；紧挨在内侧的全角标点往往不合规则。读者会看到这个符号。"
                    : "CommonMark 没有这种写法。读者会看到这个符号。",
                help: meansEmphasis
                    ? "把标点移到强调之外；如果要的就是这个字符，就写作 \\\(mark.first.map(String.init) ?? "")。"
                    : "删去它；如果要的就是这个字符，就写作 \\~。")
        case .standingLink:
            ProblemText(
                "这里看起来像链接，其实不是，会照原样显示", because: "链接目标中不能有空格，括号要成对。读者会看到方括号。",
                help: "把链接目标放在 < 和 > 之间；如果要让读者看到方括号，就写作 \\[。")
        default:
            ProblemText("注释不会显示", because: "它只留在源文件中，不会发布。")
        }
    }

    private var chineseTextOfLinks: ProblemText {
        switch self {
        case .emptyDestination:
            ProblemText(
                "链接没有写目标", because: "没有目标的链接只会回到它所在的网页。", help: "在圆括号中写上目标，或者去掉这个链接。")
        case .unsafeLink(let scheme):
            ProblemText(
                "以 \(scheme): 开头的链接不会发布", because: "它可能在读者的浏览器中运行程序，或者打开读者自己的文件。",
                help: "链接到网址，或者把文件放进 media 文件夹，再链接到 media:<path>。")
        case .unknownScheme(let scheme, let nearest):
            ProblemText(
                "链接不能以 \(scheme): 开头",
                because: "链接可以指向网络（http、https）、联系人（mailto、tel）或门户内部（record、figure、count、media）。",
                help: Suggestion.chineseQuestion(nearest.map { "\($0):" }))
        case .malformedDestination(let destination, let form):
            ProblemText(
                "看不懂这个链接目标：\(destination)", because: "链接会指向不存在的地方。", help: form.map { "写成 \($0)。" })
        case .linkToFile(let path):
            ProblemText(
                "链接到网页要写它的记录，不能写 \(path) 这样的文件", because: "发布后网页的路径与源文件不同，链接会失效。",
                help: "写成 record:<collection>/<id>。")
        case .imageDestination(let destination):
            ProblemText(
                "\(destination) 不是图片", because: "图片必须是文件：读者看到的会是一张显示不出的图片。",
                help: "写成 media:<path>，或者去掉 !，改成普通链接。")
        case .linkInImageText:
            ProblemText(
                "图片的说明是纯文字，其中的链接会略去", because: "显示说明的地方放不了链接。", help: "把链接写在图片旁边的正文里。")
        default:
            ProblemText("链接目标中不能有制表符和其他控制字符", because: "浏览器会略去它们，打开的就不是检查过的那个链接。")
        }
    }

    private var chineseTextOfTables: ProblemText {
        switch self {
        case .tableColumnsDiffer(let header, let delimiter):
            ProblemText(
                "表格的分隔行应当与表头的单元格一样多：表头有 \(header) 个，此处有 \(delimiter) 个",
                because: "否则它就不是表格，读者会看到竖线和连字符。")
        case .tableRowTooLong(let cells, let columns):
            ProblemText(
                "一行的单元格不能多于表格的列数：表格有 \(columns) 列，此处有 \(cells) 个单元格", because: "多出的单元格不会显示。",
                help: "单元格中的竖线写作 \\|。")
        case .tableRowTooShort(let cells, let columns):
            ProblemText(
                "一行的单元格应当与表格的列数一样多：表格有 \(columns) 列，此处有 \(cells) 个单元格",
                because: "缺少的单元格会显示为空；多半是漏写了竖线。", help: "空的单元格也要写出来。")
        default:
            ProblemText(
                "表格之前没有空行", because: "没有空行，表格就会并入上面的段落，读者会看到竖线。", help: "在这一行之前加一个空行。")
        }
    }
}
