extension PromiseProblem {
    public var chineseText: ProblemText {
        switch self {
        case .total(let declared, let found, let collection):
            ProblemText(
                "\(collection) 声明有 \(declared) 条记录，实际有 \(found) 条",
                because: "清单总数是对居民公布的；与总数不符的清单就不完整。",
                help: found < declared
                    ? "找回缺少的 \(declared - found) 条。"
                    : "查清多出的 \(found - declared) 条，或者依据文件更正清单总数。")
        case .subtotal(let declared, let found, let collection, let condition):
            ProblemText(
                "\(collection) 声明\(condition.chinese)的记录有 \(declared) 条，实际有 \(found) 条",
                because: "所声明的数目是对居民公布的；与之不符的清单就不完整。")
        case .missingNumbers(let numbers, let field, let more):
            ProblemText(
                "\(field) 缺少 \(numbers.map(String.init).joined(separator: "、"))" + (more > 0 ? "，另有 \(more) 个" : ""),
                because: "本集合承诺编排的号码连续不断；断号多半是丢了一行。")
        case .repeatedNumber(let number, let field, let first):
            ProblemText(
                "有两条记录的 \(field) 都是 \(number)", because: "本集合承诺逐条编号。", help: "前一条是 \(first)。")
        case .withdrawnNumber(let number, let field):
            ProblemText(
                "\(field) 的 \(number) 已声明撤销，却还在使用", because: "撤销的号码不再使用，否则一个号码就指两件事。",
                help: "请给这条记录新的号码，或者把这个号码从 withdrawn 中删去。")
        case .notCovered(let record, let title, let collection, let by):
            ProblemText(
                "\(collection) 中没有一条记录的 \(by) 是 \(record)（\(title)）", because: "本集合承诺每一个都有对应的记录。",
                help: "补上缺少的记录。")
        }
    }
}
