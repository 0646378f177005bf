package import Diagnostics

/// Differences between what a list promises and what it contains.
package enum PromiseProblem: Problem {
    case total(declared: Int, found: Int, collection: String)
    case subtotal(declared: Int, found: Int, collection: String, condition: Phrase)
    case missingNumbers([Int], field: String, more: Int)
    case repeatedNumber(Int, field: String, first: String)
    case withdrawnNumber(Int, field: String)
    case notCovered(record: String, title: String, collection: String, by: String)

    package var details: ProblemDetails {
        switch self {
        case .total(let declared, let found, let collection):
            ProblemDetails(
                "promise.total",
                says: Phrase(
                    "\(collection) declares \(declared) records but has \(found)",
                    "\(collection) 声明有 \(declared) 条记录，实际有 \(found) 条"),
                because: Phrase(
                    "Residents are told the declared total; a list with another number of records is not complete.",
                    "清单总数是对居民公布的；与总数不符的清单就不完整。"),
                help: found < declared
                    ? Phrase(
                        declared - found == 1
                            ? "Find the missing record." : "Find the \(declared - found) missing records.",
                        "找回缺少的 \(declared - found) 条。")
                    : Phrase(
                        (found - declared == 1
                            ? "Find the extra record" : "Find the \(found - declared) extra records")
                            + ", or correct the total according to its document.",
                        "查清多出的 \(found - declared) 条，或者依据文件更正清单总数。"),
                example: ProblemExample(
                    "id,title\nP-01,Market stall\nP-03,Fireworks",
                    fixed: "id,title\nP-01,Market stall\nP-02,Food cart\nP-03,Fireworks"))
        case .subtotal(let declared, let found, let collection, let condition):
            ProblemDetails(
                "promise.subtotal",
                says: Phrase(
                    "\(collection) declares \(declared) records where \(condition.english) but has \(found)",
                    "\(collection) 声明\(condition.chinese)的记录有 \(declared) 条，实际有 \(found) 条"),
                because: Phrase(
                    "Residents are told the declared number; a list with another number of records is not complete.",
                    "所声明的数目是对居民公布的；与之不符的清单就不完整。"),
                example: ProblemExample(
                    "id,title,office\nP-01,Market stall,trade\nP-02,Food cart,health",
                    fixed: "id,title,office\nP-01,Market stall,trade\nP-02,Food cart,trade"))
        case .missingNumbers(let numbers, let field, let more):
            ProblemDetails(
                "promise.missing-numbers",
                says: Phrase(
                    "\(field) skips \(numbers.map(String.init).joined(separator: ", "))",
                    "\(field) 缺少 \(numbers.map(String.init).joined(separator: "、"))")
                    + (more > 0 ? Phrase(" and \(more) more", "，另有 \(more) 个") : Phrase("", "")),
                because: Phrase(
                    "The collection promises numbering without gaps; a gap usually means that a row has been lost.",
                    "本集合承诺编排的号码连续不断；断号多半是丢了一行。"),
                example: ProblemExample(
                    "number,title\n1,Market stall\n3,Fireworks",
                    fixed: "number,title\n1,Market stall\n2,Food cart\n3,Fireworks"))
        case .repeatedNumber(let number, let field, let first):
            ProblemDetails(
                "promise.repeated-number",
                says: Phrase("two records have the number \(number) in \(field)", "有两条记录的 \(field) 都是 \(number)"),
                because: Phrase("The collection promises that its records are numbered consecutively.", "本集合承诺逐条编号。"),
                help: Phrase("The first one is \(first).", "前一条是 \(first)。"),
                example: ProblemExample("id,number\nP-02,2\nP-03,2", fixed: "id,number\nP-02,2\nP-03,3"))
        case .withdrawnNumber(let number, let field):
            ProblemDetails(
                "promise.withdrawn-number",
                says: Phrase(
                    "\(number) in \(field) is declared as withdrawn but is in use", "\(field) 的 \(number) 已声明撤销，却还在使用"),
                because: Phrase(
                    "A withdrawn number must not be reused, because it would stand for two things.",
                    "撤销的号码不再使用，否则一个号码就指两件事。"),
                help: Phrase(
                    "Give the record a new number, or remove the number from withdrawn.",
                    "请给这条记录新的号码，或者把这个号码从 withdrawn 中删去。"),
                example: ProblemExample(
                    "numbering: {field: serial, withdrawn: [2]}\n\nid,serial\nP-02,2",
                    fixed: "numbering: {field: serial, withdrawn: [2]}\n\nid,serial\nP-03,3"))
        case .notCovered(let record, let title, let collection, let by):
            ProblemDetails(
                "promise.not-covered",
                says: Phrase(
                    "no record of \(collection) has \(record) (\(title)) as its \(by)",
                    "\(collection) 中没有一条记录的 \(by) 是 \(record)（\(title)）"),
                because: Phrase("The collection promises one for each.", "本集合承诺每一个都有对应的记录。"),
                help: Phrase("Add the missing record.", "补上缺少的记录。"),
                example: ProblemExample("id,quarter\nO-01,south", fixed: "id,quarter\nO-01,south\nO-02,north"))
        }
    }

    package static let examples: [Self] = [
        .total(declared: 3, found: 2, collection: "permits"),
        .subtotal(
            declared: 2, found: 1, collection: "permits",
            condition: .condition(field: "office", values: ["trade"])),
        .missingNumbers([2], field: "number", more: 0),
        .repeatedNumber(2, field: "number", first: "P-02"),
        .withdrawnNumber(2, field: "serial"),
        .notCovered(record: "north", title: "North Quarter", collection: "offices", by: "quarter"),
    ]
}
