package import Diagnostics

/// What can be wrong in YAML: `site.yaml`, `collection.yaml`, front matter and the files of interface strings.
package enum DeclarationProblem: Problem {
    case syntax(Phrase)
    case alias
    case tooManyEntries(limit: Int)
    case tooManyProblems(limit: Int)
    case frontMatterTooLong(bytes: Int, limit: Int)
    case notAMapping(subject: Phrase)
    case unknownKey(String, subject: Phrase, nearest: String?)
    case missingKey(String, subject: Phrase)
    case wrongType(key: String, expected: Phrase)
    case invalidValue(String, key: String, expected: Phrase, nearest: String?)
    case missingBuiltInField(String)
    case duplicateField(String)
    case unknownField(String, key: String, nearest: String?)
    case unterminatedFrontMatter
    case invalidPattern(String)
    case invalidLookup(String, of: String, expected: Phrase)
    /// `field` is of the related `collection`, `own` of the one that declares the relation.
    case invalidMatch(field: String, collection: String, own: String)

    package var details: ProblemDetails {
        switch self {
        case .syntax(let problem):
            ProblemDetails(
                "yaml.syntax",
                says: Phrase("this is not YAML: \(problem.english)", "这不是 YAML：\(problem.chinese)"),
                because: Phrase("Nothing in the file can be used until it can be read.", "文件能读懂之前，其中的任何内容都无法使用。"),
                help: Phrase(
                    "Check this line and the one before: indentation, a colon without a space, an unclosed quote.",
                    "检查这一行和上一行：缩进、冒号后缺少空格、引号没有闭合。"),
                example: ProblemExample("title: Fees: the whole list", fixed: "title: \"Fees: the whole list\""))
        case .alias:
            ProblemDetails(
                "yaml.alias",
                says: Phrase("anchors and aliases are not read", "不读取锚点和别名"),
                because: Phrase(
                    "A few hundred bytes of them can expand to gigabytes, and a reader cannot see what a line contains.",
                    "几百字节的别名就能展开成几十亿字节，读者也看不出一行里究竟是什么。"),
                help: Phrase("Write the value out in full.", "把值完整地写出来。"),
                example: ProblemExample(
                    "browse: &fields [office]\ncolumns: *fields", fixed: "browse: [office]\ncolumns: [office]"))
        case .tooManyEntries(let limit):
            ProblemDetails(
                "yaml.too-many-entries",
                says: Phrase("this has more than \(limit) entries", "这里的条目超过 \(limit) 个"),
                because: Phrase(
                    "Declarations of sites and collections are written by hand; records belong in tables.",
                    "声明网站和集合的文件由人手写；记录应当放在表格里。"),
                help: Phrase("Move the data into a CSV file.", "把数据移到 CSV 文件中。"),
                example: ProblemExample("navigation: [a-0001, a-0002, a-0003, …]", fixed: "navigation: [items]"))
        case .tooManyProblems(let limit):
            ProblemDetails(
                "yaml.too-many-problems",
                says: Phrase(
                    "the file has more than \(limit) errors, and the rest are not listed",
                    "文件中的错误超过 \(limit) 个，其余的没有列出"),
                because: Phrase("That many usually have one cause.", "这么多的错误多半出自同一处。"),
                help: Phrase("Fix the first ones, and check again.", "先改正前面的几处，再检查一次。"),
                example: ProblemExample("titel: Permits\n…", fixed: "title: Permits\n…"))
        case .frontMatterTooLong(let bytes, let limit):
            ProblemDetails(
                "yaml.front-matter-too-long",
                says: Phrase(
                    "the front matter has \(bytes) bytes, and at most \(limit) are read",
                    "前置数据有 \(bytes) 字节，最多读取 \(limit) 字节"),
                because: Phrase(
                    "It contains the fields of one record; the text comes after it.", "它只存放一条记录的字段，正文写在它的后面。"),
                help: Phrase("Look for the line of three hyphens that should end it.", "看看结束它的三个连字符那一行是不是漏掉了。"),
                example: ProblemExample(
                    "---\ntitle: The library opens\nThe text, page after page …\n---",
                    fixed: "---\ntitle: The library opens\n---\nThe text, page after page …"))
        case .notAMapping(let subject):
            ProblemDetails(
                "yaml.not-a-mapping",
                says: Phrase("\(subject.english) is not a mapping of keys to values", "\(subject.chinese)不是由键和值组成的映射"),
                because: Phrase("Each of its values is looked up by a key.", "其中的每个值都按键来查找。"),
                help: Phrase("Write it as \"key: value\" lines.", "写成若干行“key: value”。"),
                example: ProblemExample("promise: 48 records", fixed: "promise:\n  total: 48"))
        case .unknownKey(let key, let subject, let nearest):
            ProblemDetails(
                "yaml.unknown-key",
                says: Phrase("\(subject.english) has no key \(key)", "\(subject.chinese)中没有 \(key) 这个键"),
                because: Phrase("A key that nothing reads is usually a typing error.", "没有程序读取的键，多半是写错了字。"),
                help: Suggestion.question(nearest),
                example: ProblemExample("titel: Permits", fixed: "title: Permits"))
        case .missingKey(let key, let subject):
            ProblemDetails(
                "yaml.missing-key",
                says: Phrase("\(subject.english) lacks the key \(key)", "\(subject.chinese)缺少键 \(key)"),
                because: Phrase("The program cannot work without it.", "没有它，程序无法工作。"),
                example: ProblemExample(
                    "title: Permits\nitem: Permit",
                    fixed: "title: Permits\nitem: Permit\ndescription: Every permit that the district grants."))
        case .wrongType(let key, let expected):
            ProblemDetails(
                "yaml.wrong-type",
                says: Phrase("\(key) is not \(expected.english)", "\(key) 的值不是\(expected.chinese)"),
                because: Phrase("The program expects \(expected.english) here.", "程序在这里需要的是\(expected.chinese)。"),
                example: ProblemExample("total: about 50", fixed: "total: 48"))
        case .invalidValue(let value, let key, let expected, let nearest):
            ProblemDetails(
                "yaml.invalid-value",
                says: Phrase("\(value) is not a value of \(key)", "\(key) 的值不能是 \(value)"),
                because: Phrase("It can be \(expected.english).", "可以写的是：\(expected.chinese)。"),
                help: Suggestion.question(nearest),
                example: ProblemExample("records: table", fixed: "records: rows"))
        case .missingBuiltInField(let name):
            ProblemDetails(
                "schema.missing-built-in-field",
                says: Phrase("the schema has no field \(name)", "结构声明中没有字段 \(name)"),
                because: Phrase(
                    "Every record has an id, a title and a standing, whatever else it has.",
                    "无论还有什么字段，每条记录都有编号（id）、名称（title）和资料性质（standing）。"),
                help: Phrase(
                    "Add \"- {name: \(name), title: …}\" to the fields.", "在 fields 中加上“- {name: \(name), title: …}”。"),
                example: ProblemExample(
                    "fields:\n  - {name: id, title: Number}\n  - {name: title, title: Permit}",
                    fixed:
                        "fields:\n  - {name: id, title: Number}\n  - {name: title, title: Permit}\n  - {name: standing, title: Standing}"
                ))
        case .duplicateField(let name):
            ProblemDetails(
                "schema.duplicate-field",
                says: Phrase("the field \(name) is declared twice", "字段 \(name) 声明了两次"),
                because: Phrase("A column belongs to one field.", "一列只属于一个字段。"),
                example: ProblemExample(
                    "fields:\n  - {name: office, title: Office}\n  - {name: office, title: Address}",
                    fixed: "fields:\n  - {name: office, title: Office}\n  - {name: address, title: Address}"))
        case .unknownField(let name, let key, let nearest):
            ProblemDetails(
                "schema.unknown-field",
                says: Phrase(
                    "\(key) names the field \(name), which the schema does not have", "\(key) 提到字段 \(name)，而结构声明中没有它"),
                because: Phrase("It can name only fields of the schema.", "这里只能写结构声明中有的字段。"),
                help: Suggestion.question(nearest),
                example: ProblemExample("browse: [ofice]", fixed: "browse: [office]"))
        case .unterminatedFrontMatter:
            ProblemDetails(
                "yaml.unterminated-front-matter",
                says: Phrase("the front matter that begins here does not end", "从这里开始的前置数据没有结束"),
                because: Phrase(
                    "Without its end, a line of three hyphens, the text cannot be distinguished from the fields.",
                    "没有由三个连字符组成的结束行，就分不清哪里是字段、哪里是正文。"),
                help: Phrase("Write a line of three hyphens after the last field.", "在最后一个字段之后写一行三个连字符。"),
                example: ProblemExample(
                    "---\ntitle: A quiet year\nThe district opened two libraries.",
                    fixed: "---\ntitle: A quiet year\n---\nThe district opened two libraries."))
        case .invalidPattern(let pattern):
            ProblemDetails(
                "schema.invalid-pattern",
                says: Phrase("\(pattern) is not a regular expression", "\(pattern) 不是正则表达式"),
                because: Phrase("A pattern that cannot be read would accept every value.", "读不懂的格式规则会放过任何值。"),
                example: ProblemExample("pattern: 'P-[0-9'", fixed: "pattern: 'P-[0-9]{3}'"))
        case .invalidLookup(let lookup, let field, let expected):
            ProblemDetails(
                "schema.invalid-lookup",
                says: Phrase(
                    "the lookup \(lookup) of the field \(field) finds nothing", "字段 \(field) 的查找路径 \(lookup) 什么也查不到"),
                because: Phrase(
                    "It requires \(expected.english); otherwise the field would be empty in every record.",
                    "它需要\(expected.chinese)；否则每条记录的这个字段都会是空的。"),
                example: ProblemExample(
                    "- {name: office, title: Office}\n- {name: place, title: Place, lookup: office.place}",
                    fixed:
                        "- {name: office, title: Office, reference: offices}\n- {name: place, title: Place, lookup: office.place}"
                ))
        case .invalidMatch(let field, let collection, let own):
            ProblemDetails(
                "schema.invalid-match",
                says: Phrase(
                    "\(field) of \(collection) never has a value of \(own)", "集合 \(collection) 的 \(field) 不会有 \(own) 的值"
                ),
                because: Phrase(
                    "Two fields match if both refer to records of one collection, or if both have categories and share one; an id refers to a record of its own collection.",
                    "两个字段都引用同一个集合的记录，或者都有类别并至少有一个相同，才能相配；编号代表它所在集合的一条记录。"),
                example: ProblemExample(
                    "related:\n  - {name: permits, title: Permits, collection: permits, match: {office: street}}",
                    fixed: "related:\n  - {name: permits, title: Permits, collection: permits, match: {office: id}}"))
        }
    }

    package static let examples: [Self] = [
        .syntax(.library("mapping values are not allowed in this context")),
        .alias,
        .tooManyEntries(limit: 10_000),
        .tooManyProblems(limit: 200),
        .frontMatterTooLong(bytes: 65_537, limit: 65_536),
        .notAMapping(subject: .named("promise")),
        .unknownKey("titel", subject: .named("collection.yaml"), nearest: "title"),
        .missingKey("description", subject: .named("collection.yaml")),
        .wrongType(key: "total", expected: .wholeNumber),
        .invalidValue("table", key: "records", expected: .oneOf(["rows", "markdown"]), nearest: nil),
        .missingBuiltInField("standing"),
        .duplicateField("office"),
        .unknownField("ofice", key: "browse", nearest: "office"),
        .unterminatedFrontMatter,
        .invalidPattern("P-[0-9"),
        .invalidLookup("office.place", of: "place", expected: .referenceWithColumn),
        .invalidMatch(field: "office", collection: "permits", own: "street"),
    ]
}
