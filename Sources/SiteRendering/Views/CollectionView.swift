internal import PageTemplates

/// A table of records, whole or in part.
struct TableView: TemplateModel {
    /// The titles of the columns after title and standing.
    let columns: [String]
    let titleColumn: String
    let standingColumn: String
    let rows: [RowView]

    static let members: TemplateMembers<TableView> = [
        .text("title-column") { $0.titleColumn },
        .text("standing-column") { $0.standingColumn },
        .texts("columns") { $0.columns },
        .integer("count") { $0.rows.count },
        .flag("hasRows") { !$0.rows.isEmpty },
        .list("rows", RowView.self) { $0.rows },
    ]
}

/// A collection on its own page.
struct CollectionView: TemplateModel {
    let id: String
    let title: String
    let itemTitle: String
    let description: String
    /// The text of its page.
    let body: [UInt8]?
    let counts: CountsView
    let declarations: [DeclarationView]
    let facets: [FacetView]
    let downloads: [LinkView]

    static let members: TemplateMembers<CollectionView> = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("item-title") { $0.itemTitle },
        .text("description") { $0.description },
        .markup("body") { $0.body },
        .object("counts", CountsView.self) { $0.counts },
        .flag("hasDeclarations") { !$0.declarations.isEmpty },
        .list("declarations", DeclarationView.self) { $0.declarations },
        .flag("hasFacets") { !$0.facets.isEmpty },
        .list("facets", FacetView.self) { $0.facets },
        .list("downloads", LinkView.self) { $0.downloads },
    ]
}

/// A collection on the pages of its records and of parts of it.
struct CollectionLinkView: TemplateModel {
    let id: String
    let link: LinkView

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
