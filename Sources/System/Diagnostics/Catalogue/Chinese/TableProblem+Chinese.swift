extension TableProblem {
    public var chineseText: ProblemText {
        switch self {
        case .empty:
            ProblemText(
                "表格没有表头", because: "第一行写明各列是什么字段。", help: "在第一行写上字段名，或者删除这个文件。")
        case .unterminatedQuote:
            ProblemText(
                "从这里开始的引号没有闭合", because: "它之后的全部内容都会成为一个单元格。",
                help: "补上右边的引号；如果它是文字，就写成两个引号。")
        case .textAfterQuote:
            ProblemText(
                "右引号之后还有文字", because: "带引号的单元格到右引号为止；单元格内的引号要写两个。",
                help: "单元格内的引号写作 \"\"。")
        case .quoteInText:
            ProblemText(
                "没有加引号的单元格里有引号", because: "看不出它是单元格的开头还是文字。",
                help: "给整个单元格加上引号，并把里面的引号写成两个。")
        case .raggedRow(let expected, let found):
            ProblemText(
                "这一行有 \(found) 个单元格，表头有 \(expected) 个", because: "多一格或少一格，其后的每一格都会对错列名。",
                help: found > expected ? "检查是不是有单元格含逗号却没有加引号。" : "补上缺少的单元格，没有内容的就留空。")
        case .blankRow:
            ProblemText("这一行是空的", because: "其中没有记录，读取时略过。", help: "删除这一行。")
        case .blankRows(let count):
            ProblemText(
                "表格最后 \(count) 行是空的", because: "其中没有记录，读取时略过；单元格设置过格式，电子表格软件就会写出这些行。",
                help: "删除最后一条记录以下的整行，而不只是清除其中的内容。")
        case .blankColumns(let first, let count):
            ProblemText(
                count == 1 ? "\(first) 列既没有列名，也没有值" : "从 \(first) 列起有 \(count) 列既没有列名，也没有值",
                because: "其中没有内容，读取时略过；单元格设置过格式，电子表格软件就会写出这些列。",
                help: "删除最后一个字段右边的整列，而不只是清除其中的内容。")
        case .tooManyColumns(let count, let limit):
            ProblemText(
                "表格有 \(count) 列，最多只读取 \(limit) 列", because: "没有一种电子表格软件容得下更多的列，也就没有人能修改。",
                help: "检查表头之后是不是缺少换行。")
        case .cellTooLong(let bytes, let limit):
            ProblemText(
                "单元格有 \(bytes) 字节，最多只读取 \(limit) 字节", because: "电子表格软件打开表格时会截去更长的部分。",
                help: "检查是不是有引号没有闭合，或者把文字移到 Markdown 文件中。")
        case .unknownColumn(let name, let nearest):
            ProblemText(
                name.isEmpty ? "有一列没有列名" : "结构声明中没有字段 \(name)", because: "这一列的内容不会发布。",
                help: Suggestion.chineseQuestion(nearest) ?? "在 collection.yaml 中声明这个字段，或者删除这一列。")
        case .duplicateColumn(let name):
            ProblemText("有两列都叫 \(name)", because: "一条记录的一个字段只有一个值。")
        case .missingColumn(let name):
            ProblemText("没有 \(name) 这一列", because: "每条记录都必须填写这个字段。", help: "补上这一列。")
        case .lookupColumn(let name, let source):
            ProblemText(
                "字段 \(name) 没有自己的列", because: "它的值取自 \(source)；同一件事写在两处，迟早会不一致。", help: "删除这一列。")
        case .tooLarge:
            ProblemText("表格超过 4 GB", because: "表格中的位置用 32 位数字表示。", help: "把它分成几个文件。")
        }
    }
}
