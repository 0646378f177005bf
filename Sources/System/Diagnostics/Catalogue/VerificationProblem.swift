/// What can be wrong with a site as it stands in its folder. A record is named `<collection>/<id>`, a file by its path
/// below the site's root.
public enum VerificationProblem: Problem, Hashable {
    case unreadable(reason: String)
    case noManifest
    case malformedManifest
    case missingFile(path: String)
    case changedFile(path: String)
    case checksum(path: String)
    case unknownFile(path: String)
    case json(JSONFault)
    case markup(MarkupFault)
    case table(PublishedTableFault)
    case unexpectedShape(expected: String)
    case malformedColumn(String)
    case searchNumber(SearchNumber, stated: Int, counted: Int)

    case missingRecord(String, from: String)
    case missingPage(String, path: String)
    case repeatedRecord(String, file: String, count: Int)
    case differentValue(record: String, field: String, value: String, other: String, otherFile: String)
    case valueNotShown(record: String, field: String, value: String)
    case textNotShown(collection: String)
    case missingFromBrowsing(record: String, field: String, value: String)
    case wronglyListed(record: String, field: String, value: String)
    case missingCollection(String, from: String)
    case count(Count, collection: String, stated: Int, counted: Int)
    case figure(id: String, shown: String, expected: String)

    case brokenLink(String)
    case brokenAnchor(String)
    case absoluteLink(String)
    case repeatedAnchor(String)
    case pictureWithoutText
    case pictureWithoutSize
    case orphan(path: String)
    case missingFromSitemap(path: String)

    case missingTag(PageTag)
    case wrongTag(PageTag, found: String, expected: String)
    case mayBeIndexed
    case mayNotBeIndexed

    /// What a number that a site states counts.
    public enum Count: Sendable, Hashable {
        case declared
        case published
        case standing(String)
        case found(in: Place)
    }

    /// Where each record of a collection is found, as `checks.json` names it.
    public enum Place: String, Sendable, Hashable, CaseIterable {
        case pages
        case list
        case titles
        case csv
        case json
        case search
    }

    /// What a number of the search index says.
    public enum SearchNumber: Sendable, Hashable {
        case blocks
        /// The position of a block's first record.
        case first
        case records
        case column(String)
    }

    public var code: String {
        switch self {
        case .unreadable: "verify.unreadable"
        case .noManifest: "verify.no-manifest"
        case .malformedManifest: "verify.malformed-manifest"
        case .missingFile: "verify.missing-file"
        case .changedFile: "verify.changed-file"
        case .checksum: "verify.checksum"
        case .unknownFile: "verify.unknown-file"
        case .json: "verify.json"
        case .markup: "verify.markup"
        case .table: "verify.table"
        case .unexpectedShape: "verify.unexpected-shape"
        case .malformedColumn: "verify.malformed-column"
        case .searchNumber: "verify.search-number"
        case .missingRecord: "verify.missing-record"
        case .missingPage: "verify.missing-page"
        case .repeatedRecord: "verify.repeated-record"
        case .differentValue: "verify.different-value"
        case .valueNotShown: "verify.value-not-shown"
        case .textNotShown: "verify.text-not-shown"
        case .missingFromBrowsing: "verify.missing-from-browsing"
        case .wronglyListed: "verify.wrongly-listed"
        case .missingCollection: "verify.missing-collection"
        case .count: "verify.count"
        case .figure: "verify.figure"
        case .brokenLink: "verify.broken-link"
        case .brokenAnchor: "verify.broken-anchor"
        case .absoluteLink: "verify.absolute-link"
        case .repeatedAnchor: "verify.repeated-anchor"
        case .pictureWithoutText: "verify.picture-without-text"
        case .pictureWithoutSize: "verify.picture-without-size"
        case .orphan: "verify.orphan"
        case .missingFromSitemap: "verify.missing-from-sitemap"
        case .missingTag: "verify.missing-tag"
        case .wrongTag: "verify.wrong-tag"
        case .mayBeIndexed: "verify.may-be-indexed"
        case .mayNotBeIndexed: "verify.may-not-be-indexed"
        }
    }

    public var severity: Severity {
        if case .unknownFile = self { .note } else { .error }
    }
}

