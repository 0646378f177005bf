package import Diagnostics

/// Why a page cannot be read.
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
            Phrase("\(text) is no character reference that pages use", "\(text) 不是页面使用的字符引用")
        case .unclosedElement(let name): Phrase("the element \(name) is not closed", "元素 \(name) 没有关闭")
        case .selfClosingElement(let name):
            Phrase(
                "<\(name)/> does not close the element: a browser passes over the slash",
                "<\(name)/> 并没有关闭元素，浏览器不理会其中的斜线")
        case .strayEndTag(let name): Phrase("</\(name)> closes nothing", "</\(name)> 没有对应的开始标签")
        case .nestedTooDeeply(let limit): Phrase("elements are nested more than \(limit) deep", "元素嵌套超过 \(limit) 层")
        }
    }
}

/// Why a published CSV file is not as Daylight writes it.
package enum PublishedTableFault: Sendable, Hashable {
    case notUTF8
    case tooLarge
    case noHeader
    case noIdentifiers
    case repeatedColumn(String)
    case unterminatedQuote
    case strayQuote
    case lineEnd
    case raggedRow(expected: Int, found: Int)

    package var phrase: Phrase {
        switch self {
        case .notUTF8: Phrase("it is not UTF-8", "编码不是 UTF-8")
        case .tooLarge: Phrase("it is too large", "文件过大")
        case .noHeader: Phrase("it has no header row", "没有表头")
        case .noIdentifiers: Phrase("it has no column id", "没有 id 列")
        case .repeatedColumn(let name): Phrase("the column \(name) is there twice", "列 \(name) 出现两次")
        case .unterminatedQuote: Phrase("a quoted cell does not end", "带引号的单元格没有结束")
        case .strayQuote: Phrase("a quote stands where none can", "引号的位置不对")
        case .lineEnd: Phrase("a line does not end with CRLF", "行尾不是 CRLF")
        case .raggedRow(let expected, let found):
            Phrase("a row has \(found) cells where the header has \(expected)", "表头有 \(expected) 格，这一行有 \(found) 格")
        }
    }
}

/// What a page says of itself in its head.
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
