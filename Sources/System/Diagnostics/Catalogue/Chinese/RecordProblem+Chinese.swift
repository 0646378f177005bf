extension RecordProblem {
    public var chineseText: ProblemText {
        switch self {
        case .missingIdentifier:
            ProblemText(
                "这条记录没有编号", because: "它的页面、链接和在索引中的位置都以编号为准。",
                help: "给它一个本集合中没有用过的编号，以后不再更改。")
        case .invalidIdentifier(let id):
            ProblemText(
                "\(id) 不能用作编号",
                because: "编号是网址的一部分，只能用字母、数字、“.”、“_”和“-”，最多 64 个字符，以字母或数字开头，并且不能是“index”。",
                help: id.lowercased() == "index" ? "给记录换一个编号；小写的 index.md 是集合自己页面的文字。" : nil)
        case .duplicateIdentifier(let id, let first):
            ProblemText(
                "有两条记录的编号都是 \(id)",
                because: "每条记录有自己的页面。只有大小写不同的编号视为同一个，因为许多文件系统只为两者保留一个文件。",
                help: "前一条在 \(first)。")
        case .repeatedTable(let other, let rows, let count):
            ProblemText(
                "\(count) 行中有 \(rows) 行在 \(other) 中已经有了", because: "同一张表放了两遍，清单的各项数目就都偏大。",
                help: "删除两个文件中的一个，或者删除两边都有的行。")
        case .noteInTable(let note):
            ProblemText(
                "这一行是附注或合计，不是记录：\(note.quotedInChineseMessage)",
                because: "表格的每一行都是一条记录；印在表格下方的文字放在这里，就会多算一条。", help: "删除这一行；附注写在集合的说明或文章里。")
        case .textWithoutRow(let id, let nearest):
            ProblemText(
                "没有编号为 \(id) 的行", because: "本集合的 Markdown 文件是与文件同名的那一行的长文。",
                help: Suggestion.chineseQuestion(nearest) ?? "补上这一行，或者删除这个文件。")
        case .rowWithoutText(let id, let file):
            ProblemText("记录 \(id) 没有 Markdown 长文", because: "本集合承诺每条记录都有一篇长文。", help: "写一个 \(file)。")
        case .unexpectedText(let collection):
            ProblemText(
                "集合 \(collection) 没有长文", because: "它的 collection.yaml 写着“body: none”，这篇文字不会发布。",
                help: "改为“body: optional”，或者删除这个文件。")
        case .unexpectedTable(let collection):
            ProblemText(
                "集合 \(collection) 没有表格", because: "它的 collection.yaml 写着“records: markdown”，这些行不会发布。",
                help: "改为“records: rows”，或者删除这个文件。")
        case .fieldsInText(let name):
            ProblemText(
                "字段 \(name) 写在没有字段的文字里",
                because: "一行的字段写在表格中，集合自己的页面没有字段；同一件事写在两处，迟早会不一致。",
                help: "从前置数据中删去，把值写到那一行或者集合的声明里。")
        case .unknownFrontMatterField(let name, let nearest):
            ProblemText(
                "结构声明中没有字段 \(name)", because: "它的值不会发布。",
                help: Suggestion.chineseQuestion(nearest) ?? "在 collection.yaml 中声明这个字段，或者删除这一行。")
        case .derivedField(let name, let lookup):
            ProblemText(
                "字段 \(name) 不写在前置数据中",
                because: "它的值\(lookup.map { "取自 \($0)" } ?? "就是文件名")；同一件事写在两处，迟早会不一致。", help: "删除这一行。")
        }
    }
}
