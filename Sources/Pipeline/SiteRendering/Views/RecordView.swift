internal import PageTemplates
internal import PortalModel

/// A record on its own page. Its fields stand beside it in the page: `values` has every field of its collection by name,
/// for templates made for one collection; `fields` has those that have a value, in the schema's order.
struct RecordView: TemplateModel {
    /// `<collection>/<id>`
    let address: String
    let id: String
    let title: String
    let standing: StandingView
    let body: [UInt8]?
    /// What residents call it.
    let synonyms: [String]
    let backReferences: [BackReferenceView]
    /// The other records of the collection with the same title, such as the same service of other offices.
    let namesakes: [NamesakeView]
    /// The records of other collections that have this title, where this one holds what residents call them.
    let named: [RecordLinkView]
    /// The number, where the record is a figure.
    let figure: FigureView?
    /// Whether the record is a text, so that its fields are about it and come after it.
    let isText: Bool
    /// Whether there are fields to be shown to readers, and fields for those who keep the data.
    let hasFields: Bool
    let hasNotes: Bool

    static let members: TemplateMembers<RecordView> = [
        .text("address") { $0.address },
        .text("id") { $0.id },
        .text("title") { $0.title },
        .object("standing", StandingView.self) { $0.standing },
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
    /// What tells it from the others: the first record that it refers to in one of the collection's columns, else its id.
    let title: String
    let href: String
    let standing: StandingView

    static let members: TemplateMembers<NamesakeView> = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .object("standing", StandingView.self) { $0.standing },
    ]
}

/// The records of one collection that name this one in one of their fields.
struct BackReferenceView: TemplateModel {
    let collection: String
    let field: String
    let href: String
    let count: Int
    let links: [RecordLinkView]

    static let members: TemplateMembers<BackReferenceView> = [
        .text("collection") { $0.collection },
        .text("field") { $0.field },
        .text("href") { $0.href },
        .integer("count") { $0.count },
        .list("links", RecordLinkView.self) { $0.links },
    ]
}

/// A link to a record, with what a reader must know before following it.
struct RecordLinkView: TemplateModel {
    /// `<collection>/<id>`
    let address: String
    let id: String
    let title: String
    let href: String
    let standing: StandingView

    static let members: TemplateMembers<RecordLinkView> = [
        .text("address") { $0.address },
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("href") { $0.href },
        .object("standing", StandingView.self) { $0.standing },
    ]
}

/// A record as a row of a table.
struct RowView: TemplateModel {
    let address: String
    let id: String
    let title: String
    let href: String
    let standing: StandingView
    let cells: [FieldView]
    /// By which values the collection's pages find it: `kind=penalty place=north`. Empty where the rows of its table cannot
    /// be narrowed.
    let facets: String
    /// Records of other collections that have this title, where this one holds what residents call them.
    var named: [RecordLinkView] = []

    static let members: TemplateMembers<RowView> = [
        .text("address") { $0.address },
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("href") { $0.href },
        .object("standing", StandingView.self) { $0.standing },
        .list("cells", FieldView.self) { $0.cells },
        .text("facets") { $0.facets },
        .list("named", RecordLinkView.self) { $0.named },
    ]
}
