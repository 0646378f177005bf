internal import PageTemplates

/// The home page.
struct HomeView: TemplateModel {
    let lists: [ListSummaryView]
    let figures: [FigureView]
    let sections: [SectionView]
    let counts: CountsView

    static let members: TemplateMembers<HomeView> = [
        .list("lists", ListSummaryView.self) { $0.lists },
        .flag("hasFigures") { !$0.figures.isEmpty },
        .list("figures", FigureView.self) { $0.figures },
        .list("sections", SectionView.self) { $0.sections },
        .object("counts", CountsView.self) { $0.counts },
    ]
}

/// A collection with its counts.
struct ListSummaryView: TemplateModel {
    let title: String
    let href: String
    let description: String
    let counts: CountsView

    static let members: TemplateMembers<ListSummaryView> = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("description") { $0.description },
        .object("counts", CountsView.self) { $0.counts },
    ]
}

/// A collection with its records.
struct SectionView: TemplateModel {
    let title: String
    let href: String
    let description: String
    let links: [RecordLinkView]

    static let members: TemplateMembers<SectionView> = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .text("description") { $0.description },
        .list("links", RecordLinkView.self) { $0.links },
    ]
}
