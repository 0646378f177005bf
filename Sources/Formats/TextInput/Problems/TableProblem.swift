package import Diagnostics

/// What can be wrong with the format of a CSV file (RFC 4180).
package enum TableProblem: Problem {
    case empty
    case unterminatedQuote
    case textAfterQuote
    case quoteInText
    case raggedRow(expected: Int, found: Int)
    case blankRow
    case blankRows(Int)
    case blankColumns(first: String, count: Int)
    case tooManyColumns(Int, limit: Int)
    case cellTooLong(bytes: Int, limit: Int)
    case unknownColumn(String, nearest: String?)
    case duplicateColumn(String)
    case missingColumn(String)
    case lookupColumn(String, source: String)
    case tooLarge

    package var details: ProblemDetails {
        switch self {
        case .empty:
            ProblemDetails(
                "table.empty",
                says: Phrase("the table has no header row", "表格没有表头"),
                because: Phrase("The first row names the columns' fields.", "第一行写明各列是什么字段。"),
                help: Phrase("Write the field names in the first row, or remove the file.", "在第一行写上字段名，或者删除这个文件。"),
                example: ProblemExample("", fixed: "id,title,office"))
        case .unterminatedQuote:
            ProblemDetails(
                "table.unterminated-quote",
                says: Phrase("the quote that opens here does not close", "从这里开始的引号没有闭合"),
                because: Phrase("Everything after it would be one cell.", "它之后的全部内容都会成为一个单元格。"),
                help: Phrase("Close the quote, or double it if it is part of the text.", "补上右边的引号；如果它是文字，就写成两个引号。"),
                example: ProblemExample(
                    "id,title\nP-01,\"Market stall, small\nP-02,Food cart",
                    fixed: "id,title\nP-01,\"Market stall, small\"\nP-02,Food cart"))
        case .textAfterQuote:
            ProblemDetails(
                "table.text-after-quote",
                says: Phrase("there is text after the closing quote", "右引号之后还有文字"),
                because: Phrase(
                    "A quoted cell ends at its closing quote; a quote within it is written twice.",
                    "带引号的单元格到右引号为止；单元格内的引号要写两个。"),
                help: Phrase("Write \"\" for a quote within the cell.", "单元格内的引号写作 \"\"。"),
                example: ProblemExample(
                    "id,title\nP-01,\"Market stall\" (small)", fixed: "id,title\nP-01,Market stall (small)"))
        case .quoteInText:
            ProblemDetails(
                "table.quote-in-text",
                says: Phrase("there is a quote in an unquoted cell", "没有加引号的单元格里有引号"),
                because: Phrase(
                    "It is unclear whether it opens a quoted cell or is part of the text.", "看不出它是单元格的开头还是文字。"),
                help: Phrase("Quote the whole cell and double the quote.", "给整个单元格加上引号，并把里面的引号写成两个。"),
                example: ProblemExample(
                    "id,title\nP-01,The \"small\" stall", fixed: "id,title\nP-01,\"The \"\"small\"\" stall\""))
        case .raggedRow(let expected, let found):
            ProblemDetails(
                "table.ragged-row",
                says: Phrase(
                    "the row has \(found) cells and the header \(expected)", "这一行有 \(found) 个单元格，表头有 \(expected) 个"),
                because: Phrase(
                    "With one cell too many or too few, every cell after it is in the wrong column.",
                    "多一格或少一格，其后的每一格都会对错列名。"),
                help: found > expected
                    ? Phrase("Look for a comma in an unquoted cell.", "检查是不是有单元格含逗号却没有加引号。")
                    : Phrase("Add the missing cells, empty if necessary.", "补上缺少的单元格，没有内容的就留空。"),
                example: ProblemExample(
                    "id,title,office\nP-01,Market stall, small,Trade office",
                    fixed: "id,title,office\nP-01,\"Market stall, small\",Trade office"))
        case .blankRow:
            ProblemDetails(
                "table.blank-row", .warning,
                says: Phrase("the row is empty", "这一行是空的"),
                because: Phrase("It contains no record and is skipped.", "其中没有记录，读取时略过。"),
                help: Phrase("Delete the row.", "删除这一行。"),
                example: ProblemExample(
                    "id,title\nP-01,Market stall\n\nP-02,Food cart",
                    fixed: "id,title\nP-01,Market stall\nP-02,Food cart"))
        case .blankRows(let count):
            ProblemDetails(
                "table.blank-rows", .warning,
                says: Phrase("the last \(count) rows of the table are empty", "表格最后 \(count) 行是空的"),
                because: Phrase(
                    "They contain no records and are skipped; a spreadsheet program writes them once a cell in them has been formatted.",
                    "其中没有记录，读取时略过；单元格设置过格式，电子表格软件就会写出这些行。"),
                help: Phrase(
                    "Delete the rows below the last record, not only their contents.", "删除最后一条记录以下的整行，而不只是清除其中的内容。"),
                example: ProblemExample("id,title\nP-01,Market stall\n,\n,", fixed: "id,title\nP-01,Market stall"))
        case .blankColumns(let first, let count):
            ProblemDetails(
                "table.blank-columns", .warning,
                says: count == 1
                    ? Phrase("the column \(first) has neither a name nor a value", "\(first) 列既没有列名，也没有值")
                    : Phrase(
                        "\(count) columns from \(first) on have neither a name nor a value",
                        "从 \(first) 列起有 \(count) 列既没有列名，也没有值"),
                because: Phrase(
                    "They are empty and are skipped; a spreadsheet program writes them once a cell in them has been formatted.",
                    "其中没有内容，读取时略过；单元格设置过格式，电子表格软件就会写出这些列。"),
                help: Phrase(
                    "Delete the columns to the right of the last field, not only their contents.",
                    "删除最后一个字段右边的整列，而不只是清除其中的内容。"),
                example: ProblemExample("id,title,,\nP-01,Market stall,,", fixed: "id,title\nP-01,Market stall"))
        case .tooManyColumns(let count, let limit):
            ProblemDetails(
                "table.too-many-columns",
                says: Phrase(
                    "the table has \(count) columns, and at most \(limit) are read", "表格有 \(count) 列，最多只读取 \(limit) 列"),
                because: Phrase(
                    "No spreadsheet program can open more, so nobody could fix it.", "没有一种电子表格软件容得下更多的列，也就没有人能修改。"),
                help: Phrase("Look for a missing line ending after the header.", "检查表头之后是不是缺少换行。"),
                example: ProblemExample(
                    "id,title P-01,Market stall P-02,Food cart …", fixed: "id,title\nP-01,Market stall\nP-02,Food cart")
            )
        case .cellTooLong(let bytes, let limit):
            ProblemDetails(
                "table.cell-too-long",
                says: Phrase(
                    "the cell has \(bytes) bytes, and at most \(limit) are read", "单元格有 \(bytes) 字节，最多只读取 \(limit) 字节"),
                because: Phrase(
                    "A spreadsheet program cuts off longer cells when it opens the table.", "电子表格软件打开表格时会截去更长的部分。"),
                help: Phrase(
                    "Look for a quote that does not close, or move the text into a Markdown file.",
                    "检查是不是有引号没有闭合，或者把文字移到 Markdown 文件中。"),
                example: ProblemExample("id,title\nP-01,\"Market stall …", fixed: "id,title\nP-01,\"Market stall\"\n…"))
        case .unknownColumn(let name, let nearest):
            ProblemDetails(
                "table.unknown-column",
                says: name.isEmpty
                    ? Phrase("a column has no name", "有一列没有列名")
                    : Phrase("the schema has no field \(name)", "结构声明中没有字段 \(name)"),
                because: Phrase("The column would not be published.", "这一列的内容不会发布。"),
                help: Suggestion.question(nearest)
                    ?? Phrase(
                        "Declare the field in collection.yaml, or delete the column.",
                        "在 collection.yaml 中声明这个字段，或者删除这一列。"),
                example: ProblemExample(
                    "id,title,ofice\nP-01,Market stall,Trade office",
                    fixed: "id,title,office\nP-01,Market stall,Trade office"))
        case .duplicateColumn(let name):
            ProblemDetails(
                "table.duplicate-column",
                says: Phrase("two columns are named \(name)", "有两列都叫 \(name)"),
                because: Phrase("A record has one value per field.", "一条记录的一个字段只有一个值。"),
                example: ProblemExample(
                    "id,office,office\nP-01,Trade office,North Street 5",
                    fixed: "id,office,address\nP-01,Trade office,North Street 5"))
        case .missingColumn(let name):
            ProblemDetails(
                "table.missing-column",
                says: Phrase("there is no column \(name)", "没有 \(name) 这一列"),
                because: Phrase("Every record must have a value in this field.", "每条记录都必须填写这个字段。"),
                help: Phrase("Add the column.", "补上这一列。"),
                example: ProblemExample(
                    "id,title\nP-01,Market stall", fixed: "id,title,standing\nP-01,Market stall,official"))
        case .lookupColumn(let name, let source):
            ProblemDetails(
                "table.lookup-column",
                says: Phrase("the field \(name) must not have a column", "字段 \(name) 没有自己的列"),
                because: Phrase(
                    "Its values are taken from \(source); two statements of one fact disagree sooner or later.",
                    "它的值取自 \(source)；同一件事写在两处，迟早会不一致。"),
                help: Phrase("Delete the column.", "删除这一列。"),
                example: ProblemExample("id,office,place\nP-01,trade,North Street 5", fixed: "id,office\nP-01,trade"))
        case .tooLarge:
            ProblemDetails(
                "table.too-large",
                says: Phrase("the table is larger than 4 GB", "表格超过 4 GB"),
                because: Phrase("Positions in it are counted in 32 bits.", "表格中的位置用 32 位数字表示。"),
                help: Phrase("Split it into several files.", "把它分成几个文件。"),
                example: ProblemExample(
                    "cat 2019.csv 2020.csv 2021.csv > content/payments/payments.csv",
                    fixed: "cp 2019.csv 2020.csv 2021.csv content/payments/"))
        }
    }

    package static let examples: [Self] = [
        .empty,
        .unterminatedQuote,
        .textAfterQuote,
        .quoteInText,
        .raggedRow(expected: 3, found: 4),
        .blankRow,
        .blankRows(2),
        .blankColumns(first: "C", count: 2),
        .tooManyColumns(20_000, limit: 16_384),
        .cellTooLong(bytes: 250_000, limit: 131_068),
        .unknownColumn("ofice", nearest: "office"),
        .duplicateColumn("office"),
        .missingColumn("standing"),
        .lookupColumn("place", source: "office.place"),
        .tooLarge,
    ]
}
