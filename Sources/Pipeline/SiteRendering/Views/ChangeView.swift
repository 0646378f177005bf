internal import PageTemplates

/// A notice of a change, with a link to what it is about if there is a page for it.
struct ChangeView: TemplateModel {
    /// `YYYY-MM-DD`
    let date: String
    let collection: LinkView
    /// The record; `nil` if the notice is about all of them or about a declared number.
    let record: LinkView?
    /// The field's title, or what a declared number counts; `nil` for a withdrawal.
    let field: String?
    /// Whether the long text has changed. Its notice has digests, which mean nothing to a reader.
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

/// The changes of the published lists, the newest first.
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
    /// The title as it was published.
    let title: String
    let change: ChangeView

    static let members: TemplateMembers<WithdrawnView> = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .object("change", \.change),
    ]
}
