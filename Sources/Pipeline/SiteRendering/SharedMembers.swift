internal import PageTemplates
internal import PortalModel

/// The data of a page. Its template can use `site`, `words` and `assets`, which are the same on every page, `page`, and
/// whatever else its kind of page has.
protocol PageModel: Sendable {
    var page: PageView { get }
}

/// The members that templates can use on every page. Values that are the same on all pages are printed when templates
/// are compiled.
struct SharedMembers: Sendable {
    private let site: SiteView
    private let words: TemplateMembers<InterfaceStrings>
    private let assets: TemplateMembers<AssetPaths>

    /// The interface strings by their names in the language's file.
    private struct InterfaceStrings: Sendable {}

    /// The paths of the assets by their names in templates.
    private struct AssetPaths: Sendable {}

    init(site: SiteView, words: [(name: String, text: String)], assets: [HashedAsset]) {
        self.site = site
        self.words = TemplateMembers(words.map { .text($0.name, constant: $0.text) })
        self.assets = TemplateMembers(assets.map { .text($0.templateName, constant: $0.path) })
    }

    /// The members of a kind of page.
    func page<Model: PageModel>(_ own: [TemplateMember<Model>]) -> TemplateMembers<Model> {
        TemplateMembers(
            [
                .object("site", constant: site), .object("words", words, constant: InterfaceStrings()),
                .object("assets", assets, constant: AssetPaths()),
            ] + own)
    }

    /// The members of a block in a text, which has no page around it.
    func block<Model>(_ own: [TemplateMember<Model>]) -> TemplateMembers<Model> {
        TemplateMembers([.object("words", words, constant: InterfaceStrings())] + own)
    }
}
