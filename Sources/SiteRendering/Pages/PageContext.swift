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
        _ path: String, title: String, description: String, collection: Collection? = nil, trail: [LinkView] = [],
        article: ArticleView? = nil, builder: ViewBuilder
    ) -> PageView {
        let home = LinkView(title: portal.site.title, href: builder.root.link(PagePath.home))
        return PageView(
            title: title, description: description, canonical: portal.site.url + path, root: builder.root.prefix,
            trail: path == PagePath.home ? [] : [home] + trail,
            navigation: portal.site.navigation.compactMap { builder.link(to: $0, current: collection?.id) },
            footerNavigation: portal.site.footerNavigation.compactMap { builder.link(to: $0, current: nil) },
            column: collection.map {
                ColumnView(
                    title: $0.title, description: $0.declaration.description, type: $0.declaration.columnType)
            },
            article: article, asOf: asOf)
    }

    func render(
        _ template: Template, _ layout: TemplateLayout, _ page: PageView, _ members: [TemplateValue] = []
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 << 10)
        // Unchecked: the check would walk the whole page, and the members stand in the order of their layouts.
        template.render(.object(TemplateObject(unchecked: layout, values.common(page) + members)), into: &bytes)
        return bytes
    }
}
