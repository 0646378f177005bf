internal import PageTemplates
internal import PortalModel

/// A collection on its own page.
struct CollectionView: TemplateModel {
    let collection: RecordCollection
    /// The text of its page.
    let body: [UInt8]?
    /// The sections of the text; none where it is short.
    let contents: [LinkView]
    let counts: CountsView
    let declarations: [DeclarationView]
    let facets: [FacetView]
    /// By what its rows can be narrowed on the page, and how.
    let filters: [FilterView]
    /// Its pages in parts; none where one page is enough.
    let parts: [LinkView]
    let downloads: [LinkView]

    static let members: TemplateMembers<CollectionView> = [
        .text("id") { $0.collection.id },
        .text("title") { $0.collection.title },
        .text("item-title") { $0.collection.declaration.itemTitle },
        .text("description") { $0.collection.declaration.description },
        .markup("body") { $0.body },
        .flag("hasContents") { !$0.contents.isEmpty },
        .list("contents", LinkView.self) { $0.contents },
        .object("counts", \.counts),
        .flag("hasDeclarations") { !$0.declarations.isEmpty },
        .list("declarations", DeclarationView.self) { $0.declarations },
        .flag("hasFacets") { !$0.facets.isEmpty },
        .list("facets", FacetView.self) { $0.facets },
        .list("filters", FilterView.self) { $0.filters },
        .flag("hasParts") { !$0.parts.isEmpty },
        .list("parts", LinkView.self) { $0.parts },
        .list("downloads", LinkView.self) { $0.downloads },
    ]
}

/// A collection on the pages of its records and of parts of it.
struct CollectionLinkView: TemplateModel {
    let id: String
    let link: LinkView

    init(_ collection: RecordCollection, _ builder: ViewBuilder) {
        id = collection.id
        link = LinkView(title: collection.title, href: builder.href(of: collection))
    }

    static let members: TemplateMembers<CollectionLinkView> = [
        .text("id") { $0.id },
        .text("title") { $0.link.title },
        .text("href") { $0.link.href },
    ]
}

/// A field by whose values a collection can be browsed.
struct FacetView: TemplateModel {
    /// The field.
    let name: String
    let title: String
    let values: [FacetValueView]

    static let members: TemplateMembers<FacetView> = [
        .text("name") { $0.name },
        .text("title") { $0.title },
        .list("values", FacetValueView.self) { $0.values },
    ]
}

/// One value of a facet with its number of records.
struct FacetValueView: TemplateModel {
    /// As the data have it.
    let value: String
    let title: String
    let href: String
    let count: Int
    var isCurrent = false

    static let members: TemplateMembers<FacetValueView> = [
        .text("value") { $0.value },
        .text("title") { $0.title },
        .text("href") { $0.href },
        .integer("count") { $0.count },
        .flag("isCurrent") { $0.isCurrent },
    ]
}

/// A facet as a filter of the rows of a page.
struct FilterView: TemplateModel {
    /// The field.
    let name: String
    let title: String
    let options: [FilterOptionView]

    static let members: TemplateMembers<FilterView> = [
        .text("name") { $0.name },
        .text("title") { $0.title },
        .list("options", FilterOptionView.self) { $0.options },
    ]
}

/// A value that some row of a page has.
struct FilterOptionView: TemplateModel {
    /// As the data have it.
    let value: String
    let title: String

    static let members: TemplateMembers<FilterOptionView> = [
        .text("value") { $0.value },
        .text("title") { $0.title },
    ]
}

/// A page of a list in parts.
struct PartView: TemplateModel {
    let number: Int
    /// How many parts there are.
    let count: Int
    /// The positions of its first and last record in the list, counted from 1.
    let first: Int
    let last: Int
    /// How many records the list has.
    let total: Int
    let firstPart: LinkView
    let previous: LinkView?
    let next: LinkView?
    let lastPart: LinkView

    static let members: TemplateMembers<PartView> = [
        .integer("number") { $0.number },
        .integer("count") { $0.count },
        .integer("first") { $0.first },
        .integer("last") { $0.last },
        .integer("total") { $0.total },
        .object("first-part", \.firstPart),
        .object("previous", LinkView.self) { $0.previous },
        .object("next", LinkView.self) { $0.next },
        .object("last-part", \.lastPart),
    ]
}