extension VerificationProblem {
    public var text: ProblemText {
        switch self {
        case .unreadable, .noManifest, .malformedManifest, .missingFile, .changedFile, .checksum, .unknownFile, .json,
            .markup, .table, .unexpectedShape, .malformedColumn, .searchNumber:
            textOfFiles
        case .missingRecord, .missingPage, .repeatedRecord, .differentValue, .valueNotShown, .textNotShown,
            .missingFromBrowsing, .wronglyListed, .missingCollection, .count, .figure:
            textOfRecords
        case .brokenLink, .brokenAnchor, .absoluteLink, .repeatedAnchor, .pictureWithoutText, .pictureWithoutSize,
            .orphan, .missingFromSitemap, .missingTag, .wrongTag, .mayBeIndexed, .mayNotBeIndexed:
            textOfPages
        }
    }

    private var textOfFiles: ProblemText {
        switch self {
        case .noManifest:
            ProblemText(
                "the folder has no daylight-manifest.json",
                because: "It lists the files of the site; without it nobody can tell whether one is missing.",
                help: Self.buildAgain)
        case .malformedManifest:
            ProblemText(
                "this is no list of files with path, bytes and sha256", because: "The files cannot be proved by it.",
                help: Self.buildAgain)
        case .missingFile(let path):
            ProblemText(
                "\(path) is listed and not there", because: "Something that was published is gone.",
                help: Self.buildAgain)
        case .changedFile(let path):
            ProblemText(
                "\(path) is not as it was published: its bytes differ from the manifest's",
                because: "Somebody or something has changed the file since.", help: Self.buildAgain)
        case .checksum(let path):
            ProblemText(
                "the size or the checksum stated for \(path) is not that of the file",
                because: "Whoever downloads the file and compares takes it for damaged.", help: Self.buildAgain)
        case .unknownFile(let path):
            ProblemText(
                "\(path) is not in the manifest", because: "Daylight did not write it, and proves nothing of it.")
        case .json(let fault):
            ProblemText("this is not JSON: \(fault.phrase)", because: "Programs cannot read it.", help: Self.buildAgain)
        case .markup(let fault):
            ProblemText(
                "this page cannot be read: \(fault.phrase)",
                because: "What a page says is proved by reading it as it is written; browsers may guess otherwise.",
                help: "Mend the template.")
        case .table(let fault):
            ProblemText(
                "this table is not as published: \(fault.phrase)", because: "Programs read it wrongly or not at all.",
                help: Self.buildAgain)
        case .unexpectedShape(let expected):
            ProblemText("\(expected) is missing here", because: "Programs rely on the form of the data.")
        case .malformedColumn(let name):
            ProblemText(
                "the column \(name) of this block is not written as docs/search-index.md says",
                because: "The search reads it wrongly or not at all.", help: Self.buildAgain)
        case .searchNumber(let number, let stated, let counted):
            ProblemText(
                "\(number.name) is stated as \(stated) and counted as \(counted)",
                because: "The search leads to other records than those that it found.", help: Self.buildAgain)
        default:
            ProblemText("the file cannot be read: \(reason)", because: "What cannot be read cannot be proved.")
        }
    }

    private var reason: String {
        if case .unreadable(let reason) = self { reason } else { "" }
    }

    private var textOfRecords: ProblemText {
        switch self {
        case .missingRecord(let record, let file):
            ProblemText(
                "\(record) is not in \(file)", because: Self.complete, help: Self.buildAgain)
        case .missingPage(let record, let path):
            ProblemText("\(record) has no page: \(path) is not about it", because: Self.complete, help: Self.buildAgain)
        case .repeatedRecord(let record, let file, let count):
            ProblemText("\(record) is \(count) times in \(file)", because: "Whoever counts the list gets it wrong.")
        case .differentValue(let record, let field, let value, let other, let otherFile):
            ProblemText(
                "\(field) of \(record) is \(Self.quoted(value)) here and \(Self.quoted(other)) in \(otherFile)",
                because: "The pages and the data say the same, or one of them is wrong.", help: Self.buildAgain)
        case .valueNotShown(let record, let field, let value):
            ProblemText(
                "the page of \(record) does not show \(field): \(Self.quoted(value))",
                because: "A resident reads the page and not the data.",
                help: "Print the field in the template, in an element with data-field.")
        case .textNotShown(let collection):
            ProblemText(
                "no page shows the text of the collection \(collection)",
                because: "A resident reads the page and not the data.",
                help: "Print it in collection.mustache, in an element with data-text.")
        case .missingFromBrowsing(let record, let field, let value):
            ProblemText(
                "\(record) is not listed under \(field) \(Self.quoted(value))",
                because: "Whoever browses by it does not find the record.", help: Self.buildAgain)
        case .wronglyListed(let record, let field, let value):
            ProblemText(
                "\(record) is listed under \(field) \(Self.quoted(value)), which it does not have",
                because: "Whoever browses by it is misled.", help: Self.buildAgain)
        case .missingCollection(let collection, let file):
            ProblemText("the collection \(collection) is not in \(file)", because: Self.complete, help: Self.buildAgain)
        case .figure(let id, let shown, let expected):
            ProblemText(
                "the text says \(Self.quoted(shown)) for \(id), and the data say \(Self.quoted(expected))",
                because: "A number in a text is bound to the data.", help: Self.buildAgain)
        case .count(let count, let collection, let stated, let counted):
            ProblemText(
                "\(count.name) of \(collection) is stated as \(stated) and counted as \(counted)",
                because: "A number that is published is one that can be counted.", help: Self.buildAgain)
        default: ProblemText("a record is not everywhere", because: Self.complete)
        }
    }

