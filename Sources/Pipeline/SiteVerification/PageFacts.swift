/// The facts stated by a page, as positions: records, their fields, and links. It contains one page at a time and keeps
/// its memory for the next; what must be proved together with other pages goes into a ``PageRun``.
struct PageFacts {
    /// The position of the page among the files.
    private(set) var file = 0
    /// Values of attributes that contain character references, with these resolved.
    var resolved: [UInt8] = []
    /// The texts of fields, with their references resolved.
    var fieldTexts: [UInt8] = []

    var records: [RecordMention] = []
    var fields: [FieldMention] = []
    /// The elements of lists, in ``fieldTexts``.
    var items: [ByteSpan] = []
    var lists: [ListMention] = []
    var facets: [FacetMention] = []
    var numbers: [BoundNumber] = []
    var downloads: [Download] = []
    var collectionTexts: [CollectionText] = []

    /// The elements' ids.
    var identifiers = ByteTable()
    /// The files that it links to.
    var targets: [Int32] = []
    /// Links to elements of this page and of others.
    var anchors: [AnchorLink] = []
    /// Links that begin with a slash, `http:` or `https:`.
    var absoluteLinks: [PlacedText] = []
    var head = PageHead()
    var problems: [LocatedProblem] = []

    mutating func begin(_ file: Int) {
        self.file = file
        resolved.removeAll(keepingCapacity: true)
        fieldTexts.removeAll(keepingCapacity: true)
        records.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        items.removeAll(keepingCapacity: true)
        lists.removeAll(keepingCapacity: true)
        facets.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        downloads.removeAll(keepingCapacity: true)
        collectionTexts.removeAll(keepingCapacity: true)
        identifiers.removeAll()
        targets.removeAll(keepingCapacity: true)
        anchors.removeAll(keepingCapacity: true)
        absoluteLinks.removeAll(keepingCapacity: true)
        head.begin()
        problems.removeAll(keepingCapacity: true)
    }

    /// Calls a function with the bytes that the texts are in.
    @inline(__always)
    func withTexts<Result>(of page: ByteBuffer, _ body: (PageTexts) -> Result) -> Result {
        resolved.withUnsafeBufferPointer { resolved in
            fieldTexts.withUnsafeBufferPointer { fieldTexts in
                body(PageTexts(page: page, resolved: resolved, fieldTexts: fieldTexts))
            }
        }
    }

    /// An element that is about a record.
    struct RecordMention {
        /// `<collection>/<id>`.
        let address: PageText
        let offset: Int
        /// The list that it is an entry of, by its position.
        let list: Int?
    }

    /// An element that shows a field of a record.
    struct FieldMention {
        let record: Int
        let name: PageText
        /// If the element states it besides its text.
        let value: PageText?
        let isList: Bool
        /// Whether it is a record's long text, which is not compared.
        let isBody: Bool
        let offset: Int
        /// In ``fieldTexts``.
        var text: ByteSpan
        /// In ``items``.
        var items: Range<Int>
        var isBlank = true
    }

    /// An element that contains a list of records: a collection's, or those of them with one value in a field.
    struct ListMention {
        let collection: PageText
        /// Whether the list is on the page of a record that its records belong to, and is not for browsing.
        let isRelated: Bool
        /// Whether it is one of the pages on which the collection's list is read in parts.
        let isPart: Bool
        let field: PageText?
        let value: PageText?
        let offset: Int
    }

    /// A value by which the row of a record can be found.
    struct FacetMention {
        let record: Int
        let field: PageText
        let value: PageText
    }

    /// A number in a text that is also in the data.
    struct BoundNumber {
        /// The id of a figure, or of a collection whose records are counted.
        let subject: PageText
        let isCount: Bool
        /// The place where the records are counted, if not in the data.
        let place: PageText?
        let offset: Int
        /// In ``fieldTexts``.
        var text: ByteSpan
    }

    /// A file with its size and hash, as a page states them.
    struct Download {
        let path: PageText
        let byteCount: PageText
        let sha256: PageText
        let offset: Int
    }

    /// An element that shows the text of a collection's own page.
    struct CollectionText {
        let collection: PageText
        /// In ``fieldTexts``.
        var text: ByteSpan
    }

    struct AnchorLink {
        let file: Int
        /// Without the escapes of an address.
        let identifier: PageText
        let offset: Int
    }

    struct PlacedText {
        let text: PageText
        let offset: Int
    }
}

/// The statements of a page about itself.
struct PageHead {
    var hasDoctype = false
    var hasCharset = false
    var language = PageText.none
    var title = PageText.none
    var canonical = PageText.none
    /// Parallel to the cases of ``MetaName``; empty if the page has none.
    var metas = [PageText](repeating: .none, count: MetaName.allCases.count)

    mutating func begin() {
        (hasDoctype, hasCharset) = (false, false)
        (language, title, canonical) = (.none, .none, .none)
        for index in metas.indices { metas[index] = .none }
    }
}

/// The `<meta>` elements that are verified.
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

    /// The name as pages write it.
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

    /// The element with a name, in its exact case.
    init?(_ name: ByteBuffer) {
        guard let known = Self.allCases.first(where: { name.isExactly($0.name) }) else { return nil }
        self = known
    }
}
