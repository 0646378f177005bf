/// What a page says, as positions: of whom, in which fields, and where it leads.
struct PageFacts: Sendable {
    /// The position of the page among the files.
    let file: Int
    /// The texts of fields, with their references resolved.
    var texts: [UInt8] = []
    /// Values of attributes, with their references resolved.
    var names: [UInt8] = []

    var records: [RecordMention] = []
    var fields: [FieldMention] = []
    /// The elements of lists, in ``texts``.
    var items: [ByteSpan] = []
    var lists: [ListMention] = []
    var numbers: [BoundNumber] = []

    /// The elements' ids, in ``names``.
    var ids: [ByteSpan] = []
    /// The files that it links to.
    var targets: [Int32] = []
    /// Links to elements of other pages.
    var anchors: [AnchorLink] = []
    /// Links that begin with `http:` or `https:`, in ``names``.
    var absoluteLinks: [PlacedSpan] = []
    var head = PageHead()

    var findings: [Finding] = []

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
        let field: ByteSpan?
        let value: ByteSpan?
        let offset: Int
    }

    /// A number in a text that the data say too.
    struct BoundNumber: Sendable {
        /// A figure's id, or a collection's whose records are counted; in ``names``.
        let subject: ByteSpan
        let isCount: Bool
        let offset: Int
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
    var metas: [(name: ByteSpan, content: ByteSpan)] = []
}