    private var textOfPages: ProblemText {
        switch self {
        case .brokenLink(let link):
            ProblemText(
                "\(Self.quoted(link)) leads to no file of the site", because: "Whoever follows it gets nothing.")
        case .brokenAnchor(let link):
            ProblemText(
                "\(Self.quoted(link)) leads to no element of its page", because: "Whoever follows it lands at the top.")
        case .absoluteLink(let link):
            ProblemText(
                "\(Self.quoted(link)) is a whole address of the site itself",
                because: "A copy of the site in another place would lead back to this one.",
                help: "Link relative to the page; only the page for missing addresses has whole ones.")
        case .repeatedAnchor(let id):
            ProblemText(
                "two elements have the id \(Self.quoted(id))", because: "A link to it can lead to only one of them.")
        case .pictureWithoutText:
            ProblemText(
                "the picture has no text", because: "Who cannot see it learns nothing of it.",
                help: "Print alt with what can be seen.")
        case .pictureWithoutSize:
            ProblemText(
                "the picture has no width and height",
                because: "What stands below it would move when the picture comes.",
                help: "Print its width and height in pixels.")
        case .orphan(let path):
            ProblemText("no other page links to \(path)", because: "Nobody finds it.", help: "Link to it or remove it.")
        case .missingFromSitemap(let path):
            ProblemText("\(path) is not in sitemap.xml", because: "Search engines may not find it.")
        case .missingTag(let tag):
            ProblemText(
                "the page has no \(tag.name)",
                because: "Browsers, search engines and inspections of public sites read it.",
                help: "See layout.mustache.")
        case .wrongTag(let tag, let found, let expected):
            ProblemText(
                "\(tag.name) is \(Self.quoted(found)) and should be \(Self.quoted(expected))",
                because: "What the page says of itself is what it shows.")
        case .mayNotBeIndexed:
            ProblemText(
                "the page keeps search engines out, and the site has no demonstration record",
                because: "An official list is there to be found.")
        default:
            ProblemText(
                "the page lets search engines in, and the site has demonstration records",
                because: "What only shows the form must not be found and taken for fact.",
                help: "Print <meta name=\"robots\" content=\"noindex\"> in layout.mustache.")
        }
    }

    static let buildAgain = "Build the site again."
    private static let complete = "A list is complete on the pages, in the index and in every download, or it is not."

    /// A value in quotes, cut where it is long.
    static func quoted(_ value: String) -> String {
        let scalars = value.unicodeScalars
        guard scalars.count > 60 else { return "\"\(value)\"" }
        return "\"\(String(String.UnicodeScalarView(scalars.prefix(60))))…\""
    }
}

extension VerificationProblem.Count {
    fileprivate var name: String {
        switch self {
        case .declared: "the declared total"
        case .published: "the number of records"
        case .standing(let standing): "the number of \(standing) records"
        case .found(.pages): "the number of pages"
        case .found(.list): "the number of list entries"
        case .found(.titles): "the number of entries in the index of titles"
        case .found(.csv): "the number of rows in the CSV file"
        case .found(.json): "the number of records in the JSON file"
        case .found(.search): "the number of records in the search index"
        }
    }
}

extension VerificationProblem.SearchNumber {
    fileprivate var name: String {
        switch self {
        case .blocks: "the number of blocks"
        case .first: "the position of the block's first record"
        case .records: "the number of records in the block"
        case .column(let name): "the number of records in the column \(name)"
        }
    }
}
