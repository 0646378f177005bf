internal import PageTemplates
internal import PortalModel

/// The home page.
struct HomeView: TemplateModel {
    let waysIn: WaysInView
    let lists: [ListSummaryView]
    let figures: [FigureView]
    let sections: [SectionView]
    let counts: CountsView
    /// The newest changes of what was published.
    let changes: ChangesView

    static let members: TemplateMembers<HomeView> = [
        .flag("hasWaysIn") { !$0.waysIn.records.isEmpty || !$0.waysIn.collections.isEmpty },
        .object("ways-in", \.waysIn),
        .list("lists", ListSummaryView.self) { $0.lists },
        .flag("hasFigures") { !$0.figures.isEmpty },
        .list("figures", FigureView.self) { $0.figures },
        .object("common-source", CommonSourceView.self) { CommonSourceView(of: $0.figures) },
        .list("sections", SectionView.self) { $0.sections },
        .object("counts", \.counts),
        .object("changes", \.changes),
    ]
}

/// Where all of some figures come from, where it is one source and one kind of word: then it is said once.
struct CommonSourceView: TemplateModel {
    let source: ElementView
    /// `YYYY-MM-DD`
    let date: String?
    let standing: StandingView
    /// Whether it is said here, and not with the last of the figures.
    var isSaidHere = true

    init?(of figures: [FigureView]) {
        guard let first = figures.first, let source = first.source?.elements.first else { return nil }
        let isCommon = figures.allSatisfy {
            $0.source?.data == first.source?.data && $0.standing.standing == first.standing.standing
        }
        guard isCommon else { return nil }
        self.source = source
        self.date = first.sourceDate
        self.standing = first.standing
    }

    static let members: TemplateMembers<CommonSourceView> = [
        .text("title") { $0.source.text },
        .text("href") { $0.source.href },
        .text("date") { $0.date },
        .object("standing", \.standing),
        .flag("isSaidHere") { $0.isSaidHere },
    ]
}

/// Short links below the question.
struct WaysInView: TemplateModel {
    let records: [RecordLinkView]
    let collections: [LinkView]

    static let members: TemplateMembers<WaysInView> = [
        .list("records", RecordLinkView.self) { $0.records },
        .list("collections", LinkView.self) { $0.collections },
        .object("standing", StandingView.self) { $0.commonStanding },
    ]

    /// The standing of all of them, so that it need be said only once.
    private var commonStanding: StandingView? {
        guard let first = records.first?.standing else { return nil }
        return records.allSatisfy { $0.standing.standing == first.standing } ? first : nil
    }
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
        .object("counts", \.counts),
    ]
}

/// A collection with its records.
struct SectionView: TemplateModel {
    let collection: RecordCollection
    let builder: ViewBuilder

    static let members: TemplateMembers<SectionView> = [
        .text("title") { $0.collection.title },
        .text("href") { $0.builder.href(of: $0.collection) },
        .text("description") { $0.collection.declaration.description },
        .list("links", RecordLinkView.self) {
            $0.builder.links(to: Array($0.collection.records.indices), of: $0.collection)
        },
    ]
}
