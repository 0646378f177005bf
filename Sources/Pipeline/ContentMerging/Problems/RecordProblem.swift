package import Diagnostics

/// Problems found when rows and texts are joined into records.
package enum RecordProblem: Problem {
    case missingIdentifier
    case invalidIdentifier(String)
    case duplicateIdentifier(String, first: String)
    case repeatedTable(other: String, rows: Int, of: Int)
    case noteInTable(String)
    case textWithoutRow(id: String, nearest: String?)
    case rowWithoutText(id: String, file: String)
    case unexpectedText(collection: String)
    case unexpectedTable(collection: String)
    case fieldsInText(String)
    case unknownFrontMatterField(String, nearest: String?)
    /// `lookup` is the source of its value, such as `department.place`; `nil` if the value is the file's name.
    case derivedField(String, lookup: String?)

    package var details: ProblemDetails {
        switch self {
        case .missingIdentifier:
            ProblemDetails(
                "record.missing-id",
                says: Phrase("the record has no id", "这条记录没有编号"),
                because: Phrase(
                    "Its page, its links and its place in the index depend on its id.", "它的页面、链接和在索引中的位置都以编号为准。"),
                help: Phrase(
                    "Give it an id that no other record of the collection has, and never change that id.",
                    "给它一个本集合中没有用过的编号，以后不再更改。"),
                example: ProblemExample("id,title\n,Market stall", fixed: "id,title\nP-01,Market stall"))
        case .invalidIdentifier(let id):
            ProblemDetails(
                "record.invalid-id",
                says: Phrase("\(id) cannot be an id", "\(id) 不能用作编号"),
                because: Phrase(
                    "An id is part of an address: at most 64 letters, digits, '.', '_' and '-', beginning with a letter or digit, and not \"index\".",
                    "编号是网址的一部分，只能用字母、数字、“.”、“_”和“-”，最多 64 个字符，以字母或数字开头，并且不能是“index”。"),
                help: id.lowercased() == "index"
                    ? Phrase(
                        "Give the record another id; index.md, in lower case, is the text of the collection's own page.",
                        "给记录换一个编号；小写的 index.md 是集合自己页面的文字。") : nil,
                example: ProblemExample("id,title\nP/01,Market stall", fixed: "id,title\nP-01,Market stall"))
        case .duplicateIdentifier(let id, let first):
            ProblemDetails(
                "record.duplicate-id",
                says: Phrase("two records have the id \(id)", "有两条记录的编号都是 \(id)"),
                because: Phrase(
                    "Each record has its own page. Ids that differ only in case count as the same id, because many file systems keep one file for both.",
                    "每条记录有自己的页面。只有大小写不同的编号视为同一个，因为许多文件系统只为两者保留一个文件。"),
                help: Phrase("The first one is at \(first).", "前一条在 \(first)。"),
                example: ProblemExample(
                    "id,title\nP-01,Market stall\nP-01,Food cart", fixed: "id,title\nP-01,Market stall\nP-02,Food cart")
            )
        case .repeatedTable(let other, let rows, let count):
            ProblemDetails(
                "record.repeated-table",
                says: Phrase(
                    "\(rows) of the \(count) rows are also in \(other)", "\(count) 行中有 \(rows) 行在 \(other) 中已经有了"),
                because: Phrase(
                    "With the same table twice, every count of the list is too high.", "同一张表放了两遍，清单的各项数目就都偏大。"),
                help: Phrase("Delete one of the two files, or the rows that are in both.", "删除两个文件中的一个，或者删除两边都有的行。"),
                example: ProblemExample(
                    "content/permits/2025.csv\ncontent/permits/2025 (copy).csv", fixed: "content/permits/2025.csv"))
        case .noteInTable(let note):
            ProblemDetails(
                "record.note-in-table",
                says: Phrase(
                    "the row is a note or a sum, not a record: \(note.quotedInMessage)",
                    "这一行是附注或合计，不是记录：\(note.quotedInChineseMessage)"),
                because: Phrase(
                    "Every row of a table is a record; a line printed below a table would be counted as one.",
                    "表格的每一行都是一条记录；印在表格下方的文字放在这里，就会多算一条。"),
                help: Phrase(
                    "Delete the row; a note belongs in the description or in a text.", "删除这一行；附注写在集合的说明或文章里。"),
                example: ProblemExample(
                    "id,title,fee\nP-01,Market stall,40\nNote: fees are yearly,,",
                    fixed: "id,title,fee\nP-01,Market stall,40"))
        case .textWithoutRow(let id, let nearest):
            ProblemDetails(
                "record.text-without-row",
                says: Phrase("no row has the id \(id)", "没有编号为 \(id) 的行"),
                because: Phrase(
                    "A Markdown file in this collection is the long text of the row whose id is the file's name.",
                    "本集合的 Markdown 文件是与文件同名的那一行的长文。"),
                help: Suggestion.question(nearest) ?? Phrase("Add the row, or delete the file.", "补上这一行，或者删除这个文件。"),
                example: ProblemExample("content/permits/P-10.md", fixed: "content/permits/P-01.md"))
        case .rowWithoutText(let id, let file):
            ProblemDetails(
                "record.row-without-text",
                says: Phrase("the record \(id) has no Markdown text", "记录 \(id) 没有 Markdown 长文"),
                because: Phrase("The collection promises a text for each of its records.", "本集合承诺每条记录都有一篇长文。"),
                help: Phrase("Create \(file).", "写一个 \(file)。"),
                example: ProblemExample(
                    "content/permits/permits.csv", fixed: "content/permits/permits.csv\ncontent/permits/P-01.md"))
        case .unexpectedText(let collection):
            ProblemDetails(
                "record.unexpected-text",
                says: Phrase("the collection \(collection) has no long texts", "集合 \(collection) 没有长文"),
                because: Phrase(
                    "Its collection.yaml has \"body: none\", so the text would not be published.",
                    "它的 collection.yaml 写着“body: none”，这篇文字不会发布。"),
                help: Phrase("Write \"body: optional\", or delete the file.", "改为“body: optional”，或者删除这个文件。"),
                example: ProblemExample("body: none", fixed: "body: optional"))
        case .unexpectedTable(let collection):
            ProblemDetails(
                "record.unexpected-table",
                says: Phrase("the collection \(collection) has no tables", "集合 \(collection) 没有表格"),
                because: Phrase(
                    "Its collection.yaml has \"records: markdown\", so the rows would not be published.",
                    "它的 collection.yaml 写着“records: markdown”，这些行不会发布。"),
                help: Phrase("Write \"records: rows\", or delete the file.", "改为“records: rows”，或者删除这个文件。"),
                example: ProblemExample("records: markdown", fixed: "records: rows"))
        case .fieldsInText(let name):
            ProblemDetails(
                "record.fields-in-text",
                says: Phrase("the field \(name) is in a text that has no fields", "字段 \(name) 写在没有字段的文字里"),
                because: Phrase(
                    "The fields of a row are in its table, and a collection's own page has none; two statements of one fact diverge sooner or later.",
                    "一行的字段写在表格中，集合自己的页面没有字段；同一件事写在两处，迟早会不一致。"),
                help: Phrase(
                    "Remove it from the front matter, and write the value in the row or in the collection's declaration.",
                    "从前置数据中删去，把值写到那一行或者集合的声明里。"),
                example: ProblemExample(
                    "---\noffice: Trade office\n---\nEveryone who sells at the market needs it.",
                    fixed: "Everyone who sells at the market needs it."))
        case .unknownFrontMatterField(let name, let nearest):
            ProblemDetails(
                "record.unknown-field",
                says: Phrase("the schema has no field \(name)", "结构声明中没有字段 \(name)"),
                because: Phrase("Its value would not be published.", "它的值不会发布。"),
                help: Suggestion.question(nearest)
                    ?? Phrase(
                        "Declare the field in collection.yaml, or delete the line.",
                        "在 collection.yaml 中声明这个字段，或者删除这一行。"),
                example: ProblemExample("---\nplase: north\n---", fixed: "---\nplace: north\n---"))
        case .derivedField(let name, let lookup):
            ProblemDetails(
                "record.derived-field",
                says: Phrase("the field \(name) must not be in the front matter", "字段 \(name) 不写在前置数据中"),
                because: Phrase(
                    "Its value is \(lookup.map { "taken from \($0)" } ?? "the file's name"); two statements of one fact diverge sooner or later.",
                    "它的值\(lookup.map { "取自 \($0)" } ?? "就是文件名")；同一件事写在两处，迟早会不一致。"),
                help: Phrase("Delete the line.", "删除这一行。"),
                example: ProblemExample(
                    "---\nid: library\ntitle: The library opens\n---", fixed: "---\ntitle: The library opens\n---"))
        }
    }

    package static let examples: [Self] = [
        .missingIdentifier,
        .invalidIdentifier("P/01"),
        .duplicateIdentifier("P-01", first: "content/permits/permits.csv:2:1"),
        .repeatedTable(other: "content/permits/2025.csv", rows: 36, of: 36),
        .noteInTable("Note: fees are yearly"),
        .textWithoutRow(id: "P-10", nearest: "P-01"),
        .rowWithoutText(id: "P-01", file: "content/permits/P-01.md"),
        .unexpectedText(collection: "permits"),
        .unexpectedTable(collection: "stories"),
        .fieldsInText("office"),
        .unknownFrontMatterField("plase", nearest: "place"),
        .derivedField("id", lookup: nil),
    ]
}
