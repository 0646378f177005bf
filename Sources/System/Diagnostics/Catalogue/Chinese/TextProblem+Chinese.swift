extension TextProblem {
    public var chineseText: ProblemText {
        switch self {
        case .blank(let character, let field):
            ProblemText(
                "“\(field)”看起来是空的，其实有 \(Self.name(of: character))",
                because: "看不见的内容在统计时也会算作已填写。", help: "清空单元格，或者填写内容。")
        case .placeholder(let value, let field, let requirement):
            chinesePlaceholder(value, field, requirement)
        case .edgeSpace(let character, let isLeading, let field):
            ProblemText(
                "“\(field)”的\(isLeading ? "开头" : "末尾")有 \(Self.name(of: character))",
                because: "只差一个空白的两个值看起来一样，其实不同。", help: "删去它。")
        case .controlCharacter(let character, let field):
            ProblemText(
                "“\(field)”中有控制字符 \(Self.name(of: character))",
                because: "它不显示任何内容，网页和数据文件也不能带有它。", help: "删去它；多半是从别的文档复制时带进来的。")
        case .invisibleCharacter(let character, let field):
            ProblemText(
                "“\(field)”中有看不见的字符 \(Self.name(of: character))",
                because: "照着看到的文字搜索会搜不到，看起来一样的两个值也不相同。", help: "删去它；多半是从网页复制时带进来的。")
        case .lineBreak(let field):
            ProblemText(
                "“\(field)”不止一行", because: "标题是一行文字，列表、链接和搜索结果都当作一行来显示。",
                help: "写成一行；说明的话写在别的字段里。")
        case .replacementCharacter(let field):
            ProblemText(
                "“\(field)”中有 U+FFFD，它代替了一个已经丢失的字", because: "文字先前被按错误的编码读过，原来的字已经没有了。",
                help: "对照原件重新填写这个字。")
        case .fullWidth(let character, let folded, let field):
            ProblemText(
                "“\(field)”中有全角字符“\(character)”（\(Self.name(of: character))）",
                because: "对程序来说它与“\(folded)”是两个字符，这个值会查不到。", help: "改写为“\(folded)”。")
        case .entity(let entity, let field):
            ProblemText(
                "“\(field)”中有 \(entity)，这是网页代码，不是文字", because: "文字为网页多编码了一次，读者会看到代码。",
                help: "直接写出这个字符。")
        case .errorPage(let value, let field):
            ProblemText(
                "“\(field)”中存的是网站服务器的页面：\(value.quotedInChineseMessage)",
                because: "要复制的内容当时取不到，存下来的是服务器的答复。", help: "对照来源重新填写。")
        case .formula(let value, let field):
            ProblemText(
                "“\(field)”的开头像公式：\(value.quotedInChineseMessage)",
                because: "凡是打开下载表格的电脑，电子表格软件都会去计算它，而不是显示它。", help: "让文字以字词开头。")
        case .spreadsheetError(let value, let field):
            ProblemText(
                "“\(field)”中是 \(value)，这是电子表格软件在说没有值可以显示", because: "真正的值不在文件里。",
                help: "改正公式或者加宽这一列，再保存一次表格。")
        case .scientificNotation(let value, let field):
            ProblemText(
                "“\(field)”中是科学记数法的数字：\(value)", because: "电子表格软件这样写较长的数字，省去的数位已经丢失。",
                help: "把这一列设为文本格式，对照来源重新填写，再保存表格。")
        case .spreadsheetDate(let value, let field):
            ProblemText(
                "“\(field)”中是没有年份的日期：\(value)", because: "电子表格软件打开表格时会把 1-2 之类的文字改成日期。",
                help: "把这一列设为文本格式后重新填写；真正的日期写在日期字段里，或者用文字写明。")
        }
    }

    private func chinesePlaceholder(_ value: String, _ field: String, _ requirement: Requirement) -> ProblemText {
        let reason =
            switch requirement {
            case .none: "代替内容的字词会被当作内容来统计、搜索和公开。"
            case .always: "它表示没有内容，而这个字段必须填写。"
            case .when(let condition): "它表示没有内容，而\(condition.chinese) 时这个字段必须填写。"
            }
        return ProblemText(
            "\(value.quotedInChineseMessage)只是占位的字词，不是“\(field)”的内容", because: reason,
            help: requirement == .none ? "把单元格留空。" : "填写内容。")
    }
}

extension String {
    /// As ``quotedInMessage``, in Chinese quotes.
    var quotedInChineseMessage: String {
        unicodeScalars.count <= 60
            ? "“\(self)”" : "“\(String(String.UnicodeScalarView(unicodeScalars.prefix(60))))…”"
    }
}
