package import Diagnostics

/// What can be wrong between what has been published and what is about to be.
package enum RegisterProblem: Problem {
    // The format of the register's files.
    case columns(expected: [String])
    case malformed(String, expected: Phrase)
    case repeatedLine(id: String)
    case noticeDate(String)
    case incompleteNotice(column: String)
    case noticeForm
    // Notices.
    case futureNotice(date: String, asOf: String)
    case noticeOrder(date: String, after: String)
    case unknownInNotice(String, column: String, nearest: String?)
    case noticeGone(date: String, collection: String, id: String)
    case noticeDiffers(RecordName, field: String, noticed: String, found: String)
    // What has been published and has disappeared or changed.
    case itemGone(RecordName)
    case listGone(collection: String, count: Int)
    case fieldChanged(RecordName, field: String, name: String, found: String, hasNotice: Bool)
    case fieldDropped(String, collection: String)
    case totalChanged(collection: String, counted: String, registered: Int, found: Int?)
    case moved(RecordName, from: String, held: String?)
    case copied(RecordName, twin: String)
    case withdrawnListed(RecordName)
    case codeReused(RecordName, was: String)
    // The register itself.
    case behind(RegisterGap)

    package var details: ProblemDetails {
        switch self {
        case .columns(let expected):
            ProblemDetails(
                "register.columns",
                says: Phrase(
                    "the columns are not \(expected.joined(separator: ","))", "表头不是 \(expected.joined(separator: ","))"),
                because: Phrase("The register is compared with the content column by column.", "登记册要逐列同内容核对。"),
                help: Phrase(
                    "Write the first line as shown; \"daylight register\" rewrites the other files.",
                    "按上面所示写第一行；其余文件由“daylight register”重新写出。"),
                example: ProblemExample("list,counted,count", fixed: "collection,counted,count"))
        case .malformed(let text, let expected):
            ProblemDetails(
                "register.malformed",
                says: Phrase("\"\(text)\" is not \(expected.english)", "“\(text)”不是\(expected.chinese)"),
                because: Phrase(
                    "A line that cannot be read proves nothing about what has been published.", "读不懂的一行，证明不了公布过什么。"),
                help: Phrase(
                    "Restore the file's last version; a spreadsheet program may have changed it.",
                    "取回该文件的上一版；可能是表格软件改动了它。"),
                example: ProblemExample(
                    "P-07,Street café,official,3.40803E+11", fixed: "P-07,Street café,official,340803112233"))
        case .repeatedLine(let id):
            ProblemDetails(
                "register.repeated-line",
                says: Phrase("the register has two lines for \(id)", "登记册中 \(id) 有两行"),
                because: Phrase("Only one of them can have been published.", "公布过的只能是其中一行。"),
                help: Phrase("Restore the file's last version.", "取回该文件的上一版。"),
                example: ProblemExample(
                    "P-07,Street café,official\nP-07,Street café,official", fixed: "P-07,Street café,official"))
        case .noticeDate(let text):
            ProblemDetails(
                "register.notice-date",
                says: text.isEmpty
                    ? Phrase("the notice has no date", "变更说明没有日期")
                    : Phrase("\"\(text)\" is not a date", "“\(text)”不是日期"),
                because: Phrase("Residents must learn when a published list was changed.", "要让群众知道公布过的清单是哪一天改的。"),
                help: Phrase("Write the date as YYYY-MM-DD.", "写成 YYYY-MM-DD。"),
                example: ProblemExample(
                    Self.header + "5/4/2026,permits,P-07,fee,20,25,New scale,Order 3",
                    fixed: Self.header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"))
        case .incompleteNotice(let column):
            ProblemDetails(
                "register.notice-incomplete",
                says: Phrase("the notice has no \(column)", "变更说明缺少 \(column)"),
                because: Phrase(
                    "A published list changes only for a reason that residents can read and check.",
                    "公布过的清单，只有说得出理由、查得到依据才能改。"),
                help: Phrase("Fill in the cell.", "填上这一格。"),
                example: ProblemExample(
                    Self.header + "2026-05-04,permits,P-07,,,withdrawn,No longer required,",
                    fixed: Self.header + "2026-05-04,permits,P-07,,,withdrawn,No longer required,Order 3"))
        case .noticeForm:
            ProblemDetails(
                "register.notice-form",
                says: Phrase("the notice states no known kind of change", "变更说明不属于任何一种变更"),
                because: Phrase(
                    "A notice is about one withdrawal, one field or one declared number.",
                    "一条说明只讲一件事：撤销一项、改一个字段，或者改一个声明的数。"),
                help: Phrase(
                    "A withdrawal has an id, no field and \"withdrawn\" as new; a change has an id or *, a field, and two different values; a declared number has no id, what it counts as field, and two different numbers.",
                    "撤销：填编号，字段留空，新值填 withdrawn；改字段：填编号或 *、字段和两个不同的值；改声明的数：编号留空，字段填所计的数，填两个不同的数。"),
                example: ProblemExample(
                    Self.header + "2026-05-04,permits,P-07,fee,20,20,New scale,Order 3",
                    fixed: Self.header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"))
        case .futureNotice(let date, let asOf):
            ProblemDetails(
                "register.notice-future",
                says: Phrase(
                    "the notice is dated \(date), after the date of the check, \(asOf)", "变更说明的日期 \(date) 晚于核对日 \(asOf)"
                ),
                because: Phrase("A notice states what has happened.", "说明讲的是已经发生的事。"),
                help: Phrase("Correct the date, or wait until then.", "改正日期，或者到那一天再公布。"),
                example: ProblemExample(
                    Self.header + "2062-05-04,permits,P-07,fee,20,25,New scale,Order 3",
                    fixed: Self.header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"))
        case .noticeOrder(let date, let after):
            ProblemDetails(
                "register.notice-order",
                says: Phrase("the notice of \(date) comes after one of \(after)", "\(date) 的变更说明排在 \(after) 的后面"),
                because: Phrase(
                    "Notices are only appended; an earlier date was inserted afterwards.",
                    "说明只能往后添加；日期更早，说明是后来插进去的。"),
                help: Phrase("Add the notice at the end, with the date on which it is given.", "在末尾添加，日期写出具说明的那一天。"),
                example: ProblemExample(
                    "2026-06-01,permits,P-02,…\n2026-05-04,permits,P-07,…",
                    fixed: "2026-06-01,permits,P-02,…\n2026-06-02,permits,P-07,…"))
        case .unknownInNotice(let text, let column, let nearest):
            ProblemDetails(
                "register.notice-unknown",
                says: Phrase("the \(column) \(text) of the notice is not registered", "变更说明中的 \(column)“\(text)”没有登记"),
                because: Phrase(
                    "A notice about something that was never published explains nothing.", "不指向任何已公布内容的说明，什么也没有说明。"),
                help: Suggestion.question(nearest),
                example: ProblemExample(
                    Self.header + "2026-05-04,permits,P-7,,,withdrawn,No longer required,Order 3",
                    fixed: Self.header + "2026-05-04,permits,P-07,,,withdrawn,No longer required,Order 3"))
        case .noticeGone(let date, let collection, let id):
            ProblemDetails(
                "register.notice-gone",
                says: Phrase(
                    "the notice of \(date) about \(id.isEmpty ? collection : "\(collection)/\(id)") was published and has disappeared or been altered",
                    "\(date) 关于 \(id.isEmpty ? collection : "\(collection)/\(id)") 的变更说明公布过，现在不见了或者被改动"),
                because: Phrase(
                    "Notices are only added, so that residents can follow what happened to a list.",
                    "变更说明只增不改，群众才能看清一份清单的来龙去脉。"),
                help: Phrase(
                    "Restore the line of changes.csv; a correction is a separate notice.",
                    "把 changes.csv 中的这一行恢复原样；需要更正的，另加一条说明。"),
                example: ProblemExample(
                    "changes.csv of the published site: 2026-05-04,permits,P-07,fee,20,25,New scale,Order 3",
                    fixed: Self.header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"))
        case .noticeDiffers(let record, let field, let noticed, let found):
            ProblemDetails(
                "register.notice-differs",
                says: Phrase(
                    "the notice states that \(field) of \(record.id) became \(noticed.quotedInMessage), but it is \(found.quotedInMessage)",
                    "变更说明称 \(record.id) 的\(field)改为\(noticed.quotedInChineseMessage)，清单中却是\(found.quotedInChineseMessage)"
                ),
                because: Phrase("Residents would be told about a change that did not happen.", "告诉群众的变更并没有发生。"),
                help: Phrase(
                    "Make the change in the list, or add a notice of what the value became afterwards.",
                    "照说明修改清单，或者再添加一条说明，写明后来改成了什么。"),
                example: ProblemExample(
                    "changes.csv: 2026-05-04,permits,P-07,fee,20,25,New scale,Order 3\npermits.csv: P-07,Street café,20",
                    fixed: "permits.csv: P-07,Street café,25"))
        case .itemGone(let record):
            ProblemDetails(
                "register.item-gone",
                says: Phrase(
                    "\(record.phrase.english) was published in \(record.collection) and has disappeared",
                    "\(record.collection) 中公布过的 \(record.phrase.chinese) 不见了"),
                because: Phrase("A published item must not leave its list silently.", "公布过的事项不能不声不响地离开清单。"),
                help: Phrase(
                    "Restore the row, or add to changes.csv: date,\(record.collection),\(record.id),,,withdrawn,reason,basis.",
                    "恢复这一行，或者在 changes.csv 添加：date,\(record.collection),\(record.id),,,withdrawn,reason,basis。"),
                example: ProblemExample(
                    "the row P-07 is no longer in permits.csv",
                    fixed: Self.header + "2026-05-04,permits,P-07,,,withdrawn,No longer required,Order 3"))
        case .listGone(let collection, let count):
            ProblemDetails(
                "register.list-gone",
                says: Phrase(
                    "the list \(collection) was published with \(count) records and has disappeared",
                    "公布过 \(count) 条记录的清单 \(collection) 不见了"),
                because: Phrase("A published list must not disappear silently.", "公布过的清单不能不声不响地消失。"),
                help: Phrase(
                    "Restore the collection, or keep it and add a notice of withdrawal for each record.",
                    "恢复这个清单，或者保留清单并逐条说明撤销。"),
                example: ProblemExample(
                    "the folder content/permits is deleted",
                    fixed: "the folder content/permits, and a notice for each record that is withdrawn"))
        case .fieldChanged(let record, let field, let name, let found, let hasNotice):
            ProblemDetails(
                "register.field-changed",
                says: Phrase(
                    "\(field) of \(record.phrase.english) was published with a value other than \(found.quotedInMessage)",
                    "\(record.phrase.chinese) 公布过的\(field)不是\(found.quotedInChineseMessage)"),
                because: Phrase(
                    "Residents rely on what has been published; a change is announced, with its reason and basis.",
                    "群众依据公布的内容办事；改动要连同理由和依据一起公布。"),
                help: hasNotice
                    ? Phrase(
                        "The notices of this field do not lead from the published value to this one: check their old and new values.",
                        "已有的说明不能从公布过的值一步步到现在的值，请核对其中的旧值和新值。")
                    : Phrase(
                        "Restore the value, or add to changes.csv: date,\(record.collection),\(record.id),\(name),old value,new value,reason,basis.",
                        "改回原值，或者在 changes.csv 添加：date,\(record.collection),\(record.id),\(name),old value,new value,reason,basis。"
                    ),
                example: ProblemExample(
                    "P-07,Street café,25", fixed: Self.header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"))
        case .fieldDropped(let name, let collection):
            ProblemDetails(
                "register.field-dropped",
                says: Phrase(
                    "\(collection) was published with the field \(name), which the schema no longer has",
                    "\(collection) 公布过字段 \(name)，现在的字段表中没有"),
                because: Phrase("This value, published for every record, would disappear.", "每条记录公布过的这一内容都会消失。"),
                help: Phrase(
                    "Restore the field, or add to changes.csv: date,\(collection),*,\(name),,,reason,basis.",
                    "恢复该字段，或者在 changes.csv 添加：date,\(collection),*,\(name),,,reason,basis。"),
                example: ProblemExample(
                    "the field fee is deleted in collection.yaml",
                    fixed: Self.header + "2026-05-04,permits,*,fee,,,Permits cost nothing now,Order 4"))
        case .totalChanged(let collection, let counted, let registered, let found):
            ProblemDetails(
                "register.total-changed",
                says: Phrase(
                    "\(collection) declared \(registered) (\(counted)) when it was published, and ",
                    "\(collection) 公布时声明 \(registered)（\(counted)），")
                    + (found.map { Phrase("now declares \($0)", "现在声明 \($0)") }
                        ?? Phrase("no longer declares it", "现在不再声明")),
                because: Phrase(
                    "A declared number is a promise; it changes only with a dated notice.", "声明的数是承诺，只有附日期的说明才能改。"),
                help: Phrase(
                    "Restore the number, or add to changes.csv: date,\(collection),,\(counted),\(registered),\(found.map(String.init) ?? ""),reason,basis.",
                    "改回原数，或者在 changes.csv 添加：date,\(collection),,\(counted),\(registered),\(found.map(String.init) ?? ""),reason,basis。"
                ),
                example: ProblemExample(
                    "promise:\n  total: 3", fixed: Self.header + "2026-05-04,permits,,total,4,3,One withdrawn,Order 3"))
        case .moved(let record, let from, let held):
            ProblemDetails(
                "register.moved",
                says: Phrase(
                    "\(record.id) is now \(record.title.quotedInMessage), which was published as \(from)",
                    "\(record.id) 现在是\(record.title.quotedInChineseMessage)，而它公布时的编号是 \(from)")
                    + (held.map {
                        Phrase(
                            "; \(record.id) was \($0.quotedInMessage)", "；\(record.id) 原来是\($0.quotedInChineseMessage)")
                    } ?? Phrase("", "")),
                because: Phrase(
                    "A code names one item forever; renumbering hides what was dropped.", "一个编号永远只指一个事项；重新编号会掩盖被删掉的事项。"
                ),
                help: Phrase(
                    "Give each item its own code back; a withdrawn item's code stays unused.", "各事项恢复原来的编号；撤销事项的编号空着。"),
                example: ProblemExample("P-06,Parade\nP-07,Street café", fixed: "P-06,Parade\nP-08,Street café"))
        case .copied(let record, let twin):
            ProblemDetails(
                "register.copied", .warning,
                says: Phrase(
                    "the new record \(record.phrase.english) is the same as \(twin) in every field except number and title",
                    "新记录 \(record.phrase.chinese) 除序号和名称外，各字段都同 \(twin) 一样"),
                because: Phrase("A list can be padded with copies until its count is right.", "用复制的条目可以凑足清单的数目。"),
                help: Phrase(
                    "If it is a separate item, write what distinguishes it; otherwise delete it.",
                    "如果确是另一个事项，写出它自己的内容；否则删去。"),
                example: ProblemExample(
                    "P-02,Parade,\"Apply two weeks before\"\nP-07,Street café,\"Apply two weeks before\"",
                    fixed: "P-02,Parade,\"Apply two weeks before\"\nP-07,Street café,\"Show a plan of the tables\""))
        case .withdrawnListed(let record):
            ProblemDetails(
                "register.withdrawn-listed",
                says: Phrase(
                    "\(record.phrase.english) is withdrawn by a notice but is still in \(record.collection)",
                    "\(record.phrase.chinese) 已说明撤销，却还在 \(record.collection) 中"),
                because: Phrase("Its page states that it is withdrawn; a withdrawal is final.", "它的网页写明已撤销；撤销不能收回。"),
                help: Phrase(
                    "Delete the row. An item that is in force again gets a new code.", "删去这一行。重新生效的事项另用新编号。"),
                example: ProblemExample("P-07,Street café", fixed: "P-09,Street café"))
        case .codeReused(let record, let was):
            ProblemDetails(
                "register.code-reused",
                says: Phrase(
                    "\(record.id) was the code of \(was.quotedInMessage), which is withdrawn, and is now the code of \(record.title.quotedInMessage)",
                    "\(record.id) 原是已撤销的\(was.quotedInChineseMessage)的编号，现在却指\(record.title.quotedInChineseMessage)"),
                because: Phrase(
                    "Anyone who follows the old address must find the withdrawn item, not another one.",
                    "按原网址来的人应当看到撤销的那一项，而不是别的事项。"),
                help: Phrase("Give the new item a code that has never been used.", "给新事项一个从未用过的编号。"),
                example: ProblemExample("P-07,Street café", fixed: "P-09,Street café"))
        case .behind(let gap):
            ProblemDetails(
                "register.behind",
                says: Phrase("the register \(gap.phrase.english)", "登记册\(gap.phrase.chinese)"),
                because: Phrase("What is not registered can change without anybody noticing.", "没有登记的内容，改了也无人知道。"),
                help: Phrase("Run: daylight register.", "运行 daylight register。"),
                example: ProblemExample("a new row in permits.csv", fixed: "daylight register"))
        }
    }

    private static let permit = RecordName(collection: "permits", id: "P-07", title: "Street café")
    private static let header = "date,collection,id,field,old,new,reason,basis\n"

    package static let examples: [Self] = [
        .columns(expected: ["collection", "counted", "count"]),
        .malformed("3.40803E+11", expected: .fieldDigest),
        .repeatedLine(id: "P-07"),
        .noticeDate("5/4/2026"),
        .incompleteNotice(column: "basis"),
        .noticeForm,
        .futureNotice(date: "2062-05-04", asOf: "2026-05-10"),
        .noticeOrder(date: "2026-05-04", after: "2026-06-01"),
        .unknownInNotice("P-7", column: "id", nearest: "P-07"),
        .noticeGone(date: "2026-05-04", collection: "permits", id: "P-07"),
        .noticeDiffers(permit, field: "Fee", noticed: "25", found: "20"),
        .itemGone(permit),
        .listGone(collection: "permits", count: 4),
        .fieldChanged(permit, field: "Fee", name: "fee", found: "25", hasNotice: false),
        .fieldDropped("fee", collection: "permits"),
        .totalChanged(collection: "permits", counted: "total", registered: 4, found: 3),
        .moved(permit, from: "P-08", held: "Fireworks"),
        .copied(permit, twin: "P-02"),
        .withdrawnListed(permit),
        .codeReused(permit, was: "Fireworks"),
        .behind(.record(permit)),
    ]
}
