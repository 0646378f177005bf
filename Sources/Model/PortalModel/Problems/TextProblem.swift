import Bytes
package import Diagnostics

/// What can be wrong with the characters of a value, whatever its field means: what keyboards, web pages and
/// spreadsheet programs leave in tables.
package enum TextProblem: Problem {
    /// Whether a record must have a value in a field.
    package enum Requirement: Sendable, Hashable {
        case none
        case always
        /// If another field has some value.
        case when(Phrase)
    }

    case blank(Unicode.Scalar, field: String)
    case placeholder(String, field: String, Requirement)
    case edgeSpace(Unicode.Scalar, isLeading: Bool, field: String)
    case controlCharacter(Unicode.Scalar, field: String)
    case invisibleCharacter(Unicode.Scalar, field: String)
    case lineBreak(field: String)
    case replacementCharacter(field: String)
    case fullWidth(Unicode.Scalar, folded: Unicode.Scalar, field: String)
    case entity(String, field: String)
    case errorPage(String, field: String)
    case formula(String, field: String)
    case spreadsheetError(String, field: String)
    case scientificNotation(String, field: String)
    case spreadsheetDate(String, field: String)

    package var details: ProblemDetails {
        switch self {
        case .blank(let character, let field):
            ProblemDetails(
                "value.blank",
                says: Phrase(
                    "\(field) looks empty but contains \(Self.name(of: character))",
                    "“\(field)”看起来是空的，其实有 \(Self.name(of: character))"),
                because: Phrase(
                    "An invisible value counts as a value wherever values are counted.", "看不见的内容在统计时也会算作已填写。"),
                help: Phrase("Delete what is in the cell, or write the value.", "清空单元格，或者填写内容。"),
                example: ProblemExample(
                    "id,title,office\nA-01,Legal aid,\u{3000}", fixed: "id,title,office\nA-01,Legal aid,Justice office")
            )
        case .placeholder(let value, let field, let requirement):
            ProblemDetails(
                "value.placeholder",
                says: Phrase(
                    "\(value.quotedInMessage) is a placeholder, not a value of \(field)",
                    "\(value.quotedInChineseMessage)只是占位的字词，不是“\(field)”的内容"),
                because: requirement.reasonAgainstPlaceholders,
                help: requirement == .none
                    ? Phrase("Leave the cell empty.", "把单元格留空。") : Phrase("Write the value.", "填写内容。"),
                example: ProblemExample(
                    "id,title,office\nA-01,Legal aid,tbd", fixed: "id,title,office\nA-01,Legal aid,Justice office"))
        case .edgeSpace(let character, let isLeading, let field):
            ProblemDetails(
                "value.edge-space",
                says: Phrase(
                    "\(field) \(isLeading ? "begins" : "ends") with \(Self.name(of: character))",
                    "“\(field)”的\(isLeading ? "开头" : "末尾")有 \(Self.name(of: character))"),
                because: Phrase(
                    "Two values that differ only in this look the same but are not.", "只差一个空白的两个值看起来一样，其实不同。"),
                help: Phrase("Delete it.", "删去它。"),
                example: ProblemExample(
                    "id,title,office\nA-01,Legal aid,\"Justice office \"",
                    fixed: "id,title,office\nA-01,Legal aid,Justice office"))
        case .controlCharacter(let character, let field):
            ProblemDetails(
                "value.control-character",
                says: Phrase(
                    "\(field) contains the control character \(Self.name(of: character))",
                    "“\(field)”中有控制字符 \(Self.name(of: character))"),
                because: Phrase(
                    "It shows nothing, and no page or data file can contain it.", "它不显示任何内容，网页和数据文件也不能带有它。"),
                help: Phrase(
                    "Delete it; it usually comes with text copied from a document.", "删去它；多半是从别的文档复制时带进来的。"),
                example: ProblemExample(
                    "id,title,office\nA-01,Legal\u{7} aid,Justice office",
                    fixed: "id,title,office\nA-01,Legal aid,Justice office"))
        case .invisibleCharacter(let character, let field):
            ProblemDetails(
                "value.invisible-character",
                says: Phrase(
                    "\(field) contains the invisible character \(Self.name(of: character))",
                    "“\(field)”中有看不见的字符 \(Self.name(of: character))"),
                because: Phrase(
                    "A search for the visible text does not find it, and two values that look the same are not.",
                    "照着看到的文字搜索会搜不到，看起来一样的两个值也不相同。"),
                help: Phrase(
                    "Delete it; it usually comes with text copied from a page.", "删去它；多半是从网页复制时带进来的。"),
                example: ProblemExample(
                    "id,title,office\nA-01,Legal\u{200B} aid,Justice office",
                    fixed: "id,title,office\nA-01,Legal aid,Justice office"))
        case .lineBreak(let field):
            ProblemDetails(
                "value.line-break",
                says: Phrase("\(field) has more than one line", "“\(field)”不止一行"),
                because: Phrase(
                    "A title is one line: lists, links and search results show it as one.",
                    "标题是一行文字，列表、链接和搜索结果都当作一行来显示。"),
                help: Phrase("Write it on one line; explanations belong in another field.", "写成一行；说明的话写在别的字段里。"),
                example: ProblemExample(
                    "id,title,office\nA-01,\"Legal\naid\",Justice office",
                    fixed: "id,title,office\nA-01,Legal aid,Justice office"))
        case .replacementCharacter(let field):
            ProblemDetails(
                "value.replacement-character",
                says: Phrase(
                    "\(field) contains U+FFFD, which replaces a lost character",
                    "“\(field)”中有 U+FFFD，它代替了一个已经丢失的字"),
                because: Phrase(
                    "The text was read in the wrong encoding before it came here; the original character is lost.",
                    "文字先前被按错误的编码读过，原来的字已经没有了。"),
                help: Phrase("Write the character again, from the original.", "对照原件重新填写这个字。"),
                example: ProblemExample(
                    "id,title,office\nA-01,Caf\u{FFFD} licence,Trade office",
                    fixed: "id,title,office\nA-01,Café licence,Trade office"))
        case .fullWidth(let character, let folded, let field):
            ProblemDetails(
                "value.full-width",
                says: Phrase(
                    "\(field) contains the full-width \(character) (\(Self.name(of: character)))",
                    "“\(field)”中有全角字符“\(character)”（\(Self.name(of: character))）"),
                because: Phrase(
                    "To programs it is a different character from \(folded), so nothing finds the value.",
                    "对程序来说它与“\(folded)”是两个字符，这个值会查不到。"),
                help: Phrase("Write \(folded).", "改写为“\(folded)”。"),
                example: ProblemExample(
                    "id,title,office\nA-0１,Legal aid,Justice office",
                    fixed: "id,title,office\nA-01,Legal aid,Justice office"))
        case .entity(let entity, let field):
            ProblemDetails(
                "value.entity",
                says: Phrase(
                    "\(field) contains \(entity), which is HTML, not text", "“\(field)”中有 \(entity)，这是网页代码，不是文字"),
                because: Phrase(
                    "The text was encoded for HTML once too often; readers would see the code.",
                    "文字为网页多编码了一次，读者会看到代码。"),
                help: Phrase("Write the character itself.", "直接写出这个字符。"),
                example: ProblemExample(
                    "id,title,office\nA-01,Births &amp; deaths,Registry",
                    fixed: "id,title,office\nA-01,Births & deaths,Registry"))
        case .errorPage(let value, let field):
            ProblemDetails(
                "value.error-page",
                says: Phrase(
                    "\(field) contains a web server's page: \(value.quotedInMessage)",
                    "“\(field)”中存的是网站服务器的页面：\(value.quotedInChineseMessage)"),
                because: Phrase(
                    "What should have been copied was not there, and the server's reply was stored instead.",
                    "要复制的内容当时取不到，存下来的是服务器的答复。"),
                help: Phrase("Write the value again from its source.", "对照来源重新填写。"),
                example: ProblemExample(
                    "id,title,office\nA-01,404 Not Found,Registry", fixed: "id,title,office\nA-01,Legal aid,Registry"))
        case .formula(let value, let field):
            ProblemDetails(
                "value.formula",
                says: Phrase(
                    "\(field) begins like a formula: \(value.quotedInMessage)",
                    "“\(field)”的开头像公式：\(value.quotedInChineseMessage)"),
                because: Phrase(
                    "On every computer that opens the download, a spreadsheet program would compute it instead of showing it.",
                    "凡是打开下载表格的电脑，电子表格软件都会去计算它，而不是显示它。"),
                help: Phrase("Begin the text with a word.", "让文字以字词开头。"),
                example: ProblemExample(
                    "id,title,office\nA-01,Legal aid,=B2", fixed: "id,title,office\nA-01,Legal aid,Justice office"))
        case .spreadsheetError(let value, let field):
            ProblemDetails(
                "value.spreadsheet-error",
                says: Phrase(
                    "\(field) contains \(value), which a spreadsheet program shows if it has no value",
                    "“\(field)”中是 \(value)，这是电子表格软件在说没有值可以显示"),
                because: Phrase("The value itself is not in the file.", "真正的值不在文件里。"),
                help: Phrase("Fix the formula or widen the column, and save the table again.", "改正公式或者加宽这一列，再保存一次表格。"),
                example: ProblemExample(
                    "id,title,office\nA-01,Legal aid,#REF!", fixed: "id,title,office\nA-01,Legal aid,Justice office"))
        case .scientificNotation(let value, let field):
            ProblemDetails(
                "value.scientific-notation",
                says: Phrase(
                    "\(field) contains a number in scientific notation: \(value)", "“\(field)”中是科学记数法的数字：\(value)"),
                because: Phrase(
                    "A spreadsheet program uses it for long numbers, and the omitted digits are lost.",
                    "电子表格软件这样写较长的数字，省去的数位已经丢失。"),
                help: Phrase(
                    "Format the column as text, write the number again from its source, and save the table.",
                    "把这一列设为文本格式，对照来源重新填写，再保存表格。"),
                example: ProblemExample("id,code\nA-01,3.40803E+11", fixed: "id,code\nA-01,340803001001"))
        case .spreadsheetDate(let value, let field):
            ProblemDetails(
                "value.spreadsheet-date",
                says: Phrase("\(field) contains a date without a year: \(value)", "“\(field)”中是没有年份的日期：\(value)"),
                because: Phrase(
                    "A spreadsheet program turns text such as 1-2 into it when it opens a table.",
                    "电子表格软件打开表格时会把 1-2 之类的文字改成日期。"),
                help: Phrase(
                    "Format the column as text and write the value again; write a real date in words or in a date field.",
                    "把这一列设为文本格式后重新填写；真正的日期写在日期字段里，或者用文字写明。"),
                example: ProblemExample("id,visits\nA-01,2-Jan", fixed: "id,visits\nA-01,1-2"))
        }
    }

    /// `U+3000 IDEOGRAPHIC SPACE`.
    private static func name(of character: Unicode.Scalar) -> String {
        let code = "U+" + upperCaseHexadecimal(character.value, width: 4)
        // Control characters have no names in Unicode; these occur in tables.
        let controls: [Unicode.Scalar: String] = [
            "\0": "NULL", "\t": "TAB", "\n": "LINE FEED", "\r": "CARRIAGE RETURN", "\u{1B}": "ESCAPE",
            "\u{7F}": "DELETE",
        ]
        guard let name = character.properties.name ?? controls[character] else { return code }
        return "\(code) \(name)"
    }

    package static let examples: [Self] = [
        .blank("\u{3000}", field: "Office"),
        .placeholder("tbd", field: "Office", .always),
        .edgeSpace(" ", isLeading: false, field: "Office"),
        .controlCharacter("\u{7}", field: "Title"),
        .invisibleCharacter("\u{200B}", field: "Title"),
        .lineBreak(field: "Title"),
        .replacementCharacter(field: "Title"),
        .fullWidth("１", folded: "1", field: "Id"),
        .entity("&amp;", field: "Title"),
        .errorPage("404 Not Found", field: "Title"),
        .formula("=B2", field: "Office"),
        .spreadsheetError("#REF!", field: "Office"),
        .scientificNotation("3.40803E+11", field: "Code"),
        .spreadsheetDate("2-Jan", field: "Visits"),
    ]
}

extension TextProblem.Requirement {
    fileprivate var reasonAgainstPlaceholders: Phrase {
        switch self {
        case .none:
            Phrase(
                "A placeholder is counted, searched and published as if it were a value.",
                "代替内容的字词会被当作内容来统计、搜索和公开。")
        case .always:
            Phrase("It means that there is no value, and the schema requires one.", "它表示没有内容，而这个字段必须填写。")
        case .when(let condition):
            Phrase(
                "It means that there is no value, and the schema requires one if \(condition.english).",
                "它表示没有内容，而\(condition.chinese) 时这个字段必须填写。")
        }
    }
}
