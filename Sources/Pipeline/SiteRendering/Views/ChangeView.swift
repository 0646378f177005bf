internal import PageTemplates

/// A notice of a change, with what it is about as a link where there is a page to lead to.
struct ChangeView: TemplateModel {
    /// `YYYY-MM-DD`
    let date: String
    let collection: LinkView
    /// The record; `nil` where the notice is about all of them or about a declared number.
    let record: LinkView?
    /// The field's title, or what of a declared number; `nil` of a withdrawal.
    let field: String?
    /// Whether it is the long text that has changed; of it the notice has digests, which say nothing to a reader.
    let isText: Bool
    let old: String
    let new: String
    let reason: String
    let basis: String

    static let members: TemplateMembers<ChangeView> = [
        .text("date") { $0.date },
        .object("collection", \.collection),
        .object("record", LinkView.self) { $0.record },
        .text("field") { $0.field },
        .flag("isText") { $0.isText },
        .flag("isWithdrawal") { $0.field == nil },
        .text("old") { $0.old },
        .text("new") { $0.new },
        .text("reason") { $0.reason },
        .text("basis") { $0.basis },
    ]
}

/// What became of the published lists: the newest change first.
struct ChangesView: TemplateModel {
    let changes: [ChangeView]

    static let members: TemplateMembers<ChangesView> = [
        .flag("hasChanges") { !$0.changes.isEmpty },
        .list("list", ChangeView.self) { $0.changes },
    ]
}

/// A record that has left its list, on the page that keeps its address.
struct WithdrawnView: TemplateModel {
    let id: String
    /// As it was published.
    let title: String
    let change: ChangeView

    static let members: TemplateMembers<WithdrawnView> = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .object("change", \.change),
    ]
}
