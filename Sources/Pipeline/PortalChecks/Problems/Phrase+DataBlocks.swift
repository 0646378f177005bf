package import Diagnostics

/// Wording for the arguments of data blocks, and for the records that a rule is about.
extension Phrase {
    package static let listArguments = Phrase(
        "filters such as field=value and limit=number", "形如 field=value 的筛选条件和 limit=number")

    package static let chartArguments = Phrase(
        "ids of figures and one kind=bars, kind=shares or kind=before-after",
        "数字的编号，以及 kind=bars、kind=shares 或 kind=before-after 之一")
    package static let noArguments = Phrase(
        "no words after its name; its pictures are on separate lines between the fences",
        "名称之后不写别的词；图片写在数据块里面，各占一行")
    package static let zeroOrMore = Phrase("numbers from 0 upwards", "0 或大于 0 的数")
    package static let zeroToHundred = Phrase("numbers from 0 to 100", "0 到 100 的数")

    /// - Parameters:
    ///   - field: its title.
    ///   - collection: its id.
    package static func values(of field: String, in collection: String) -> Phrase {
        Phrase(
            "values of \(field) that at least one record of \(collection) has",
            "集合 \(collection) 中至少有一条记录具有的“\(field)”的值")
    }

    /// That a field has one of some values.
    package static func condition(field: String, values: [String]) -> Phrase {
        Phrase(
            "\(field) is \(values.joined(separator: " or "))",
            "\(field) 为 \(values.joined(separator: " 或 "))")
    }
}
