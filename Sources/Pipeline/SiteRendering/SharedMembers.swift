internal import PageTemplates
internal import PortalModel

/// The data of a page. Its template can say `site`, `words` and `assets`, which are the same on every page, `page`, and
/// what its kind of page has besides.
protocol PageModel: Sendable {
    var page: PageView { get }
}

/// What templates can say on every page. Templates print what is the same on all of them when they are compiled.
struct SharedMembers: Sendable {
    private let site: SiteView
    private let words: TemplateMembers<InterfaceWords>
    private let assets: TemplateMembers<AssetPaths>

    /// The interface words by their names in the file of the language.
    private struct InterfaceWords: Sendable {}

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
                .object("site", constant: site), .object("words", words, constant: InterfaceWords()),
                .object("assets", assets, constant: AssetPaths()),
            ] + own)
    }

    /// The members of a block within a text: it has no page around it.
    func block<Model>(_ own: [TemplateMember<Model>]) -> TemplateMembers<Model> {
        TemplateMembers([.object("words", words, constant: InterfaceWords())] + own)
    }
}
