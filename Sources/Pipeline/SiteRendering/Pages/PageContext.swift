internal import PageTemplates
internal import PortalModel

/// A page with nothing of its own.
struct PlainPage: PageModel {
    let page: PageView

    static let own: [TemplateMember<PlainPage>] = [.object("page", \.page)]
}

extension SitePages {
    func builder(at path: String) -> ViewBuilder {
        ViewBuilder(portal: portal, root: PageRoot(of: path), words: words)
    }

    /// What a page says of itself and where it stands in the site.
    /// - Parameters:
    ///   - collection: the one that the page is of or in.
    ///   - trail: the pages between the home page and this one.
    func page(
        _ path: String, title: String, description: String, collection: RecordCollection? = nil,
        trail: [LinkView] = [], article: ArticleView? = nil, builder: ViewBuilder
    ) -> PageView {
        let home = LinkView(title: portal.site.title, href: builder.root.link(PagePath.home))
        return PageView(
            title: title, description: description, canonical: portal.site.url + path, root: builder.root.prefix,
            trail: path == PagePath.home ? [] : [home] + trail,
            menus: plan.menus.menus(on: builder.root, in: collection?.id),
            column: collection.map {
                ColumnView(
                    title: $0.title, description: $0.declaration.description, type: $0.declaration.columnType)
            },
            article: article, asOf: plan.asOf)
    }

    /// The collections as residents meet them: first the lists of the home page, then what else it and the menus lead
    /// to.
    var collectionsInOrder: [RecordCollection] {
        let site = portal.site
        let named = (site.home.lists + site.home.collections + site.navigation + site.footerNavigation).map(
            \.collection)
        var seen: Set<String> = []
        return (named + portal.collections.map(\.id)).filter { seen.insert($0).inserted }.compactMap(portal.collection)
    }
}
