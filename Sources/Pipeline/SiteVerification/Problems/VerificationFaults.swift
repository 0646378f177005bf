package import Diagnostics

/// The reason why a page cannot be read.
package enum MarkupFault: Sendable, Hashable {
    case unclosedTag
    case unclosedComment
    case malformedAttribute
    case repeatedAttribute(String)
    case unknownReference(String)
    case unclosedElement(String)
    case selfClosingElement(String)
    case strayEndTag(String)
    case nestedTooDeeply(limit: Int)

    package var phrase: Phrase {
        switch self {
        case .unclosedTag: Phrase("a tag does not end", "标签没有结束")
        case .unclosedComment: Phrase("a comment does not end", "注释没有结束")
        case .malformedAttribute: Phrase("an attribute is malformed", "属性的写法有误")
        case .repeatedAttribute(let name): Phrase("an element has the attribute \(name) twice", "同一元素的属性 \(name) 出现两次")
        case .unknownReference(let text):
            Phrase("\(text) is not a character reference that pages use", "\(text) 不是页面使用的字符引用")
        case .unclosedElement(let name): Phrase("the element \(name) is not closed", "元素 \(name) 没有关闭")
        case .selfClosingElement(let name):
            Phrase(
                "<\(name)/> does not close the element: browsers ignore the slash",
                "<\(name)/> 并没有关闭元素，浏览器不理会其中的斜线")
        case .strayEndTag(let name): Phrase("</\(name)> closes nothing", "</\(name)> 没有对应的开始标签")
        case .nestedTooDeeply(let limit):
            Phrase("elements are nested more than \(limit) levels deep", "元素嵌套超过 \(limit) 层")
        }
    }
}

/// A deviation of a published CSV file from the format that Daylight writes.
package enum PublishedTableFault: Sendable, Hashable {
    case notUTF8
    case tooLarge
    case noHeader
    case noIdentifiers
    case repeatedColumn(String)
    case unterminatedQuote
    case strayQuote
    case lineEnding
    case raggedRow(cellCount: Int, headerCellCount: Int)

    package var phrase: Phrase {
        switch self {
        case .notUTF8: Phrase("it is not UTF-8", "编码不是 UTF-8")
        case .tooLarge: Phrase("it is too large", "文件过大")
        case .noHeader: Phrase("it has no header row", "没有表头")
        case .noIdentifiers: Phrase("it has no id column", "没有 id 列")
        case .repeatedColumn(let name): Phrase("the column \(name) appears twice", "列 \(name) 出现两次")
        case .unterminatedQuote: Phrase("a quoted cell does not end", "带引号的单元格没有结束")
        case .strayQuote: Phrase("a quotation mark is out of place", "引号的位置不对")
        case .lineEnding: Phrase("a line does not end with CRLF", "行尾不是 CRLF")
        case .raggedRow(let cellCount, let headerCellCount):
            Phrase(
                "a row has \(cellCount) cells, but the header has \(headerCellCount)",
                "表头有 \(headerCellCount) 格，这一行有 \(cellCount) 格")
        }
    }
}

/// A statement of a page about itself, in its head.
package enum PageTag: Sendable, Hashable {
    case doctype
    case language
    case charset
    case title
    case canonical
    /// `<meta name="…">`
    case meta(String)

    var name: String {
        switch self {
        case .doctype: "<!doctype html>"
        case .language: "lang of <html>"
        case .charset: "<meta charset=\"utf-8\">"
        case .title: "<title>"
        case .canonical: "<link rel=\"canonical\">"
        case .meta(let name): "<meta name=\"\(name)\">"
        }
    }
}
