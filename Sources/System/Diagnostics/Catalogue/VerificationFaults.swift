/// Why a text is not JSON (RFC 8259), or not JSON that can be relied on.
public enum JSONFault: Sendable, Hashable {
    case notUTF8
    case byteOrderMark
    /// The text ends within a value, or holds none.
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case textAfterEnd
    case malformedNumber
    case controlCharacter(UInt8)
    case unknownEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    case repeatedName(String)
    case nestedTooDeeply(limit: Int)
    case tooLarge
}

extension JSONFault {
    var phrase: String {
        switch self {
        case .notUTF8: "it is not UTF-8"
        case .byteOrderMark: "it begins with a byte-order mark"
        case .unexpectedEnd: "it ends too soon"
        case .unexpectedByte(let byte): "\(printed(byte)) cannot stand here"
        case .textAfterEnd: "there is text after its end"
        case .malformedNumber: "a number is not written as JSON has it"
        case .controlCharacter: "a text holds a control character"
        case .unknownEscape: "a text holds an escape that JSON does not have"
        case .loneSurrogate: "a text holds half of a surrogate pair"
        case .repeatedName(let name): "an object has the name \"\(name)\" twice"
        case .nestedTooDeeply(let limit): "it is nested more than \(limit) deep"
        case .tooLarge: "it is too large"
        }
    }

    var chinesePhrase: String {
        switch self {
        case .notUTF8: "编码不是 UTF-8"
        case .byteOrderMark: "开头有字节顺序标记"
        case .unexpectedEnd: "内容不完整"
        case .unexpectedByte(let byte): "此处不能出现 \(printed(byte))"
        case .textAfterEnd: "结尾之后还有内容"
        case .malformedNumber: "数字的写法不合 JSON 规定"
        case .controlCharacter: "文本中有控制字符"
        case .unknownEscape: "文本中有 JSON 没有的转义"
        case .loneSurrogate: "文本中有不成对的代理项"
        case .repeatedName(let name): "同一对象中名称“\(name)”出现两次"
        case .nestedTooDeeply(let limit): "嵌套超过 \(limit) 层"
        case .tooLarge: "文件过大"
        }
    }

    private func printed(_ byte: UInt8) -> String {
        (0x21...0x7E).contains(byte) ? "\"\(Unicode.Scalar(byte))\"" : "0x\(String(byte, radix: 16, uppercase: true))"
    }
}

/// Why a page cannot be read.
public enum MarkupFault: Sendable, Hashable {
    case unclosedTag
    case unclosedComment
    case malformedAttribute
    case repeatedAttribute(String)
    case unknownReference(String)
    case unclosedElement(String)
    case selfClosingElement(String)
    case strayEndTag(String)
    case nestedTooDeeply(limit: Int)

    var phrase: String {
        switch self {
        case .unclosedTag: "a tag does not end"
        case .unclosedComment: "a comment does not end"
        case .malformedAttribute: "an attribute is malformed"
        case .repeatedAttribute(let name): "an element has the attribute \(name) twice"
        case .unknownReference(let text): "\(text) is no character reference that pages use"
        case .unclosedElement(let name): "the element \(name) is not closed"
        case .selfClosingElement(let name): "<\(name)/> does not close the element: a browser passes over the slash"
        case .strayEndTag(let name): "</\(name)> closes nothing"
        case .nestedTooDeeply(let limit): "elements are nested more than \(limit) deep"
        }
    }

    var chinesePhrase: String {
        switch self {
        case .unclosedTag: "标签没有结束"
        case .unclosedComment: "注释没有结束"
        case .malformedAttribute: "属性的写法有误"
        case .repeatedAttribute(let name): "同一元素的属性 \(name) 出现两次"
        case .unknownReference(let text): "\(text) 不是页面使用的字符引用"
        case .unclosedElement(let name): "元素 \(name) 没有关闭"
        case .selfClosingElement(let name): "<\(name)/> 并没有关闭元素，浏览器不理会其中的斜线"
        case .strayEndTag(let name): "</\(name)> 没有对应的开始标签"
        case .nestedTooDeeply(let limit): "元素嵌套超过 \(limit) 层"
        }
    }
}

/// Why a published CSV file is not as Daylight writes it.
public enum PublishedTableFault: Sendable, Hashable {
    case notUTF8
    case tooLarge
    case noHeader
    case noIdentifiers
    case repeatedColumn(String)
    case unterminatedQuote
    case strayQuote
    case lineEnd
    case raggedRow(expected: Int, found: Int)

    var phrase: String {
        switch self {
        case .notUTF8: "it is not UTF-8"
        case .tooLarge: "it is too large"
        case .noHeader: "it has no header row"
        case .noIdentifiers: "it has no column id"
        case .repeatedColumn(let name): "the column \(name) is there twice"
        case .unterminatedQuote: "a quoted cell does not end"
        case .strayQuote: "a quote stands where none can"
        case .lineEnd: "a line does not end with CRLF"
        case .raggedRow(let expected, let found): "a row has \(found) cells where the header has \(expected)"
        }
    }

    var chinesePhrase: String {
        switch self {
        case .notUTF8: "编码不是 UTF-8"
        case .tooLarge: "文件过大"
        case .noHeader: "没有表头"
        case .noIdentifiers: "没有 id 列"
        case .repeatedColumn(let name): "列 \(name) 出现两次"
        case .unterminatedQuote: "带引号的单元格没有结束"
        case .strayQuote: "引号的位置不对"
        case .lineEnd: "行尾不是 CRLF"
        case .raggedRow(let expected, let found): "表头有 \(expected) 格，这一行有 \(found) 格"
        }
    }
}

/// What a page says of itself in its head.
public enum PageTag: Sendable, Hashable {
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
