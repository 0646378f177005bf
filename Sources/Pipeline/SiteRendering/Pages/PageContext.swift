internal import PageTemplates
internal import PortalModel

extension SiteRenderer {
    func builder(at path: String) -> ViewBuilder {
        ViewBuilder(portal: portal, root: PageRoot(of: path), words: words)
    }

    /// What a page says of itself and where it stands in the site.
    /// - Parameters:
    ///   - collection: the one that the page is of or in.
    ///   - trail: the pages between the home page and this one.
    func page(
        _ path: String, title: String, description: String, collection: RecordCollection? = nil, trail: [LinkView] = [],
        article: ArticleView? = nil, builder: ViewBuilder
    ) -> PageView {
        let home = LinkView(title: portal.site.title, href: builder.root.link(PagePath.home))
        let menus = values.menus.menus(on: builder.root, in: collection?.id)
        return PageView(
            title: title, description: description, canonical: portal.site.url + path, root: builder.root.prefix,
            trail: path == PagePath.home ? [] : [home] + trail, navigation: menus.navigation,
            footerNavigation: menus.footer,
            column: collection.map {
                ColumnView(
                    title: $0.title, description: $0.declaration.description, type: $0.declaration.columnType)
            },
            article: article, asOf: asOf)
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

    func render(_ template: PageTemplate, _ page: PageView, _ members: [TemplateValue] = []) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 << 10)
        // Unchecked: the check would walk the whole page, and the members stand in the order of their layouts.
        let object = TemplateObject(unchecked: template.layout, values.common(page) + members)
        template.template.render(.object(object), into: &bytes)
        return bytes
    }
}
