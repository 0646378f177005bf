internal import PageTemplates
internal import PortalModel

extension SiteRenderer {
    func homePage() -> [UInt8] {
        let builder = builder(at: PagePath.home)
        let home = portal.site.home
        let view = HomeView(
            lists: home.lists.compactMap { portal.collection($0.collection) }.map(builder.summary),
            figures: builder.figures(home.figures.compactMap(\.record)),
            sections: home.collections.compactMap { portal.collectionIndex($0.collection) }.map { index in
                let collection = portal.collections[index]
                return SectionView(
                    title: collection.title, href: builder.href(of: collection),
                    description: collection.declaration.description,
                    links: collection.records.indices.map {
                        builder.link(to: RecordAddress(collection: index, record: $0))
                    })
            },
            counts: CountsView(declared: nil, counts: portal.standingCounts))
        let page = page(
            PagePath.home, title: portal.site.title, description: portal.site.description, builder: builder)
        return render(templates.home, values.layouts.home, page, [TemplateValue(view)])
    }

    func searchPage(_ start: SearchStart) -> [UInt8] {
        let builder = builder(at: PagePath.search)
        let page = page(
            PagePath.search, title: words.searchTitle, description: portal.site.description, builder: builder)
        return render(templates.search, values.layouts.search, page, [TemplateValue(SearchView(start: start))])
    }

    /// Served at any address, so its links are whole addresses.
    func notFoundPage() -> [UInt8] {
        let builder = ViewBuilder(portal: portal, root: PageRoot(absolute: portal.site.url), words: words)
        let page = page(
            PagePath.notFound, title: words.notFoundTitle, description: portal.site.description, builder: builder)
        return render(templates.notFound, values.layouts.plain, page)
    }
}
