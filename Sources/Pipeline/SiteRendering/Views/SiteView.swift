internal import PageTemplates
internal import PortalModel

/// What every page states about the site.
struct SiteView: TemplateModel {
    let site: SiteDeclaration
    /// Whether any record of the portal is a demonstration: then the site is not to be indexed and no registration is
    /// shown.
    let hasDemonstrationRecords: Bool
    /// Whether the portal keeps a register, so that there is a page of changes.
    let hasRegister: Bool

    static let members: TemplateMembers<SiteView> = [
        .text("title") { $0.site.title },
        .text("description") { $0.site.description },
        .text("url") { $0.site.url },
        .text("domain") { $0.site.domain },
        .text("language") { $0.site.language },
        .text("published") { $0.site.published.description },
        .text("publisher") { $0.site.publisher.name },
        .text("maintainer") { $0.site.publisher.maintainer },
        .text("contact") { $0.site.publisher.contact },
        .text("telephone") { $0.site.publisher.contact.flatMap(Telephones.number) },
        .flag("isDemonstration") { $0.hasDemonstrationRecords },
        .flag("hasRegister") { $0.hasRegister },
        .text("site-code") { $0.registration(\.siteCode) },
        .text("network-licence") { $0.registration(\.networkLicence) },
        .text("police-record") { $0.registration(\.policeRecord) },
    ]

    private func registration(_ number: KeyPath<Registrations, String?>) -> String? {
        hasDemonstrationRecords ? nil : site.registrations[keyPath: number]
    }
}

/// A link with its text.
struct LinkView: TemplateModel {
    let title: String
    let href: String
    var isCurrent = false

    static let members: TemplateMembers<LinkView> = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .flag("isCurrent") { $0.isCurrent },
    ]
}

/// What is specific to one page, apart from its content.
struct PageView: TemplateModel {
    let title: String
    let description: String
    /// Its complete address.
    let canonical: String
    /// The prefix of paths from the root.
    let root: String
    /// From the home page down to the page above this one.
    let trail: [LinkView]
    let menus: Menus.Pair
    /// The collection of the page, or the one that contains it.
    let column: ColumnView?
    /// The page's description of itself as an article, if it is the page of a record.
    let article: ArticleView?
    let asOf: String

    static let members: TemplateMembers<PageView> = [
        .text("title") { $0.title },
        .text("description") { $0.description },
        .text("canonical") { $0.canonical },
        .text("root") { $0.root },
        .flag("hasTrail") { !$0.trail.isEmpty },
        .list("trail", LinkView.self) { $0.trail },
        .list("navigation", LinkView.self) { $0.menus.navigation },
        .list("footer-navigation", LinkView.self) { $0.menus.footer },
        .object("column", ColumnView.self) { $0.column },
        .object("article", ArticleView.self) { $0.article },
        .text("as-of") { $0.asOf },
    ]
}

/// A collection as a column of a government site.
struct ColumnView: TemplateModel {
    let title: String
    let description: String
    let type: String?

    static let members: TemplateMembers<ColumnView> = [
        .text("title") { $0.title },
        .text("description") { $0.description },
        .text("type") { $0.type },
    ]
}

/// A record as an article of a government site.
struct ArticleView: TemplateModel {
    let title: String
    /// `YYYY-MM-DD`
    let published: String
    let source: String

    static let members: TemplateMembers<ArticleView> = [
        .text("title") { $0.title },
        .text("published") { $0.published },
        .text("source") { $0.source },
    ]
}
