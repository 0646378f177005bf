internal import PageTemplates
internal import PortalModel

/// Where residents begin.
struct HomePage: PageModel {
    let page: PageView
    let home: HomeView

    static let own: [TemplateMember<HomePage>] = [
        .object("page", \.page),
        .object("home", \.home),
    ]
}

/// The page of search results.
struct SearchPage: PageModel {
    let page: PageView
    let search: SearchView

    static let own: [TemplateMember<SearchPage>] = [
        .object("page", \.page),
        .object("search", \.search),
    ]
}

extension SitePages {
    func homePage() -> HomePage {
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
            sections: home.collections.compactMap { portal.collection($0.collection) }.map {
                SectionView(collection: $0, builder: builder)
            },
            counts: CountsView(declared: nil, counts: portal.standingCounts),
            changes: ChangesView(changes: plan.register.map { latestChanges($0, limit: 3, builder) } ?? []))
        let page = page(
            PagePath.home, title: portal.site.title, description: portal.site.description, builder: builder)
        return HomePage(page: page, home: view)
    }

    func searchPage(_ start: SearchStart) -> SearchPage {
        let builder = builder(at: PagePath.search)
        let page = page(
            PagePath.search, title: words.searchTitle, description: portal.site.description, builder: builder)
        return SearchPage(page: page, search: SearchView(start: start))
    }

    /// Served at any address, on whatever host holds the site: its links begin at the host's root.
    func notFoundPage() -> PlainPage {
        let builder = ViewBuilder(portal: portal, root: PageRoot(absolute: portal.site.path), words: words)
        let page = page(
            PagePath.notFound, title: words.notFoundTitle, description: portal.site.description, builder: builder)
        return PlainPage(page: page)
    }
}
