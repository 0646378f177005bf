public import OutputPlan
internal import PageTemplates
internal import PortalChecks
public import PortalModel

extension SiteRenderer {
    /// The page that shows residents every promise of the portal, and how many records are where: the numbers that
    /// verification counts in the files, or nothing is published.
    /// - Parameter counts: by the ids of the collections.
    public func checks(_ counts: [String: PublishedCounts]) -> PlannedOutput {
        PlannedOutput(path: PagePath.checks) { [self] in checksPage(counts) }
    }

    private func checksPage(_ counts: [String: PublishedCounts]) -> [UInt8] {
        let builder = builder(at: PagePath.checks)
        let collections = collectionsInOrder.map { checked($0, counts[$0.id], builder) }
        let view = ChecksView(
            lists: collections.filter { $0.counts.declared != nil },
            others: collections.filter { $0.counts.declared == nil },
            exceptions: exceptions.compactMap { exception($0, builder) },
            counts: CountsView(declared: nil, counts: portal.standingCounts))
        let page = page(
            PagePath.checks, title: words.checksTitle, description: portal.site.description, builder: builder)
        return render(templates[.checks], page, [TemplateValue(view)])
    }

    private func exception(_ granted: GrantedException, _ builder: ViewBuilder) -> ExceptionView? {
        let exception = granted.exception
        guard let address = portal.address(collection: exception.collection, record: exception.record) else {
            return nil
        }
        let link = builder.link(to: address)
        let schema = portal.collections[address.collection].schema
        return ExceptionView(
            record: LinkView(title: link.title, href: link.href), code: exception.code,
            field: exception.field.map { schema.field($0)?.title ?? $0 }, reason: exception.reason)
    }

    private func checked(
        _ collection: RecordCollection, _ published: PublishedCounts?, _ builder: ViewBuilder
    ) -> CheckedCollectionView {
        let counts = builder.counts(of: collection)
        return CheckedCollectionView(
            id: collection.id, title: collection.title, href: builder.href(of: collection), counts: counts,
            declarations: builder.declarations(of: collection), numbering: numbering(of: collection),
            coverage: collection.declaration.promise.coverage.compactMap { coverage($0, by: collection, builder) },
            published: published ?? PublishedCounts(pages: 0, listed: 0, titles: 0, csv: 0, json: 0, search: nil),
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
