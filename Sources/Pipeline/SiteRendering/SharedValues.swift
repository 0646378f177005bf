internal import PageTemplates
internal import PortalModel

/// What is the same on every page: made once.
struct SharedValues: Sendable {
    let words: TemplateValue
    let menus: Menus
    let assets: [HashedAsset]
    private let layouts: PageLayouts

    init(_ portal: Portal, _ templates: SiteTemplates, _ layouts: PageLayouts, words: RequiredWords) {
        self.words = layouts.wordsValue
        self.menus = Menus(portal, words: words)
        self.assets = templates.assets
        self.layouts = layouts
    }

    /// The members that every page has, in the order of the layouts.
    func common(_ page: PageView) -> [TemplateValue] { layouts.common(page) }
}
