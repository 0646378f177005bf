package import Diagnostics
import PortalModel

/// Problems with a record's values (Table Schema constraints).
package enum ValueProblem: Problem {
    /// The unit of a value's length: a text's characters or a list's elements.
    package enum LengthUnit: Sendable, Hashable {
        case characters
        case elements
    }

    case wrongType(value: String, field: String, expected: Phrase)
    case missing(field: String, condition: Phrase?)
    case notAllowed(value: String, field: String, nearest: String?)
    case patternMismatch(value: String, field: String, pattern: String)
    case length(field: String, found: Int, limit: Int, isMinimum: Bool, unit: LengthUnit)
    case range(value: String, field: String, limit: String, isMinimum: Bool)
    case severalValues(value: String, field: String)
    case lostZeros(value: String, field: String, restored: String)
    case dayOutside(String, field: String, limit: String, isFirst: Bool)
    case notUniqueTogether(values: [String], fields: [String], first: String)
    case notUnique(value: String, field: String, first: String)
    case unknownReference(id: String, field: String, collection: String, nearest: String?)

    package var details: ProblemDetails {
        switch self {
        case .wrongType(let value, let field, let expected):
            ProblemDetails(
                "value.wrong-type",
                says: Phrase(
                    "\(value.quotedInMessage) is not \(expected.english)",
                    "\(value.quotedInChineseMessage)不是\(expected.chinese)"),
                because: Phrase(
                    "The field \(field) contains \(expected.english); other text cannot be sorted, compared or published as data.",
                    "字段“\(field)”的内容是\(expected.chinese)；其他文字无法排序、比较，也无法作为数据发布。"),
                example: ProblemExample("id,days\nP-01,ten days", fixed: "id,days\nP-01,10"))
        case .missing(let field, let condition):
            ProblemDetails(
                "value.missing",
                says: Phrase("the record has no \(field)", "记录没有填写“\(field)”"),
                because: condition.map {
                    Phrase("The schema requires it if \($0.english).", "结构声明要求，\($0.chinese) 时必须填写它。")
                } ?? Phrase("The schema requires it.", "结构声明要求必须填写它。"),
                help: Phrase(
                    "Enter the value; if there is none, the schema should not require it.", "填写内容；如果确实没有，就不应当声明为必填。"),
                example: ProblemExample("id,charged,fee\nP-01,yes,", fixed: "id,charged,fee\nP-01,yes,40"))
        case .notAllowed(let value, let field, let nearest):
            ProblemDetails(
                "value.not-allowed",
                says: Phrase(
                    "\(value.quotedInMessage) is not a value of \(field)",
                    "“\(field)”不能是\(value.quotedInChineseMessage)"),
                because: Phrase("The schema lists the values that the field can have.", "这个字段可以取哪些值，结构声明已经列出。"),
                help: Suggestion.question(nearest),
                example: ProblemExample("id,kind\nP-01,licens", fixed: "id,kind\nP-01,licence"))
        case .patternMismatch(let value, let field, let pattern):
            ProblemDetails(
                "value.pattern",
                says: Phrase(
                    "\(value.quotedInMessage) does not match the format of \(field)",
                    "\(value.quotedInChineseMessage)不符合“\(field)”的格式"),
                because: Phrase("The format declared in the schema is \(pattern).", "结构声明规定的格式是 \(pattern)。"),
                example: ProblemExample("id,title\nP1,Market stall", fixed: "id,title\nP-01,Market stall"))
        case .length(let field, let found, let limit, let isMinimum, let unit):
            ProblemDetails(
                "value.length",
                says: unit == .elements
                    ? Phrase("\(field) has \(found) elements", "“\(field)”有 \(found) 个元素")
                    : Phrase("\(field) is \(found) characters long", "“\(field)”有 \(found) 个字符"),
                because: Phrase(
                    "The schema requires at \(isMinimum ? "least" : "most") \(limit).",
                    "结构声明要求\(isMinimum ? "至少" : "最多") \(limit) 个。"),
                example: ProblemExample(
                    "id,summary\nP-01,Market stall", fixed: "id,summary\nP-01,To sell goods at the weekly market."))
        case .range(let value, let field, let limit, let isMinimum):
            ProblemDetails(
                "value.range",
                says: Phrase(
                    "\(value.quotedInMessage) is too \(isMinimum ? "small" : "large") for \(field)",
                    "“\(field)”的值\(value.quotedInChineseMessage)太\(isMinimum ? "小" : "大")"),
                because: Phrase(
                    "The schema requires at \(isMinimum ? "least" : "most") \(limit).",
                    "结构声明要求不\(isMinimum ? "小于" : "大于") \(limit)。"),
                example: ProblemExample("id,days\nP-01,400", fixed: "id,days\nP-01,40"))
        case .severalValues(let value, let field):
            ProblemDetails(
                "value.several-values",
                says: Phrase(
                    "\(value.quotedInMessage) is more than one \(field)",
                    "\(value.quotedInChineseMessage)不止一个“\(field)”"),
                because: Phrase(
                    "Each row is one record. With one row for two records, every count of the list is wrong.",
                    "一行是一条记录；一行当两行用，清单的各项数目就都错了。"),
                help: Phrase("Write a separate row for each.", "每一条写一行。"),
                example: ProblemExample(
                    "number,title\n\"2,3\",Market stall and food cart",
                    fixed: "number,title\n2,Market stall\n3,Food cart"))
        case .lostZeros(let value, let field, let restored):
            ProblemDetails(
                "value.lost-zeros",
                says: Phrase(
                    "\(value.quotedInMessage) has lost its leading zeros in \(field)",
                    "“\(field)”的值\(value.quotedInChineseMessage)丢了开头的零"),
                because: Phrase(
                    "Spreadsheet programs treat a code made of digits as a number; without the zeros it is a different code.",
                    "电子表格软件把由数字组成的代码当作数值；少了开头的零，就是另一个代码。"),
                help: Phrase(
                    "Did you mean \(restored)? Format the column as text before saving the table again.",
                    "您要写的是不是 \(restored)？再次保存表格之前，请把这一列设为文本格式。"),
                example: ProblemExample("id,code\nP-01,7012", fixed: "id,code\nP-01,007012"))
        case .dayOutside(let day, let field, let limit, let isFirst):
            ProblemDetails(
                "value.day",
                says: Phrase(
                    "\(day) is too \(isFirst ? "early" : "late") for \(field)",
                    "“\(field)”的日期 \(day) 太\(isFirst ? "早" : "晚")"),
                because: Phrase(
                    "The schema allows no date \(isFirst ? "before" : "after") \(limit).",
                    "结构声明要求不\(isFirst ? "早于" : "晚于") \(limit)。"),
                example: ProblemExample("id,date\nP-01,2062-01-31", fixed: "id,date\nP-01,2026-01-31"))
        case .notUniqueTogether(let values, let fields, let first):
            ProblemDetails(
                "value.not-unique-together",
                says: Phrase(
                    "two records have \(values.map(\.quotedInMessage).joined(separator: " and ")) as \(fields.joined(separator: " and "))",
                    "有两条记录的\(fields.map { "“\($0)”" }.joined(separator: "和"))都是\(values.map(\.quotedInChineseMessage).joined(separator: "和"))"
                ),
                because: Phrase(
                    "According to the schema, no two records share all of these: they would be one item under two ids.",
                    "结构声明规定，这几项不能有两条记录全都相同；否则就是同一事项用了两个编号。"),
                help: Phrase("The first one is \(first).", "前一条是 \(first)。"),
                example: ProblemExample(
                    "id,title,office\nP-01,Market stall,trade\nP-02,Market stall,trade",
                    fixed: "id,title,office\nP-01,Market stall,trade"))
        case .notUnique(let value, let field, let first):
            ProblemDetails(
                "value.not-unique",
                says: Phrase(
                    "two records have \(value.quotedInMessage) as \(field)",
                    "有两条记录的“\(field)”都是\(value.quotedInChineseMessage)"),
                because: Phrase(
                    "According to the schema, no two records share a value in this field.", "结构声明规定，这个字段的值不能有两条记录相同。"),
                help: Phrase("The first one is \(first).", "前一条是 \(first)。"),
                example: ProblemExample(
                    "id,telephone\nO-01,555-0100\nO-02,555-0100", fixed: "id,telephone\nO-01,555-0100\nO-02,555-0101"))
        case .unknownReference(let id, let field, let collection, let nearest):
            ProblemDetails(
                "value.unknown-reference",
                says: Phrase("\(collection) has no record \(id)", "\(collection) 中没有记录 \(id)"),
                because: Phrase(
                    "The field \(field) refers to a record of \(collection); the link on the page would lead nowhere.",
                    "字段“\(field)”写的是集合 \(collection) 的一条记录；网页上的链接会指向不存在的内容。"),
                help: Suggestion.question(nearest),
                example: ProblemExample("id,office\nP-01,trad", fixed: "id,office\nP-01,trade"))
        }
    }

    package static let examples: [Self] = [
        .wrongType(value: "ten days", field: "Days", expected: .wholeNumberInDigits),
        .missing(field: "Fee", condition: .condition(field: "charged", values: ["yes"])),
        .notAllowed(value: "licens", field: "Kind", nearest: "licence"),
        .patternMismatch(value: "P1", field: "Number", pattern: "P-[0-9]{2}"),
        .length(field: "Summary", found: 12, limit: 20, isMinimum: true, unit: .characters),
        .range(value: "400", field: "Days", limit: "365", isMinimum: false),
        .dayOutside("2062-01-31", field: "Date", limit: "2026-12-31", isFirst: false),
        .notUniqueTogether(values: ["Market stall", "trade"], fields: ["Title", "Office"], first: "P-01"),
        .severalValues(value: "2,3", field: "Number"),
        .lostZeros(value: "7012", field: "Code", restored: "007012"),
        .notUnique(value: "555-0100", field: "Telephone", first: "O-01"),
        .unknownReference(id: "trad", field: "Office", collection: "offices", nearest: "trade"),
    ]
}
