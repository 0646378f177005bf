internal import PageTemplates
internal import PortalChecks
internal import PortalModel

/// What is the same on every page: made once.
struct SharedValues: Sendable {
    let layouts: PageLayouts
    let site: TemplateValue
    let words: TemplateValue
    let assetNames: TemplateValue
    let assets: [HashedAsset]

    init(_ checked: CheckedPortal, _ templates: SiteTemplates, _ layouts: PageLayouts) {
        self.layouts = layouts
        self.site = TemplateValue(
            SiteView(
                site: checked.portal.site,
                hasDemonstrationRecords: checked.portal.standingCounts.demonstration > 0,
                hasRegister: checked.register != nil))
        self.words = .object(TemplateObject(layouts.words, templates.words.map { .text($0.text) }))
        self.assetNames = .object(TemplateObject(layouts.assets, templates.assets.map { .text($0.path) }))
        self.assets = templates.assets
    }

    /// The members that every page has, in the order of ``PageLayouts``.
    func common(_ page: PageView) -> [TemplateValue] {
        [site, TemplateValue(page), words, assetNames]
    }
}
