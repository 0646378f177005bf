internal import Diagnostics
internal import OutputPlan
internal import PageTemplates
internal import PortalModel

/// A template with the layout that it was compiled for.
struct PageTemplate: Sendable {
    let template: Template
    let layout: TemplateLayout
}

/// A page, or a block within a text, of which a site has one kind of template.
enum TemplateKind: Int, CaseIterable, Sendable {
    case home, notFound, search, collection, part, browse, checks, changes, withdrawn, downloads
    case listBlock, figuresBlock, chartBlock, comparisonBlock

    /// The template's name, and what it is given.
    func declaration(_ layouts: PageLayouts) -> (name: String, layout: TemplateLayout) {
        switch self {
        case .home: ("home", layouts.home)
        case .notFound: ("not-found", layouts.plain)
        case .search: ("search", layouts.search)
        case .collection: ("collection", layouts.collection)
        case .part: ("part", layouts.part)
        case .browse: ("browse", layouts.browse)
        case .checks: ("checks", layouts.checks)
        case .changes: ("changes", layouts.changes)
        case .withdrawn: ("withdrawn", layouts.withdrawn)
        case .downloads: ("downloads", layouts.downloads)
        case .listBlock: ("blocks/list", layouts.listBlock)
        case .figuresBlock: ("blocks/figures", layouts.figuresBlock)
        case .chartBlock: ("blocks/chart", layouts.chartBlock)
        case .comparisonBlock: ("blocks/comparison", layouts.comparisonBlock)
        }
    }
}

/// The templates of all kinds of pages, each compiled against what its pages offer.
struct CompiledTemplates: Sendable {
    /// By the raw value of their kind.
    private let kinds: [PageTemplate]
    /// By collection.
    let records: [RecordTemplate]

    /// The template of a collection's record pages, with the layouts of what it is given.
    struct RecordTemplate: Sendable {
        let page: PageTemplate
        let valuesLayout: TemplateLayout
        let relatedLayout: TemplateLayout
    }

    subscript(kind: TemplateKind) -> PageTemplate { kinds[kind.rawValue] }

    static func compile(
        _ siteTemplates: SiteTemplates, _ layouts: PageLayouts, _ portal: Portal
    ) -> (templates: CompiledTemplates?, diagnostics: [Diagnostic]) {
        let library = TemplateLibrary(siteTemplates.templates)
        var pages = TemplateKind.allCases.map { $0.declaration(layouts) }
        let valueLayouts = portal.collections.map { PageLayouts.values(of: $0.schema) }
        let relatedLayouts = portal.collections.map { PageLayouts.related(of: $0.declaration.relations) }
        for (index, collection) in portal.collections.enumerated() {
            let layout = layouts.record(values: valueLayouts[index], related: relatedLayouts[index])
            pages.append((collection.declaration.template ?? "record", layout))
        }
        let missing = missingTemplates(pages.map(\.name), in: siteTemplates, portal)
        guard missing.isEmpty else { return (nil, library.diagnostics + missing) }
        let (templates, diagnostics) = library.compile(pages)
        let all = library.diagnostics + diagnostics
        let compiled = zip(templates, pages).compactMap { template, page in
            template.map { PageTemplate(template: $0, layout: page.layout) }
        }
        guard compiled.count == pages.count else { return (nil, all) }
        let records = portal.collections.indices.map { index in
            RecordTemplate(
                page: compiled[TemplateKind.allCases.count + index], valuesLayout: valueLayouts[index],
                relatedLayout: relatedLayouts[index])
        }
        let result = CompiledTemplates(kinds: Array(compiled.prefix(TemplateKind.allCases.count)), records: records)
        return (result, all)
    }

    /// A template that a collection asks for is missing where it does so; any other, in its folder.
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
