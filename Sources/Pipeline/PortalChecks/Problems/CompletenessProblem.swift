package import Diagnostics

/// What is empty, unreferenced or out of date in a portal.
package enum CompletenessProblem: Problem {
    case emptyCollection(String)
    case emptySection(heading: String)
    /// Dates as YYYY-MM-DD.
    case reviewDue(collection: String, date: String, asOf: String)
    case notReferenced(record: String, title: String)
    /// `record` refers to `other` in `field`, but `other` does not refer to `record` in `inverse`.
    case oneWayReference(record: String, field: String, other: String, inverse: String)
    case imageWithoutText
    case mediaNotReferenced(String)
    case unboundTotal(number: String, collection: String, title: String)

    package var details: ProblemDetails {
        switch self {
        case .emptyCollection(let collection):
            ProblemDetails(
                "content.empty-collection", .warning,
                says: Phrase("\(collection) has no records", "\(collection) 没有记录"),
                because: Phrase(
                    "Its page would be empty; residents cannot tell whether there is nothing to list or something has been lost.",
                    "栏目页面会是空的；居民分不清是本来没有，还是丢失了。"),
                help: Phrase("Add its records, or remove the folder until there are any.", "请补上记录，或者在有记录以前先撤下这个文件夹。"),
                example: ProblemExample("id,title,standing", fixed: "id,title,standing\nS-1,Permit,official"))
        case .emptySection(let heading):
            ProblemDetails(
                "markdown.empty-section",
                says: Phrase("the section \(heading) is empty", "标题“\(heading)”下面没有内容"),
                because: Phrase(
                    "A heading promises a text; without one, the text seems to have been lost.",
                    "有标题就应当有正文；没有正文的标题看上去像是丢了内容。"),
                help: Phrase("Write the text, or remove the heading.", "请写上正文，或者删去标题。"),
                example: ProblemExample(
                    "## Opening hours\n\n## Fees\n\nNone.",
                    fixed: "## Opening hours\n\nMonday to Friday, 9 to 17.\n\n## Fees\n\nNone."))
        case .reviewDue(let collection, let date, let asOf):
            ProblemDetails(
                "promise.review-due",
                says: Phrase(
                    "\(collection) was due for review by \(date), and it is now \(asOf)",
                    "\(collection) 应当在 \(date) 以前复核，现在是 \(asOf)"),
                because: Phrase(
                    "Residents are told that the list is maintained; since this date nobody has confirmed that it is still correct.",
                    "门户告诉居民这份清单有人维护；过了这一天，没有人说过它仍然成立。"),
                help: Phrase("Review it, and enter the date of the next review.", "请复核，并写上下一次复核的日期。"),
                example: ProblemExample("review_by: 2026-01-31", fixed: "review_by: 2027-01-31"))
        case .notReferenced(let record, let title):
            ProblemDetails(
                "record.not-referenced", .warning,
                says: Phrase("nothing refers to \(record) (\(title))", "没有内容引用 \(record)（\(title)）"),
                because: Phrase(
                    "The collection declares that each of its records is referred to; nobody who follows links will find this one.",
                    "这个集合声明每条记录都有引用；没有引用的记录，顺着页面找不到。"),
                help: Phrase("Refer to it from a record or a text, or remove it.", "请在记录或正文里引用它，或者删去它。"),
                example: ProblemExample("id,title,office\nP-1,Permit,", fixed: "id,title,office\nP-1,Permit,events"))
        case .oneWayReference(let record, let field, let other, let inverse):
            ProblemDetails(
                "record.one-way-reference",
                says: Phrase(
                    "\(record) refers to \(other) in \(field), but \(other) does not refer to it in \(inverse)",
                    "\(record) 的 \(field) 引用了 \(other)，\(other) 的 \(inverse) 却没有引用它"),
                because: Phrase(
                    "According to the schema, each refers to the other; one of the two is out of date.",
                    "结构声明两边互相引用；只有一边引用，说明其中一边过时了。"),
                help: Phrase(
                    "Add \(record) to \(inverse) of \(other), or remove \(other) from \(field).",
                    "请在 \(other) 的 \(inverse) 中加上 \(record)，或者从 \(field) 中删去 \(other)。"),
                example: ProblemExample("title: Opening\nprojects: []", fixed: "title: Opening\nprojects: [hall]"))
        case .imageWithoutText:
            ProblemDetails(
                "markdown.image-without-text",
                says: Phrase("the image has no alternative text", "图片没有替代文字"),
                because: Phrase(
                    "People who cannot see the image learn nothing from it, and the rules for government sites require the text.",
                    "看不见图片的人无从得知它的内容，政府网站的规范也要求写明。"),
                help: Phrase("Describe the image between the square brackets.", "请在方括号里写明图中有什么。"),
                example: ProblemExample("![](media:hall.jpg)", fixed: "![The hall from the street](media:hall.jpg)"))
        case .mediaNotReferenced(let path):
            ProblemDetails(
                "media.not-referenced", .warning,
                says: Phrase("no text refers to media/\(path)", "没有文字引用 media/\(path)"),
                because: Phrase(
                    "It is published, but nobody who follows links will find it; perhaps it was not meant to be published.",
                    "它会发布，顺着页面却找不到；也许谁都没有打算发布它。"),
                help: Phrase(
                    "Refer to it from a text as media:\(path), or delete it.", "在文字里用 media:\(path) 引用它，或者删去它。"),
                example: ProblemExample(
                    "The hall has opened.", fixed: "The hall has opened.\n\n![The hall](media:hall.jpg)"))
        case .unboundTotal(let number, let collection, let title):
            ProblemDetails(
                "claim.unbound-total", .warning,
                says: Phrase(
                    "\(number) is the total of \(collection) but is not bound to it",
                    "\(number) 是 \(collection) 的总数，却没有与它绑定"),
                because: Phrase(
                    "The text is about \(title); if the total changes, this number will not.",
                    "正文说的是“\(title)”；总数变了，这个数不会跟着变。"),
                help: Phrase(
                    "Write [\(number)](count:\(collection)), or bind it to its figure.",
                    "请写成 [\(number)](count:\(collection))，或者与对应的数字绑定。"),
                example: ProblemExample(
                    "Services: all 840 are here.", fixed: "Services: all [840](count:services) are here."))
        }
    }

    package static let examples: [Self] = [
        .emptyCollection("services"),
        .emptySection(heading: "Opening hours"),
        .reviewDue(collection: "services", date: "2026-01-31", asOf: "2026-02-01"),
        .notReferenced(record: "offices/events", title: "Events office"),
        .oneWayReference(
            record: "hall", field: "stories", other: "opening", inverse: "projects"),
        .imageWithoutText,
        .mediaNotReferenced("hall.jpg"),
        .unboundTotal(number: "840", collection: "services", title: "Services"),
    ]
}
