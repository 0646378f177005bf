internal import Diagnostics
internal import OutputPlan
internal import PageTemplates
internal import PortalModel

/// The templates of all kinds of pages and of blocks in texts, each compiled for its model.
struct CompiledTemplates: Sendable {
    let home: ModelTemplate<HomePage>
    let notFound: ModelTemplate<PlainPage>
    let search: ModelTemplate<SearchPage>
    let collection: ModelTemplate<CollectionPage>
    let part: ModelTemplate<PartPage>
    let browse: ModelTemplate<BrowsePage>
    let checks: ModelTemplate<ChecksPage>
    let changes: ModelTemplate<ChangesPage>
    let withdrawn: ModelTemplate<WithdrawnPage>
    let downloads: ModelTemplate<DownloadsPage>
    let listBlock: ModelTemplate<ListBlock>
    let figuresBlock: ModelTemplate<FiguresBlock>
    let chartBlock: ModelTemplate<ChartBlock>
    let comparisonBlock: ModelTemplate<ComparisonBlock>
    /// By collection, the templates of its records' pages.
    let records: [ModelTemplate<RecordPage>]

    /// The templates that every site has.
    private enum Name {
        static let home = "home"
        static let notFound = "not-found"
        static let search = "search"
        static let collection = "collection"
        static let part = "part"
        static let browse = "browse"
        static let checks = "checks"
        static let changes = "changes"
        static let withdrawn = "withdrawn"
        static let downloads = "downloads"
        static let listBlock = "blocks/list"
        static let figuresBlock = "blocks/figures"
        static let chartBlock = "blocks/chart"
        static let comparisonBlock = "blocks/comparison"
        static let all = [
            home, notFound, search, collection, part, browse, checks, changes, withdrawn, downloads, listBlock,
            figuresBlock, chartBlock, comparisonBlock,
        ]

        /// The template of a collection's record pages.
        static func record(of collection: RecordCollection) -> String { collection.declaration.template ?? "record" }
    }

    /// - Returns: the templates, if they have no errors, and all diagnostics.
    static func compile(
        _ siteTemplates: SiteTemplates, _ shared: SharedMembers, _ portal: Portal
    ) -> (templates: CompiledTemplates?, diagnostics: [Diagnostic]) {
        let library = TemplateLibrary(siteTemplates.templates)
        let names = Name.all + portal.collections.map(Name.record)
        let missing = missingTemplates(names, in: siteTemplates, portal)
        guard missing.isEmpty else { return (nil, library.diagnostics + missing) }
        var compilation = TemplateCompilation(library)
        let templates = CompiledTemplates(&compilation, shared, portal)
        return (templates, library.diagnostics + compilation.diagnostics)
    }

    /// All templates are compiled before any is used, so that all problems are known.
    private init?(_ compilation: inout TemplateCompilation, _ shared: SharedMembers, _ portal: Portal) {
        let home = compilation.template(Name.home, for: shared.page(HomePage.own))
        let notFound = compilation.template(Name.notFound, for: shared.page(PlainPage.own))
        let search = compilation.template(Name.search, for: shared.page(SearchPage.own))
        let collection = compilation.template(Name.collection, for: shared.page(CollectionPage.own))
        let part = compilation.template(Name.part, for: shared.page(PartPage.own))
        let browse = compilation.template(Name.browse, for: shared.page(BrowsePage.own))
        let checks = compilation.template(Name.checks, for: shared.page(ChecksPage.own))
        let changes = compilation.template(Name.changes, for: shared.page(ChangesPage.own))
        let withdrawn = compilation.template(Name.withdrawn, for: shared.page(WithdrawnPage.own))
        let downloads = compilation.template(Name.downloads, for: shared.page(DownloadsPage.own))
        let listBlock = compilation.template(Name.listBlock, for: shared.block(ListBlock.own))
        let figuresBlock = compilation.template(Name.figuresBlock, for: shared.block(FiguresBlock.own))
        let chartBlock = compilation.template(Name.chartBlock, for: shared.block(ChartBlock.own))
        let comparisonBlock = compilation.template(Name.comparisonBlock, for: shared.block(ComparisonBlock.own))
        let records = portal.collections.map {
            compilation.template(Name.record(of: $0), for: shared.page(RecordPage.own(of: $0)))
        }
        guard let home, let notFound, let search, let collection, let part, let browse, let checks, let changes,
            let withdrawn, let downloads, let listBlock, let figuresBlock, let chartBlock, let comparisonBlock,
            !records.contains(where: { $0 == nil })
        else { return nil }
        self.home = home
        self.notFound = notFound
        self.search = search
        self.collection = collection
        self.part = part
        self.browse = browse
        self.checks = checks
        self.changes = changes
        self.withdrawn = withdrawn
        self.downloads = downloads
        self.listBlock = listBlock
        self.figuresBlock = figuresBlock
        self.chartBlock = chartBlock
        self.comparisonBlock = comparisonBlock
        self.records = records.compactMap(\.self)
    }

    /// A missing template is reported at the collection that asks for it, any other at the folder.
    private static func missingTemplates(
        _ names: [String], in siteTemplates: SiteTemplates, _ portal: Portal
    ) -> [Diagnostic] {
        let folder = siteTemplates.folder
        guard !siteTemplates.templates.isEmpty else {
            return [Diagnostic(PlanProblem.noTemplates, at: SourcePlace(file: folder))]
        }
        let known = siteTemplates.templates.map(\.name)
        return Set(names).subtracting(known).sorted().flatMap { name in
            let problem = PlanProblem.missingTemplate(name, nearest: Suggestion.nearest(to: name, among: known))
            let places = portal.collections.filter { $0.declaration.template == name }
                .compactMap(\.declaration.templatePlace)
            let file = folder.hasSuffix("/") ? "\(folder)\(name).mustache" : "\(folder)/\(name).mustache"
            return (places.isEmpty ? [SourcePlace(file: file)] : places).map { Diagnostic(problem, at: $0) }
        }
    }
}
