internal import PageTemplates
internal import PortalChecks
internal import PortalModel

/// The page that shows residents every promise of the portal, and how many records are where.
struct ChecksPage: PageModel {
    let page: PageView
    let checks: ChecksView

    static let own: [TemplateMember<ChecksPage>] = [
        .object("page", \.page),
        .object("checks", \.checks),
    ]
}

extension SitePages {
    /// The numbers are those that verification counts in the files, or nothing is published.
    func checksPage() -> ChecksPage {
        let builder = builder(at: PagePath.checks)
        let collections = collectionsInOrder.map { checked($0, builder) }
        let view = ChecksView(
            lists: collections.filter { $0.counts.declared != nil },
            others: collections.filter { $0.counts.declared == nil },
            exceptions: plan.exceptions.compactMap { exception($0, builder) },
            counts: CountsView(declared: nil, counts: portal.standingCounts))
        let page = page(
            PagePath.checks, title: words.checksTitle, description: portal.site.description, builder: builder)
        return ChecksPage(page: page, checks: view)
    }

    private func exception(_ granted: GrantedException, _ builder: ViewBuilder) -> ExceptionView? {
        let exception = granted.exception
        guard let address = portal.address(collection: exception.collection, record: exception.record) else {
            return nil
        }
        let schema = portal.collections[address.collection].schema
        return ExceptionView(
            record: builder.link(to: address).asLink, code: exception.code,
            field: exception.field.map { schema.field($0)?.title ?? $0 }, reason: exception.reason)
    }

    private func checked(
        _ collection: RecordCollection, _ builder: ViewBuilder
    ) -> CheckedCollectionView {
        let counts = builder.counts(of: collection)
        return CheckedCollectionView(
            id: collection.id, title: collection.title, href: builder.href(of: collection), counts: counts,
            declarations: builder.declarations(of: collection), numbering: numbering(of: collection),
            coverage: collection.declaration.promise.coverage.compactMap { coverage($0, by: collection, builder) },
            published: portal.publishedCounts(of: collection),
            isComplete: counts.declared == counts.counts.official && counts.declared == counts.counts.total)
    }

    /// A list without records has no numbers to name.
    private func numbering(of collection: RecordCollection) -> NumberingView? {
        guard let numbering = collection.declaration.promise.numbering,
            let field = collection.schema.field(numbering.field), let last = collection.lastNumber
        else { return nil }
        return NumberingView(field: field.title, first: numbering.first, last: last)
    }

    private func coverage(
        _ coverage: Coverage, by collection: RecordCollection, _ builder: ViewBuilder
    ) -> CoverageView? {
        guard let covered = portal.collection(coverage.collection) else { return nil }
        let conditions = coverage.conditions.map { builder.condition($0, in: covered) }
        return CoverageView(
            collection: LinkView(title: covered.title, href: builder.href(of: covered)),
            field: collection.schema.field(coverage.field)?.title ?? coverage.field,
            condition: conditions.isEmpty ? nil : conditions.joined(separator: words.listSeparator))
    }
}
