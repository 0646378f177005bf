/// What a message is about: the parts of declarations that have no name of their own, what a folder holds, and what
/// is true of some records.
extension Phrase {
    public static let field = Phrase("a field", "一个字段")
    public static let category = Phrase("a category", "一个类别")
    public static let subtotal = Phrase("a subtotal", "一个分项数")
    public static let coverage = Phrase("a coverage", "一项覆盖承诺")
    public static let facet = Phrase("a facet", "一个筛选项")
    public static let relation = Phrase("a relation", "一项相关记录")
    public static let frontMatter = Phrase("the front matter", "前置数据")
    public static let interfaceWords = Phrase("the words", "界面用语")

    // MARK: Folders

    public static let contentFolder = Phrase(
        "site.yaml and a folder for each collection", "site.yaml 和每个集合的文件夹")
    public static let collectionFolder = Phrase(
        "collection.yaml, CSV files and Markdown files", "collection.yaml、CSV 文件和 Markdown 文件")
    public static let templateFolder = Phrase(
        "Mustache templates, languages/*.yaml, languages/*.txt and assets/",
        "Mustache 模板、languages/*.yaml、languages/*.txt 和 assets/")

    // MARK: Records

    /// That a field has one of some values.
    public static func condition(field: String, values: [String]) -> Phrase {
        Phrase(
            "\(field) is \(values.joined(separator: " or "))",
            "\(field) 为 \(values.joined(separator: " 或 "))")
    }
}
