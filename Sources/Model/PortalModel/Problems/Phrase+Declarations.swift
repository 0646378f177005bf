package import Diagnostics

/// The parts of declarations that have no name of their own, and what they can contain.
extension Phrase {
    package static let field = Phrase("a field", "一个字段")
    package static let category = Phrase("a category", "一个类别")
    package static let subtotal = Phrase("a subtotal", "一个分项数")
    package static let coverage = Phrase("a coverage", "一项覆盖承诺")
    package static let facet = Phrase("a facet", "一个筛选项")
    package static let relation = Phrase("a relation", "一项相关记录")
    package static let frontMatter = Phrase("the front matter", "前置数据")
    package static let interfaceWords = Phrase("the file of interface strings", "界面用语")

    // MARK: Fields, facets and relations

    package static let fieldName = Phrase(
        "one word without full stops, but not url or body", "一个不含句点的词，并且不是 url 或 body")
    package static let lookupPath = Phrase(
        "a reference and a field of the record it refers to, such as department.place",
        "一个引用字段和被引用记录的一个字段，例如 department.place")
    package static let oneCondition = Phrase("one field with its values", "一个字段及其取值")
    package static let integerField = Phrase("a field of type integer", "类型为 integer 的字段")
    package static let document = Phrase(
        "a text, or \"record:\" with a collection, a slash and an id", "文本，或者“record:”加上集合、斜线和编号")
    package static let fieldWithAddressableName = Phrase(
        "a field whose name consists of \(characters.english)", "名称只含\(characters.chinese)的字段")
    package static let fieldWithAddressableCategories = Phrase(
        "a field whose categories consist of \(characters.english)", "各类别只含\(characters.chinese)的字段")
    package static let fieldWithPages = Phrase("a field with a reference or with categories", "带有引用或类别的字段")
    package static let referenceWithColumn = Phrase(
        "a field with a column of its own that refers to the records of a collection",
        "自己有一列、并引用某个集合的记录的字段")
    package static let singleReference = Phrase(
        "a field that refers to one record, not to a list", "只引用一条记录而不是一个列表的字段")
    package static let fieldWithoutLookup = Phrase("a field that is not looked up itself", "本身不是查得的字段")

    package static let ownAddressableName = Phrase(
        "a unique name of \(characters.english), but not q or list",
        "不与别的筛选项重名、只含\(characters.chinese)的名称，并且不是 q 或 list")

    package static let relationName = Phrase(
        "a unique name of letters, digits, hyphens and underscores", "不与别的相关记录重名、只含字母、数字、连字符和下划线的名称")

    /// The characters allowed in addresses.
    private static let characters = Phrase(
        "letters, digits, hyphens, underscores and full stops", "字母、数字、连字符、下划线和句点")

    package static func repeatedKeys(_ keys: [String]) -> Phrase {
        Phrase("the key \(keys.joined(separator: ", ")) is written twice", "键 \(keys.joined(separator: "、")) 写了两次")
    }

    // MARK: Checks and privacy

    package static let exception = Phrase("an exception", "一条例外")
    package static let detector = Phrase("a detector", "一种号码")
    package static let recordPath = Phrase("a collection, a slash and an id", "集合、斜线和编号")
    package static let listOfDigits = Phrase("a list of digits", "若干组数字的列表")

    package static func number(in range: ClosedRange<Int>) -> Phrase {
        Phrase(
            "a number from \(range.lowerBound) to \(range.upperBound)",
            "从 \(range.lowerBound) 到 \(range.upperBound) 的数")
    }

    package static func oneOrTwoNumbers(in range: ClosedRange<Int>) -> Phrase {
        Phrase(
            "one or two numbers from \(range.lowerBound) to \(range.upperBound)",
            "一个或两个从 \(range.lowerBound) 到 \(range.upperBound) 的数")
    }
}
