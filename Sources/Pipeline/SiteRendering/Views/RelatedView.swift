internal import PageTemplates
internal import PortalModel

/// The records related to a record by one relation of its collection.
struct RelatedView: TemplateModel {
    let relation: Relation
    /// The related collection.
    let collection: RecordCollection
    /// The address of a list of all of them.
    let href: String
    let counts: CountsView
    let groups: [RelatedGroupView]
    /// The records shown that are in no group.
    let links: [RecordLinkView]
    /// Whether all of them are shown.
    let isWhole: Bool
    /// What they have in common, if all of them are shown and it is exactly one value.
    let criterion: CriterionView?
    /// The collection's id if all of its records are related.
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
        // Then no records are shown, only their number and a link.
        .flag("isSummary") { $0.relation.limit == 0 },
        .flag("isWhole") { $0.isWhole },
        .object("criterion", CriterionView.self) { $0.criterion },
        .text("every-record-of") { $0.everyRecordOf },
    ]
}

/// Related records with one value in the relation's group field.
struct RelatedGroupView: TemplateModel {
    let title: String
    /// The address of a list of them, together with others if no page lists them alone.
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

/// The criterion that records of a collection have a value in a field.
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
