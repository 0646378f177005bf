package import Diagnostics

/// What a value is expected to be.
extension Phrase {
    package static let text = Phrase("a text", "文本")
    package static let listOfTexts = Phrase("a list of texts", "文本的列表")
    package static let valueOrValues = Phrase("a value or a list of values", "一个值或若干值的列表")
    package static let wholeNumber = Phrase("a whole number", "整数")
    package static let wholeNumberInDigits = Phrase("a whole number in the digits 0 to 9", "用数字 0 到 9 写的整数")
    package static let listOfWholeNumbers = Phrase("a list of whole numbers", "整数的列表")
    package static let number = Phrase("a number", "数值")
    package static let numberInDigits = Phrase(
        "a number in the digits 0 to 9, with a point before decimals", "用数字 0 到 9 写的数值，小数点写作句点")
    package static let trueOrFalse = Phrase("true or false", "true 或 false")
    package static let date = Phrase("a date written YYYY-MM-DD", "写作 YYYY-MM-DD 的日期")
    package static let year = Phrase("a year of four digits", "四位数的年份")
    package static let listOfKeys = Phrase("a list of keys, each a list of fields", "由键组成的列表，每个键是若干字段")
    package static let oneASCIICharacter = Phrase("one ASCII character", "一个 ASCII 字符")
    package static let webAddress = Phrase(
        "an address that begins with https:// or http:// and a host", "以 https:// 或 http:// 开头并带有主机名的网址")

    /// - Parameter delimiter: one character, such as `;`.
    package static func list(separatedBy delimiter: String) -> Phrase {
        Phrase(
            "a list separated by \"\(delimiter)\" without empty elements",
            "以“\(delimiter)”分隔、没有空元素的列表")
    }
}
