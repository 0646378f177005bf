/// What can be wrong between what was published and what is about to be.
public enum RegisterProblem: Problem, Hashable {
    // The form of the register's files.
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
    // What was published and is no longer, or is otherwise.
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

    public var code: String {
        switch self {
        case .columns: "register.columns"
        case .malformed: "register.malformed"
        case .repeatedLine: "register.repeated-line"
        case .noticeDate: "register.notice-date"
        case .incompleteNotice: "register.notice-incomplete"
        case .noticeForm: "register.notice-form"
        case .futureNotice: "register.notice-future"
        case .noticeOrder: "register.notice-order"
        case .unknownInNotice: "register.notice-unknown"
        case .noticeGone: "register.notice-gone"
        case .noticeDiffers: "register.notice-differs"
        case .itemGone: "register.item-gone"
        case .listGone: "register.list-gone"
        case .fieldChanged: "register.field-changed"
        case .fieldDropped: "register.field-dropped"
        case .totalChanged: "register.total-changed"
        case .moved: "register.moved"
        case .copied: "register.copied"
        case .withdrawnListed: "register.withdrawn-listed"
        case .codeReused: "register.code-reused"
        case .behind: "register.behind"
        }
    }

    public var severity: Severity {
        switch self {
        case .copied: .warning
        default: .error
        }
    }

    public var text: ProblemText {
        switch self {
        case .columns(let expected):
            ProblemText(
                "the columns are not \(expected.joined(separator: ","))",
                because: "The register is compared with the content column by column.",
                help: "Write the first line as shown; \"daylight register\" writes the other files anew.")
        case .malformed(let text, let expected):
            ProblemText(
                "\"\(text)\" is not \(expected.english)",
                because: "A line that cannot be read proves nothing of what was published.",
                help: "Take the file from its last version; a spreadsheet program may have changed it.")
        case .repeatedLine(let id):
            ProblemText(
                "the register has two lines for \(id)", because: "Only one of them can be what was published.",
                help: "Take the file from its last version.")
        case .noticeDate(let text):
            ProblemText(
                text.isEmpty ? "the notice has no date" : "\"\(text)\" is not a date",
                because: "Residents are told when a published list was changed.",
                help: "Write the day as YYYY-MM-DD.")
        case .incompleteNotice(let column):
            ProblemText(
                "the notice has no \(column)",
                because: "A published list changes only for a reason that residents can read and check.",
                help: "Fill in the cell.")
        case .noticeForm:
            ProblemText(
                "the notice says no change of a known kind",
                because: "A notice is about one withdrawal, one field or one declared number.",
                help:
                    "A withdrawal has an id, no field and \"withdrawn\" as new; a change has an id or *, a field, and two different values; a declared number has no id, what is counted as field, and two different numbers."
            )
        case .futureNotice(let date, let asOf):
            ProblemText(
                "the notice is dated \(date), after the day of the check, \(asOf)",
                because: "A notice says what has happened.", help: "Correct the date, or wait for the day.")
        case .noticeOrder(let date, let after):
            ProblemText(
                "the notice of \(date) stands after one of \(after)",
                because: "Notices are only added, each below the earlier ones; an older date was put in later.",
                help: "Add the notice at the end with the day on which it is given.")
        case .unknownInNotice(let text, let column, let nearest):
            ProblemText(
                "the \(column) \(text) of the notice is not registered",
                because: "A notice that names nothing published explains nothing.",
                help: Suggestion.question(nearest))
        case .noticeGone(let date, let collection, let id):
            ProblemText(
                "the notice of \(date) about \(id.isEmpty ? collection : "\(collection)/\(id)") was published and is gone or altered",
                because: "Notices are only added, so that residents can follow what became of a list.",
                help: "Put the line of changes.csv back as it was; a correction is a notice of its own.")
        case .noticeDiffers(let record, let field, let noticed, let found):
            ProblemText(
                "the notice says that \(field) of \(record.id) became \"\(clipped(noticed))\", and it is \"\(clipped(found))\"",
                because: "Residents are told of a change that did not take place.",
                help: "Make the change in the list, or add a notice of what it became afterwards.")
        case .itemGone(let record):
            ProblemText(
                "\(record.english) was published in \(record.collection) and is gone",
                because: "An item once published does not leave its list without a word.",
                help:
                    "Put the row back, or add to changes.csv: date,\(record.collection),\(record.id),,,withdrawn,reason,basis."
            )
        case .listGone(let collection, let count):
            ProblemText(
                "the list \(collection) was published with \(count) records and is gone",
                because: "A published list does not go without a word.",
                help: "Put the collection back, or give a notice of withdrawal for each record and keep the collection."
            )
        case .fieldChanged(let record, let field, let name, let found, let hasNotice):
            ProblemText(
                "\(field) of \(record.english) was published with another value than \"\(clipped(found))\"",
                because: "Residents rely on what was published; a change of it is told, with its reason and basis.",
                help: hasNotice
                    ? "The notices of this field do not lead from the published value to this one: look at their old and new values."
                    : "Put the value back, or add to changes.csv: date,\(record.collection),\(record.id),\(name),old value,new value,reason,basis."
            )
        case .fieldDropped(let name, let collection):
            ProblemText(
                "\(collection) was published with the field \(name), which the schema no longer has",
                because: "What was published of every record would be gone.",
                help: "Put the field back, or add to changes.csv: date,\(collection),*,\(name),,,reason,basis.")
        case .totalChanged(let collection, let counted, let registered, let found):
            ProblemText(
                "\(collection) declared \(registered) (\(counted)) when it was published, and "
                    + (found.map { "now declares \($0)" } ?? "declares it no longer"),
                because: "A declared number is a promise; it changes only with a dated notice.",
                help:
                    "Put the number back, or add to changes.csv: date,\(collection),,\(counted),\(registered),\(found.map(String.init) ?? ""),reason,basis."
            )
        case .moved(let record, let from, let held):
            ProblemText(
                "\(record.id) now holds \"\(clipped(record.title))\", which was published as \(from)"
                    + (held.map { "; \(record.id) was \"\(clipped($0))\"" } ?? ""),
                because: "A code names one item for ever; renumbering hides what was dropped.",
                help: "Give each item its own code back; a withdrawn item's code stays empty.")
        case .copied(let record, let twin):
            ProblemText(
                "the new record \(record.english) says the same as \(twin) in every field but its number and title",
                because: "A list can be filled up with copies until its count is right.",
                help: "If it is an item of its own, write what is its own; otherwise take it out.")
        case .withdrawnListed(let record):
            ProblemText(
                "\(record.english) is withdrawn by a notice and stands in \(record.collection)",
                because: "Its page says that it is withdrawn; a withdrawal is for good.",
                help: "Take the row out. An item that is in force again gets a new code.")
        case .codeReused(let record, let was):
            ProblemText(
                "\(record.id) was the code of \"\(clipped(was))\", which is withdrawn, and now stands for \"\(clipped(record.title))\"",
                because: "Whoever follows the old address must find the withdrawn item, not another one.",
                help: "Give the new item a code that was never used.")
        case .behind(let gap):
            ProblemText(
                "the register \(gap.english)",
                because: "What is not registered can change without anybody seeing it.", help: "Run: daylight register."
            )
        }
    }
}
