internal import PageTemplates
internal import PortalModel

/// The standing of a record; the wording for it is the template's.
struct StandingView: TemplateModel {
    let standing: Standing

    static let members: TemplateMembers<StandingView> = [
        .text("value") { $0.standing.rawValue },
        .flag("isOfficial") { $0.standing == .official },
        .flag("isReported") { $0.standing == .reported },
        .flag("isDemonstration") { $0.standing == .demonstration },
    ]
}

/// The number of records that are declared, are published, and have each standing.
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

/// A declared number with who declared it, where and when, and what it counts.
struct DeclarationView: TemplateModel {
    let count: Int
    let provenance: Provenance
    /// The document as a link, if it is a record.
    let document: LinkView?
    /// What the number counts, if it counts part of a list.
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
