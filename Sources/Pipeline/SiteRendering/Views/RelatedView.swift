internal import PageTemplates
internal import PortalModel

/// What belongs to a record by one relation of its collection.
struct RelatedView: TemplateModel {
    let relation: Relation
    /// The related collection.
    let collection: RecordCollection
    /// Where all of them are listed.
    let href: String
    let counts: CountsView
    let groups: [RelatedGroupView]
    /// Those that are shown and are in no group.
    let links: [RecordLinkView]
    /// Whether every one of them is shown.
    let isWhole: Bool
    /// What exactly they have in common, where every one of them is shown and it is one value.
    let criterion: CriterionView?
    /// The collection's id where all of its records belong.
    let everyRecordOf: String?

    static let members: TemplateMembers<RelatedView> = [
        .text("name") { $0.relation.name },
        .text("title") { $0.relation.title },
        .text("collection") { $0.collection.title },
        .text("href") { $0.href },
        .flag("isPresent") { $0.counts.counts.total > 0 },
        .integer("count") { $0.counts.counts.total },
        .object("counts", \.counts),
        .flag("hasGroups") { !$0.groups.isEmpty },
        .list("groups", RelatedGroupView.self) { $0.groups },
        .flag("hasLinks") { !$0.links.isEmpty },
        .list("links", RecordLinkView.self) { $0.links },
        // None is shown then, only how many there are and where.
        .flag("isSummary") { $0.relation.limit == 0 },
        .flag("isWhole") { $0.isWhole },
        .object("criterion", CriterionView.self) { $0.criterion },
        .text("every-record-of") { $0.everyRecordOf },
    ]
}

/// Related records with one value in the relation's group field.
struct RelatedGroupView: TemplateModel {
    let title: String
    /// Where they are listed, together with others where no page has them alone.
    let href: String
    let count: Int
    let links: [RecordLinkView]

    static let members: TemplateMembers<RelatedGroupView> = [
        .text("title") { $0.title },
        .text("href") { $0.href },
        .integer("count") { $0.count },
        .flag("hasLinks") { !$0.links.isEmpty },
        .flag("isWhole") { $0.links.count == $0.count },
        .list("links", RecordLinkView.self) { $0.links },
    ]
}

/// That records of a collection have a value in a field.
struct CriterionView: TemplateModel {
    let collection: String
    let field: String
    let value: String

    static let members: TemplateMembers<CriterionView> = [
        .text("collection") { $0.collection },
        .text("field") { $0.field },
        .text("value") { $0.value },
    ]
}
