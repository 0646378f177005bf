package import Diagnostics

/// Why a text is not JSON (RFC 8259), or not JSON that can be relied on.
package enum JSONFault: Sendable, Hashable {
    case notUTF8
    case byteOrderMark
    /// The text ends within a value, or has none.
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

    package var phrase: Phrase {
        switch self {
        case .notUTF8: Phrase("it is not UTF-8", "编码不是 UTF-8")
        case .byteOrderMark: Phrase("it begins with a byte-order mark", "开头有字节顺序标记")
        case .unexpectedEnd: Phrase("it ends too soon", "内容不完整")
        case .unexpectedByte(let byte): Phrase("\(printed(byte)) is not allowed here", "此处不能出现 \(printed(byte))")
        case .textAfterEnd: Phrase("there is text after its end", "结尾之后还有内容")
        case .malformedNumber: Phrase("a number is not in JSON's format", "数字的写法不合 JSON 规定")
        case .controlCharacter: Phrase("a string contains a control character", "文本中有控制字符")
        case .unknownEscape: Phrase("a string contains an escape that JSON does not have", "文本中有 JSON 没有的转义")
        case .loneSurrogate: Phrase("a string contains half of a surrogate pair", "文本中有不成对的代理项")
        case .repeatedName(let name): Phrase("an object has the name \"\(name)\" twice", "同一对象中名称“\(name)”出现两次")
        case .nestedTooDeeply(let limit): Phrase("it is nested more than \(limit) levels deep", "嵌套超过 \(limit) 层")
        case .tooLarge: Phrase("it is too large", "文件过大")
        }
    }

    private func printed(_ byte: UInt8) -> String {
        (0x21...0x7E).contains(byte) ? "\"\(Unicode.Scalar(byte))\"" : "0x\(String(byte, radix: 16, uppercase: true))"
    }
}
