internal import PageTemplates
internal import PortalModel
internal import PublicationRegister

/// The page of all changes of what was published.
struct ChangesPage: PageModel {
    let page: PageView
    let changes: ChangesView

    static let own: [TemplateMember<ChangesPage>] = [
        .object("page", \.page),
        .object("changes", \.changes),
    ]
}

/// The page that keeps the address of a record that has left its list.
struct WithdrawnPage: PageModel {
    let page: PageView
    let withdrawn: WithdrawnView

    static let own: [TemplateMember<WithdrawnPage>] = [
        .object("page", \.page),
        .object("withdrawn", \.withdrawn),
    ]
}

extension SitePages {
    func changesPage(_ register: Register) -> ChangesPage {
        let builder = builder(at: PagePath.changes)
        let view = ChangesView(changes: latestChanges(register, builder))
        let page = page(
            PagePath.changes, title: words.changesTitle, description: portal.site.description, builder: builder)
        return ChangesPage(page: page, changes: view)
    }

    /// The newest first.
    func latestChanges(_ register: Register, limit: Int = .max, _ builder: ViewBuilder) -> [ChangeView] {
        let withdrawn = Dictionary(
            register.withdrawnRecords.map { ("\($0.notice.collection)/\($0.entry.id)", $0.entry.title) },
            uniquingKeysWith: { first, _ in first })
        return Array(
            register.changes.notices.reversed().lazy.compactMap { self.change($0, withdrawn, builder) }.prefix(limit))
    }

    func withdrawnPage(_ record: WithdrawnRecord) -> WithdrawnPage? {
        let path = PagePath.record(record.entry.id, of: record.notice.collection)
        let builder = builder(at: path)
        guard let collection = portal.collection(record.notice.collection),
            let change = change(record.notice, [:], builder)
        else { return nil }
        let view = WithdrawnView(id: record.entry.id, title: record.entry.title, change: change)
        let page = page(
            path, title: record.entry.title, description: collection.declaration.description, collection: collection,
            trail: [change.collection], builder: builder)
        return WithdrawnPage(page: page, withdrawn: view)
    }

    /// - Parameter withdrawn: the titles of withdrawn records, by their addresses.
    private func change(
        _ notice: ChangeNotice, _ withdrawn: [String: String], _ builder: ViewBuilder
    ) -> ChangeView? {
        guard let collection = portal.collection(notice.collection) else { return nil }
        let address = notice.id.map { "\(collection.id)/\($0)" }
        let record = notice.id.flatMap { id -> LinkView? in
            let title =
                collection.index(of: id).map { collection.records[$0].title } ?? address.flatMap { withdrawn[$0] }
            return title.map { LinkView(title: $0, href: builder.root.link(PagePath.record(id, of: collection.id))) }
        }
        return ChangeView(
            date: notice.date.description,
            collection: LinkView(title: collection.title, href: builder.href(of: collection)), record: record,
            field: notice.field.map { collection.schema.field($0)?.title ?? $0 },
            isText: notice.field == Register.bodyField, old: notice.old, new: notice.new,
            reason: notice.reason, basis: notice.basis)
    }
}
