internal import PageTemplates
internal import PortalModel

/// A record on its own page. Its fields are next to it in the page's model.
struct RecordView: TemplateModel {
    let link: RecordLinkView
    let body: [UInt8]?
    /// Residents' words for it.
    let synonyms: [String]
    let backReferences: [BackReferenceView]
    /// The other records of the collection with the same title, such as the same service of other offices.
    let namesakes: [NamesakeView]
    /// The records of other collections that have this title, if this record contains residents' words for them.
    let named: [RecordLinkView]
    /// The number, if the record is a figure.
    let figure: FigureView?
    /// Whether the record is a text, so that its fields are about it and come after it.
    let isText: Bool
    /// Whether there are fields for readers, and fields for the people who maintain the data.
    let hasFields: Bool
    let hasNotes: Bool

    static let members: TemplateMembers<RecordView> = [
        .text("address") { $0.link.appendAddress(to: &$1) },
        .text("id") { $0.link.record.id },
        .text("title") { $0.link.record.title },
        .object("standing", StandingView.self) { $0.link.standing },
        .markup("body") { $0.body },
        .flag("hasSynonyms") { !$0.synonyms.isEmpty },
        .texts("synonyms") { $0.synonyms },
        .flag("hasNamesakes") { !$0.namesakes.isEmpty },
        .list("namesakes", NamesakeView.self) { $0.namesakes },
        .flag("hasNamed") { !$0.named.isEmpty },
        .list("named", RecordLinkView.self) { $0.named },
        .object("figure", FigureView.self) { $0.figure },
        .flag("isText") { $0.isText },
        .flag("hasFields") { $0.hasFields },
        .flag("hasNotes") { $0.hasNotes },
        .flag("hasBackReferences") { !$0.backReferences.isEmpty },
        .list("back-references", BackReferenceView.self) { $0.backReferences },
    ]
}

/// Another record with the same title.
struct NamesakeView: TemplateModel {
    /// What distinguishes it from the others: the first record that it refers to in one of the collection's columns, or
    /// else its id.
    let title: String
    let link: RecordLinkView

    static let members: TemplateMembers<NamesakeView> = [
        .text("title") { $0.title },
        .text("href") { $0.link.appendLink(to: &$1) },
        .object("standing", StandingView.self) { $0.link.standing },
    ]
}

/// The records of one collection that refer to this one in one of their fields.
struct BackReferenceView: TemplateModel {
    let collection: RecordCollection
    let reference: BackReference
    let builder: ViewBuilder

    static let members: TemplateMembers<BackReferenceView> = [
        .text("collection") { $0.collection.title },
        .text("field") { $0.collection.schema.fields[$0.reference.field].title },
        .text("href") { $0.builder.href(of: $0.collection) },
        .integer("count") { $0.reference.records.count },
        .list("links", RecordLinkView.self) { $0.builder.links(to: $0.reference.records, of: $0.collection) },
    ]
}

/// A link to a record, with what a reader must know before following it.
struct RecordLinkView: TemplateModel {
    let record: Record
    let collection: RecordCollection
    let builder: ViewBuilder

    static let members: TemplateMembers<RecordLinkView> = [
        .text("address") { $0.appendAddress(to: &$1) },
        .text("id") { $0.record.id },
        .text("title") { $0.record.title },
        .text("href") { $0.appendLink(to: &$1) },
        .object("standing", StandingView.self) { $0.standing },
    ]

    var standing: StandingView { StandingView(standing: record.standing) }

    var asLink: LinkView { LinkView(title: record.title, href: builder.href(of: record, in: collection)) }

    /// `<collection>/<id>`
    func appendAddress(to pieces: inout TextPieces) {
        pieces.append(collection.id)
        pieces.append("/")
        pieces.append(record.id)
    }

    /// The path to the record's page, as ``ViewBuilder/href(of:in:)`` returns it.
    func appendLink(to pieces: inout TextPieces) {
        if builder.root.isIn(folder: collection.id) {
            pieces.append(record.id)
        } else {
            pieces.append(builder.root.prefix)
            appendAddress(to: &pieces)
        }
        pieces.append(PagePath.ending)
    }
}
