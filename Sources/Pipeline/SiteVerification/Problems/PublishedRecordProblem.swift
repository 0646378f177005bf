package import Diagnostics

/// The problems of what a site states about its records, in its pages and its data. A record is named `<collection>/<id>`,
/// a file by its path below the site's root.
package enum PublishedRecordProblem: Problem {
    case missingRecord(String, from: String)
    case missingPage(String, path: String)
    case repeatedRecord(String, file: String, count: Int)
    case differentValue(record: String, field: String, value: String, other: String, otherFile: String)
    case valueNotShown(record: String, field: String, value: String)
    case textNotShown(collection: String)
    case missingFromBrowsing(record: String, field: String, value: String)
    case wronglyListed(record: String, field: String, value: String)
    case missingCollection(String, from: String)
    case count(StatedNumber, collection: String, stated: Int, counted: Int)
    case figure(id: String, shown: String, expected: String)

    package var details: ProblemDetails {
        switch self {
        case .missingRecord(let record, let file):
            ProblemDetails(
                "verify.missing-record",
                says: Phrase("\(record) is not in \(file)", "\(record) 不在 \(file) 中"),
                because: .completeEverywhere,
                help: .buildAgain,
                example: ProblemExample("id,title\nP-01,Sign", fixed: "id,title\nP-01,Sign\nP-02,Loft"))
        case .missingPage(let record, let path):
            ProblemDetails(
                "verify.missing-page",
                says: Phrase("\(record) has no page: \(path) is not about it", "\(record) 没有页面：\(path) 写的不是它"),
                because: .completeEverywhere,
                help: .buildAgain,
                example: ProblemExample(
                    #"<article data-record="permits/P-01">"#, fixed: #"<article data-record="permits/P-02">"#))
        case .repeatedRecord(let record, let file, let count):
            ProblemDetails(
                "verify.repeated-record",
                says: Phrase("\(record) appears \(count) times in \(file)", "\(record) 在 \(file) 中出现 \(count) 次"),
                because: Phrase("Anyone who counts the list gets the wrong number.", "照此数清单会数错。"),
                example: ProblemExample("id,title\nP-01,Sign\nP-01,Sign", fixed: "id,title\nP-01,Sign"))
        case .differentValue(let record, let field, let value, let other, let otherFile):
            ProblemDetails(
                "verify.different-value",
                says: Phrase(
                    "\(field) of \(record) is \(value.quotedInMessage) here but \(other.quotedInMessage) in \(otherFile)",
                    "\(record) 的 \(field) 在这里是“\(value)”，在 \(otherFile) 中是“\(other)”"),
                because: Phrase(
                    "The pages and the data must agree; otherwise one of them is wrong.", "页面和数据应当一致，否则必有一处是错的。"),
                help: .buildAgain,
                example: ProblemExample(
                    #"<span data-field="fee">40</span>"#, fixed: #"<span data-field="fee">45</span>"#))
        case .valueNotShown(let record, let field, let value):
            ProblemDetails(
                "verify.value-not-shown",
                says: Phrase(
                    "the page of \(record) does not show \(field): \(value.quotedInMessage)",
                    "\(record) 的页面没有显示 \(field)：“\(value)”"),
                because: Phrase("Residents read the page, not the data.", "居民看的是页面，不是数据。"),
                help: Phrase(
                    "Print the field in the template, in an element with data-field.", "请在模板中用带 data-field 的元素显示这个字段。"),
                example: ProblemExample("<dd></dd>", fixed: #"<dd><span data-field="fee">45</span></dd>"#))
        case .textNotShown(let collection):
            ProblemDetails(
                "verify.text-not-shown",
                says: Phrase("no page shows the text of the collection \(collection)", "没有页面显示集合 \(collection) 的文字"),
                because: Phrase("Residents read the page, not the data.", "居民看的是页面，不是数据。"),
                help: Phrase(
                    "Print it in collection.mustache, in an element with data-text.",
                    "请在 collection.mustache 中用带 data-text 的元素显示它。"),
                example: ProblemExample(
                    "<h1>Permits</h1>",
                    fixed: "<h1>Permits</h1>\n<div data-text=\"permits\"><p>What needs a permit.</p></div>"))
        case .missingFromBrowsing(let record, let field, let value):
            ProblemDetails(
                "verify.missing-from-browsing",
                says: Phrase(
                    "\(record) is not listed under \(field) \(value.quotedInMessage)",
                    "\(record) 没有列在 \(field) 为“\(value)”的页面中"),
                because: Phrase("Anyone who browses by it does not find the record.", "按此浏览的人找不到它。"),
                help: .buildAgain,
                example: ProblemExample("a page permits/by-kind/event.html without P-01", fixed: "daylight build"))
        case .wronglyListed(let record, let field, let value):
            ProblemDetails(
                "verify.wrongly-listed",
                says: Phrase(
                    "\(record) is listed under \(field) \(value.quotedInMessage), a value that it does not have",
                    "\(record) 列在 \(field) 为“\(value)”的页面中，但它并没有这个值"),
                because: Phrase("Anyone who browses by it is misled.", "按此浏览的人会被误导。"),
                help: .buildAgain,
                example: ProblemExample(
                    "a page permits/by-kind/event.html with a permit of another kind", fixed: "daylight build"))
        case .missingCollection(let collection, let file):
            ProblemDetails(
                "verify.missing-collection",
                says: Phrase("the collection \(collection) is not in \(file)", "集合 \(collection) 不在 \(file) 中"),
                because: .completeEverywhere,
                help: .buildAgain,
                example: ProblemExample(#"{"collections":[]}"#, fixed: #"{"collections":[{"id":"permits", …}]}"#))
        case .count(let count, let collection, let stated, let counted):
            ProblemDetails(
                "verify.count",
                says: Phrase(
                    "\(count.phrase.english) of \(collection) is stated as \(stated) but counted as \(counted)",
                    "\(collection) 的\(count.phrase.chinese)写作 \(stated)，实际数得 \(counted)"),
                because: Phrase("A published number must be one that can be counted.", "公布的数字应当数得出来。"),
                help: .buildAgain,
                example: ProblemExample(#""published":5"#, fixed: #""published":4"#))
        case .figure(let id, let shown, let expected):
            ProblemDetails(
                "verify.figure",
                says: Phrase(
                    "the text states \(shown.quotedInMessage) for \(id), but the data have \(expected.quotedInMessage)",
                    "文中 \(id) 写作“\(shown)”，数据中是“\(expected)”"),
                because: Phrase("A number in a text must match the data that it is bound to.", "文中的数字应与数据一致。"),
                help: .buildAgain,
                example: ProblemExample(#"<a data-figure="people">12</a>"#, fixed: #"<a data-figure="people">13</a>"#))
        }
    }

    package static let examples: [Self] = [
        .missingRecord("permits/P-02", from: "data/permits.csv"),
        .missingPage("permits/P-02", path: "permits/P-02.html"),
        .repeatedRecord("permits/P-01", file: "data/permits.csv", count: 2),
        .differentValue(
            record: "permits/P-01", field: "fee", value: "40", other: "45", otherFile: "data/permits.json"),
        .valueNotShown(record: "permits/P-01", field: "fee", value: "45"),
        .textNotShown(collection: "permits"),
        .missingFromBrowsing(record: "permits/P-01", field: "kind", value: "event"),
        .wronglyListed(record: "permits/P-01", field: "kind", value: "event"),
        .missingCollection("permits", from: "data/index.json"),
        .count(.published, collection: "permits", stated: 5, counted: 4),
        .figure(id: "figures/people", shown: "12", expected: "13"),
    ]
}

extension Phrase {
    fileprivate static let completeEverywhere = Phrase(
        "A list is complete only if it is complete on the pages, in the index and in every download.",
        "清单在页面、索引和每一份下载文件中都应当完整，缺一处就不算完整。")
}
