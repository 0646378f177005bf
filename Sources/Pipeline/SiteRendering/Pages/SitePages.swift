internal import PageTemplates
internal import PortalModel

extension SiteRenderer {
    func homePage() -> [UInt8] {
        let builder = builder(at: PagePath.home)
        let home = portal.site.home
        let records = home.waysIn.compactMap { target in
            target.record.flatMap { portal.address(collection: target.collection, record: $0) }
        }
        let view = HomeView(
            waysIn: WaysInView(
                records: records.map(builder.link),
                collections: home.waysIn.filter { $0.record == nil }.compactMap { builder.link(to: $0, current: nil) }),
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
            counts: CountsView(declared: nil, counts: portal.standingCounts),
            changes: ChangesView(changes: register.map { latestChanges($0, limit: 3, builder) } ?? []))
        let page = page(
            PagePath.home, title: portal.site.title, description: portal.site.description, builder: builder)
        return render(templates[.home], page, [TemplateValue(view)])
    }

    func searchPage(_ start: SearchStart) -> [UInt8] {
        let builder = builder(at: PagePath.search)
        let page = page(
            PagePath.search, title: words.searchTitle, description: portal.site.description, builder: builder)
        return render(templates[.search], page, [TemplateValue(SearchView(start: start))])
    }

    /// Served at any address, on whatever host holds the site: its links begin at the host's root.
    func notFoundPage() -> [UInt8] {
        let builder = ViewBuilder(portal: portal, root: PageRoot(absolute: portal.site.path), words: words)
        let page = page(
            PagePath.notFound, title: words.notFoundTitle, description: portal.site.description, builder: builder)
        return render(templates[.notFound], page)
    }
}
