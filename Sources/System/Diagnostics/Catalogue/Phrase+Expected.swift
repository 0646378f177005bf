/// What a value is expected to be.
extension Phrase {
    public static let text = Phrase("a text", "文本")
    public static let listOfTexts = Phrase("a list of texts", "文本的列表")
    public static let valueOrValues = Phrase("a value or a list of values", "一个值或若干值的列表")
    public static let wholeNumber = Phrase("a whole number", "整数")
    public static let wholeNumberInDigits = Phrase("a whole number in the digits 0 to 9", "用数字 0 到 9 写的整数")
    public static let listOfWholeNumbers = Phrase("a list of whole numbers", "整数的列表")
    public static let number = Phrase("a number", "数值")
    public static let numberInDigits = Phrase(
        "a number in the digits 0 to 9, with a point before decimals", "用数字 0 到 9 写的数值，小数点写作句点")
    public static let trueOrFalse = Phrase("true or false", "true 或 false")
    public static let date = Phrase("a date written YYYY-MM-DD", "写作 YYYY-MM-DD 的日期")
    public static let year = Phrase("a year of four digits", "四位数的年份")
    public static let listOfKeys = Phrase("a list of keys, each a list of fields", "由键组成的列表，每个键是若干字段")
    public static let oneASCIICharacter = Phrase("one ASCII character", "一个 ASCII 字符")
    public static let webAddress = Phrase(
        "an address that begins with https:// or http:// and a host", "以 https:// 或 http:// 开头并带有主机名的网址")

    /// - Parameter delimiter: one character, such as `;`.
    public static func list(separatedBy delimiter: String) -> Phrase {
        Phrase(
            "a list separated by \"\(delimiter)\" with no empty element",
            "以“\(delimiter)”分隔、没有空元素的列表")
    }

    public static func oneOf(_ words: [String]) -> Phrase {
        Phrase(words.joined(separator: ", "), words.joined(separator: "、"))
    }

    // MARK: In declarations

    public static let fieldName = Phrase(
        "one word without full stops, and neither url nor body", "一个不含句点的词，并且不是 url 或 body")
    public static let lookupPath = Phrase(
        "a reference and a field of what it names, such as department.place",
        "一个引用字段和被引用记录的一个字段，例如 department.place")
    public static let oneCondition = Phrase("one field with its values", "一个字段及其取值")
    public static let integerField = Phrase("a field of type integer", "类型为 integer 的字段")
    public static let document = Phrase(
        "a text, or \"record:\" with a collection, a slash and an id", "文本，或者“record:”加上集合、斜线和编号")
    public static let fieldWithAddressableName = Phrase(
        "a field whose name is of \(characters.english)", "名称只含\(characters.chinese)的字段")
    public static let fieldWithAddressableCategories = Phrase(
        "a field whose categories are of \(characters.english)", "各类别只含\(characters.chinese)的字段")
    public static let fieldWithPages = Phrase("a field with a reference or with categories", "带有引用或类别的字段")
    public static let referenceWithColumn = Phrase(
        "a field with a column of its own that refers to the records of a collection",
        "自己有一列、并引用某个集合的记录的字段")
    public static let singleReference = Phrase(
        "a field that refers to one record, not to a list", "只引用一条记录而不是一个列表的字段")
    public static let fieldWithoutLookup = Phrase("a field that is not looked up itself", "本身不是查得的字段")

    public static let ownAddressableName = Phrase(
        "a name of its own, neither q nor list, of \(characters.english)",
        "不与别的筛选项重名、只含\(characters.chinese)的名称，并且不是 q 或 list")

    public static let relationName = Phrase(
        "a name of its own, of letters, digits, hyphens and underscores", "不与别的相关记录重名、只含字母、数字、连字符和下划线的名称")

    /// What addresses are made of.
    private static let characters = Phrase(
        "letters, digits, hyphens, underscores and full stops", "字母、数字、连字符、下划线和句点")

    // MARK: In texts

    public static let listArguments = Phrase(
        "filters of the form field=value and limit=number", "形如 field=value 的筛选条件和 limit=number")

    public static let chartArguments = Phrase(
        "ids of figures and one kind=bars, kind=shares or kind=before-after",
        "数字的编号，以及 kind=bars、kind=shares 或 kind=before-after 之一")
    public static let noArguments = Phrase(
        "no words after its name; its pictures stand on lines of their own between the fences",
        "名称之后不写别的词；图片写在数据块里面，各占一行")
    public static let zeroOrMore = Phrase("numbers from 0 on", "0 或大于 0 的数")
    public static let zeroToHundred = Phrase("numbers from 0 to 100", "0 到 100 的数")

    /// - Parameters:
    ///   - field: its title.
    ///   - collection: its id.
    public static func values(of field: String, in collection: String) -> Phrase {
        Phrase(
            "values of \(field) that some record of \(collection) has",
            "集合 \(collection) 中至少有一条记录具有的“\(field)”的值")
    }
}
