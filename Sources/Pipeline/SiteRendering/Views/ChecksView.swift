internal import PageTemplates
internal import PortalModel

/// What was promised and counted in the whole portal.
struct ChecksView: TemplateModel {
    /// The collections that declare how many records they have.
    let lists: [CheckedCollectionView]
    /// The other collections.
    let others: [CheckedCollectionView]
    let exceptions: [ExceptionView]
    let counts: CountsView

    static let members: TemplateMembers<ChecksView> = [
        .list("lists", CheckedCollectionView.self) { $0.lists },
        .flag("hasOthers") { !$0.others.isEmpty },
        .list("others", CheckedCollectionView.self) { $0.others },
        .flag("hasExceptions") { !$0.exceptions.isEmpty },
        .list("exceptions", ExceptionView.self) { $0.exceptions },
        .object("counts", \.counts),
    ]
}

/// A collection with its promises and with what was counted where.
struct CheckedCollectionView: TemplateModel {
    let id: String
    let title: String
    let href: String
    let counts: CountsView
    let declarations: [DeclarationView]
    let numbering: NumberingView?
    let coverage: [CoverageView]
    let published: PublishedCounts
    /// Whether each declared record is there and official: only then is a list called complete.
    let isComplete: Bool

    static let members: TemplateMembers<CheckedCollectionView> = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("href") { $0.href },
        .object("counts", \.counts),
        .list("declarations", DeclarationView.self) { $0.declarations },
        .flag("hasOtherPromises") { $0.numbering != nil || !$0.coverage.isEmpty },
        .object("numbering", NumberingView.self) { $0.numbering },
        .list("coverage", CoverageView.self) { $0.coverage },
        .integer("pages") { $0.published.pages },
        .integer("listed") { $0.published.listed },
        .integer("titles") { $0.published.titles },
        .integer("csv") { $0.published.csv },
        .integer("json") { $0.published.json },
        .integer("search") { $0.published.search },
        .flag("isComplete") { $0.isComplete },
    ]
}

/// That a field numbers the records one by one.
struct NumberingView: TemplateModel {
    let field: String
    let first: Int
    let last: Int

    static let members: TemplateMembers<NumberingView> = [
        .text("field") { $0.field },
        .integer("first") { $0.first },
        .integer("last") { $0.last },
    ]
}

/// That each record of another collection is named by one of this.
struct CoverageView: TemplateModel {
    let collection: LinkView
    let field: String
    /// Which of its records, where not all of them.
    let condition: String?

    static let members: TemplateMembers<CoverageView> = [
        .object("collection", \.collection),
        .text("field") { $0.field },
        .text("condition") { $0.condition },
    ]
}

/// A check that a record did not pass and need not, with the reason.
struct ExceptionView: TemplateModel {
    let record: LinkView
    let code: String
    let field: String?
    let reason: String

    static let members: TemplateMembers<ExceptionView> = [
        .object("record", \.record),
        .text("code") { $0.code },
        .text("field") { $0.field },
        .text("reason") { $0.reason },
    ]
}
