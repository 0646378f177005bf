internal import PageTemplates
internal import PortalModel

/// On whose word a record stands; the words for it are the template's.
struct StandingView: TemplateModel {
    let standing: Standing

    static let members: TemplateMembers<StandingView> = [
        .text("value") { $0.standing.rawValue },
        .flag("isOfficial") { $0.standing == .official },
        .flag("isReported") { $0.standing == .reported },
        .flag("isDemonstration") { $0.standing == .demonstration },
    ]
}

/// How many records were declared, are published, and have each standing.
struct CountsView: TemplateModel {
    let declared: Int?
    let counts: StandingCounts

    static let members: TemplateMembers<CountsView> = [
        .flag("hasDeclared") { $0.declared != nil },
        .integer("declared") { $0.declared },
        .integer("published") { $0.counts.total },
        .integer("official") { $0.counts.official },
        .integer("reported") { $0.counts.reported },
        .integer("demonstration") { $0.counts.demonstration },
    ]
}

/// A declared number with who declared it, where, when and counting what.
struct DeclarationView: TemplateModel {
    let count: Int
    let provenance: Provenance
    /// The document as a link, where it is a record.
    let document: LinkView?
    /// What the number counts, of a part of a list.
    let condition: String?

    static let members: TemplateMembers<DeclarationView> = [
        .integer("count") { $0.count },
        .text("condition") { $0.condition },
        .text("declared-by") { $0.provenance.declaredBy },
        .object("document-link", LinkView.self) { $0.document },
        .text("document") { $0.document == nil ? $0.provenance.document : nil },
        .text("date") { $0.provenance.date.description },
        .text("counting") { $0.provenance.counting },
    ]
}
