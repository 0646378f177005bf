/// What a page says, as positions: of whom, in which fields, and where it leads. A class, because pages are handed from
/// one proof to the next many times.
final class PageFacts: Sendable {
    /// The position of the page among the files.
    let file: Int
    /// The texts of fields, with their references resolved.
    let texts: [UInt8]
    /// Values of attributes, with their references resolved.
    let names: [UInt8]

    let records: [RecordMention]
    let fields: [FieldMention]
    /// The elements of lists, in ``texts``.
    let items: [ByteSpan]
    let lists: [ListMention]
    let facets: [FacetMention]
    let numbers: [BoundNumber]
    let downloads: [Download]
    let collectionTexts: [CollectionText]

    /// The elements' ids, in ``names``.
    let ids: [ByteSpan]
    /// The files that it links to.
    let targets: [Int32]
    /// Links to elements of other pages.
    let anchors: [AnchorLink]
    /// Links that begin with `http:` or `https:`, in ``names``.
    let absoluteLinks: [PlacedSpan]
    let head: PageHead

    init(_ draft: Draft) {
        file = draft.file
        texts = draft.texts
        names = draft.names
        records = draft.records
        fields = draft.fields
        items = draft.items
        lists = draft.lists
        facets = draft.facets
        numbers = draft.numbers
        downloads = draft.downloads
        collectionTexts = draft.collectionTexts
        ids = draft.ids
        targets = draft.targets
        anchors = draft.anchors
        absoluteLinks = draft.absoluteLinks
        head = draft.head
    }

    /// The same while a page is being read.
    struct Draft {
        let file: Int
        var texts: [UInt8] = []
        var names: [UInt8] = []
        var records: [RecordMention] = []
        var fields: [FieldMention] = []
        var items: [ByteSpan] = []
        var lists: [ListMention] = []
        var facets: [FacetMention] = []
        var numbers: [BoundNumber] = []
        var downloads: [Download] = []
        var collectionTexts: [CollectionText] = []
        var ids: [ByteSpan] = []
        var targets: [Int32] = []
        var anchors: [AnchorLink] = []
        var absoluteLinks: [PlacedSpan] = []
        var head = PageHead()
        var findings: [Finding] = []
    }

    /// An element that is about a record.
    struct RecordMention: Sendable {
        /// `<collection>/<id>`, in ``names``.
        let address: ByteSpan
        let offset: Int
        /// The list that it is an entry of, by its position.
        let list: Int?
    }

    /// An element that shows a field of a record.
    struct FieldMention: Sendable {
        let record: Int
        /// In ``names``.
        let name: ByteSpan
        /// In ``names``, where the element gives it beside its text.
        let value: ByteSpan?
        let isList: Bool
        let offset: Int
        /// In ``texts``.
        var text: ByteSpan
        /// In ``items``.
        var items: Range<Int>
        var isBlank = true
    }

    /// An element that holds a list of records: a collection's, or the part of it with one value in a field.
    struct ListMention: Sendable {
        let collection: ByteSpan
        /// Whether the part stands on the page of something that its records belong to, and is no place to browse.
        let isRelated: Bool
        /// Whether it is one of the pages on which the collection's list is read in parts.
        let isPart: Bool
        let field: ByteSpan?
        let value: ByteSpan?
        let offset: Int
    }

    /// A value by which the row of a record can be found.
    struct FacetMention: Sendable {
        let record: Int
        /// In ``names``.
        let field: ByteSpan
        let value: ByteSpan
    }

    /// A number in a text that the data say too.
    struct BoundNumber: Sendable {
        /// A figure's id, or a collection's whose records are counted; in ``names``.
        let subject: ByteSpan
        let isCount: Bool
        /// Where the records are counted, if not in the data; in ``names``.
        let place: ByteSpan?
        let offset: Int
        var text: ByteSpan
    }

    /// A file with its size and hash, as a page states them; in ``names``.
    struct Download: Sendable {
        let path: ByteSpan
        let byteCount: ByteSpan
        let sha256: ByteSpan
        let offset: Int
    }

    /// An element that shows the text of a collection's own page.
    struct CollectionText: Sendable {
        let collection: ByteSpan
        var text: ByteSpan
    }

    struct AnchorLink: Sendable {
        let file: Int
        /// In ``names``.
        let id: ByteSpan
        let offset: Int
    }

    struct PlacedSpan: Sendable {
        let span: ByteSpan
        let offset: Int
    }
}

/// What a page says of itself; texts are in the page's ``PageFacts/names``.
struct PageHead: Sendable {
    var hasDoctype = false
    var hasCharset = false
    var language = ByteSpan.none
    var title = ByteSpan.none
    var canonical = ByteSpan.none
    /// Parallel to the cases of ``MetaName``; empty where the page has none.
    var metas = [ByteSpan](repeating: .none, count: MetaName.allCases.count)
}

/// The `<meta>` elements that something is proved of.
enum MetaName: Int, CaseIterable {
    case viewport
    case description
    case robots
    case siteName
    case siteDomain
    case columnName
    case columnDescription
    case columnKeywords
    case articleTitle
    case publicationDate
    case contentSource

    /// As pages write it.
    var name: StaticString {
        switch self {
        case .viewport: "viewport"
        case .description: "description"
        case .robots: "robots"
        case .siteName: "SiteName"
        case .siteDomain: "SiteDomain"
        case .columnName: "ColumnName"
        case .columnDescription: "ColumnDescription"
        case .columnKeywords: "ColumnKeywords"
        case .articleTitle: "ArticleTitle"
        case .publicationDate: "PubDate"
        case .contentSource: "ContentSource"
        }
    }
}
