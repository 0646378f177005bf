internal import Markdown
internal import PageTemplates
internal import PortalModel

/// A collection's own page: what it promises, and all of its records.
struct CollectionPage: PageModel {
    let page: PageView
    let collection: CollectionView
    let table: TableView

    static let own: [TemplateMember<CollectionPage>] = [
        .object("page", \.page),
        .object("collection", \.collection),
        .object("table", \.table),
    ]
}

/// The records of a collection with one value in a field.
struct BrowsePage: PageModel {
    let page: PageView
    let collection: CollectionLinkView
    let facet: FacetView
    let value: FacetValueView
    let filters: [FilterView]
    let table: TableView

    static let own: [TemplateMember<BrowsePage>] = [
        .object("page", \.page),
        .object("collection", \.collection),
        .object("facet", \.facet),
        .object("value", \.value),
        .list("filters", FilterView.self) { $0.filters },
        .object("table", \.table),
    ]
}

extension SitePages {
    func collectionPage(_ index: Int) -> CollectionPage {
        let collection = portal.collections[index]
        let path = PagePath.index(of: collection.id)
        let builder = builder(at: path)
        let view = CollectionView(
            collection: collection, body: collection.body.map { html(of: $0, builder) },
            contents: collection.body.map { contents(of: $0.document) } ?? [], counts: builder.counts(of: collection),
            declarations: builder.declarations(of: collection),
            facets: facets[index].map { facetView($0, of: collection, current: nil, builder) },
            filters: filters(index, of: collection.records.indices, without: nil),
            parts: plan.parts(of: collection).map { partLink($0, of: collection, builder) },
            downloads: ["csv", "json"].map { ending in
                LinkView(
                    title: "\(collection.id).\(ending)", href: builder.root.link("data/\(collection.id).\(ending)"))
            })
        let page = page(
            path, title: collection.title, description: collection.declaration.description, collection: collection,
            builder: builder)
        return CollectionPage(
            page: page, collection: view,
            table: TableView(
                of: collection.records, in: collection, isNarrowable: true,
                recordsByTitle: holdsWords(collection) ? recordsBySynonymTitle : [:], builder))
    }

    /// Links to the sections of a text that is too long to be seen at once.
    private func contents(of document: MarkdownDocument) -> [LinkView] {
        let sections = document.headings.filter { $0.level == 2 }
        return sections.count > 3 ? sections.map { LinkView(title: $0.text, href: "#" + $0.anchor) } : []
    }

    func browsePage(_ index: Int, _ facetIndex: Int, _ groupIndex: Int) -> BrowsePage {
        let collection = portal.collections[index]
        let facet = facets[index][facetIndex]
        let group = facet.groups[groupIndex]
        let path = PagePath.browse(collection.id, by: facet.field, value: group.value)
        let builder = builder(at: path)
        let facetView = facetView(facet, of: collection, current: group.value, builder)
        let collectionLink = CollectionLinkView(collection, builder)
        let title = "\(group.title)\(words.labelSeparator)\(collection.title)"
        let page = page(
            path, title: title, description: "\(title) \(collection.declaration.description)",
            collection: collection, trail: [collectionLink.link], builder: builder)
        let records = group.records.map { collection.records[$0] }
        return BrowsePage(
            page: page, collection: collectionLink, facet: facetView,
            value: FacetValueView(
                value: group.value, title: group.title, href: builder.root.link(path), count: records.count,
                isCurrent: true),
            filters: filters(index, of: group.records, without: facet.field),
            table: TableView(of: records, in: collection, isNarrowable: true, builder))
    }

    /// - Parameters:
    ///   - records: those that the page lists.
    ///   - field: the one by whose value the page lists them.
    private func filters(_ index: Int, of records: some Sequence<Int>, without field: String?) -> [FilterView] {
        let collection = portal.collections[index]
        return facets[index].filter { $0.field != field }.compactMap { facet in
            guard let position = collection.schema.index(of: facet.field) else { return nil }
            var found: Set<String> = []
            for record in records { found.formUnion(collection.records[record].values[position].texts) }
            let options = facet.groups.filter { found.contains($0.value) }
            // With one value there is nothing to choose.
            guard options.count > 1 else { return nil }
            return FilterView(
                name: facet.field, title: facet.title,
                options: options.map { FilterOptionView(value: $0.value, title: $0.title) })
        }
    }

    private func facetView(
        _ facet: Facet, of collection: RecordCollection, current: String?, _ builder: ViewBuilder
    ) -> FacetView {
        FacetView(
            name: facet.field, title: facet.title,
            values: facet.groups.map { group in
                FacetValueView(
                    value: group.value, title: group.title,
                    href: builder.root.link(PagePath.browse(collection.id, by: facet.field, value: group.value)),
                    count: group.records.count, isCurrent: group.value == current)
            })
    }
}
