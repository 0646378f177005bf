extension RegisterProblem {
    public var chineseText: ProblemText {
        switch self {
        case .columns(let expected):
            ProblemText(
                "表头不是 \(expected.joined(separator: ","))", because: "登记册要逐列同内容核对。",
                help: "按上面所示写第一行；其余文件由“daylight register”重新写出。")
        case .malformed(let text, let expected):
            ProblemText(
                "“\(text)”不是\(expected.chinese)", because: "读不懂的一行，证明不了公布过什么。",
                help: "取回该文件的上一版；可能是表格软件改动了它。")
        case .repeatedLine(let id):
            ProblemText("登记册中 \(id) 有两行", because: "公布过的只能是其中一行。", help: "取回该文件的上一版。")
        case .noticeDate(let text):
            ProblemText(
                text.isEmpty ? "变更说明没有日期" : "“\(text)”不是日期", because: "要让群众知道公布过的清单是哪一天改的。",
                help: "写成 YYYY-MM-DD。")
        case .incompleteNotice(let column):
            ProblemText(
                "变更说明缺少 \(column)", because: "公布过的清单，只有说得出理由、查得到依据才能改。", help: "填上这一格。")
        case .noticeForm:
            ProblemText(
                "变更说明不属于任何一种变更", because: "一条说明只讲一件事：撤销一项、改一个字段，或者改一个声明的数。",
                help: "撤销：填编号，字段留空，新值填 withdrawn；改字段：填编号或 *、字段和两个不同的值；改声明的数：编号留空，字段填所计的数，填两个不同的数。")
        case .futureNotice(let date, let asOf):
            ProblemText(
                "变更说明的日期 \(date) 晚于核对日 \(asOf)", because: "说明讲的是已经发生的事。", help: "改正日期，或者到那一天再公布。")
        case .noticeOrder(let date, let after):
            ProblemText(
                "\(date) 的变更说明排在 \(after) 的后面", because: "说明只能往后添加；日期更早，说明是后来插进去的。",
                help: "在末尾添加，日期写出具说明的那一天。")
        case .unknownInNotice(let text, let column, let nearest):
            ProblemText(
                "变更说明中的 \(column)“\(text)”没有登记", because: "不指向任何已公布内容的说明，什么也没有说明。",
                help: Suggestion.chineseQuestion(nearest))
        case .noticeGone(let date, let collection, let id):
            ProblemText(
                "\(date) 关于 \(id.isEmpty ? collection : "\(collection)/\(id)") 的变更说明公布过，现在不见了或者被改动",
                because: "变更说明只增不改，群众才能看清一份清单的来龙去脉。",
                help: "把 changes.csv 中的这一行恢复原样；需要更正的，另加一条说明。")
        case .noticeDiffers(let record, let field, let noticed, let found):
            ProblemText(
                "变更说明称 \(record.id) 的\(field)改为“\(clipped(noticed))”，清单中却是“\(clipped(found))”",
                because: "告诉群众的变更并没有发生。", help: "照说明修改清单，或者再添加一条说明，写明后来改成了什么。")
        case .itemGone(let record):
            ProblemText(
                "\(record.collection) 中公布过的 \(record.chinese) 不见了", because: "公布过的事项不能不声不响地离开清单。",
                help: "恢复这一行，或者在 changes.csv 添加：date,\(record.collection),\(record.id),,,withdrawn,reason,basis。")
        case .listGone(let collection, let count):
            ProblemText(
                "公布过 \(count) 条记录的清单 \(collection) 不见了", because: "公布过的清单不能不声不响地消失。",
                help: "恢复这个清单，或者保留清单并逐条说明撤销。")
        case .fieldChanged(let record, let field, let name, let found, let hasNotice):
            ProblemText(
                "\(record.chinese) 公布过的\(field)不是“\(clipped(found))”", because: "群众依据公布的内容办事；改动要连同理由和依据一起公布。",
                help: hasNotice
                    ? "已有的说明不能从公布过的值一步步到现在的值，请核对其中的旧值和新值。"
                    : "改回原值，或者在 changes.csv 添加：date,\(record.collection),\(record.id),\(name),old value,new value,reason,basis。"
            )
        case .fieldDropped(let name, let collection):
            ProblemText(
                "\(collection) 公布过字段 \(name)，现在的字段表中没有", because: "每条记录公布过的这一内容都会消失。",
                help: "恢复该字段，或者在 changes.csv 添加：date,\(collection),*,\(name),,,reason,basis。")
        case .totalChanged(let collection, let counted, let registered, let found):
            ProblemText(
                "\(collection) 公布时声明 \(registered)（\(counted)），" + (found.map { "现在声明 \($0)" } ?? "现在不再声明"),
                because: "声明的数是承诺，只有附日期的说明才能改。",
                help:
                    "改回原数，或者在 changes.csv 添加：date,\(collection),,\(counted),\(registered),\(found.map(String.init) ?? ""),reason,basis。"
            )
        case .moved(let record, let from, let held):
            ProblemText(
                "\(record.id) 现在是“\(clipped(record.title))”，而它公布时的编号是 \(from)"
                    + (held.map { "；\(record.id) 原来是“\(clipped($0))”" } ?? ""),
                because: "一个编号永远只指一个事项；重新编号会掩盖被删掉的事项。", help: "各事项恢复原来的编号；撤销事项的编号空着。")
        case .copied(let record, let twin):
            ProblemText(
                "新记录 \(record.chinese) 除序号和名称外，各字段都同 \(twin) 一样", because: "用复制的条目可以凑足清单的数目。",
                help: "如果确是另一个事项，写出它自己的内容；否则删去。")
        case .withdrawnListed(let record):
            ProblemText(
                "\(record.chinese) 已说明撤销，却还在 \(record.collection) 中", because: "它的网页写明已撤销；撤销不能收回。",
                help: "删去这一行。重新生效的事项另用新编号。")
        case .codeReused(let record, let was):
            ProblemText(
                "\(record.id) 原是已撤销的“\(clipped(was))”的编号，现在却指“\(clipped(record.title))”",
                because: "按原网址来的人应当看到撤销的那一项，而不是别的事项。", help: "给新事项一个从未用过的编号。")
        case .behind(let gap):
            ProblemText("登记册\(gap.chinese)", because: "没有登记的内容，改了也无人知道。", help: "运行 daylight register。")
        }
    }
}

extension RegisterGap {
    var chinese: String {
        switch self {
        case .list(let collection): "还没有清单 \(collection)"
        case .record(let record): "还没有 \(record.collection) 的 \(record.chinese)"
        case .value(let record, let field): "中 \(record.id) 的\(field)还是以前的值"
        case .field(let name, let collection): "还没有 \(collection) 的字段 \(name)"
        case .total(let collection, let counted): "还没有 \(collection) 声明的数（\(counted)）"
        }
    }
}
