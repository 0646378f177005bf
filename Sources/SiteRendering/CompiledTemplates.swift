internal import Diagnostics
internal import PageTemplates
internal import PortalModel

/// The templates of all kinds of pages, each compiled against what its pages offer.
struct CompiledTemplates: Sendable {
    let home: Template
    let notFound: Template
    let search: Template
    let collection: Template
    let browse: Template
    let listBlock: Template
    let figuresBlock: Template
    let chartBlock: Template
    let comparisonBlock: Template
    let checks: Template
    let changes: Template
    let withdrawn: Template
    /// By collection.
    let records: [RecordTemplate]

    /// The template of a collection's record pages, with the layouts of what it is given.
    struct RecordTemplate: Sendable {
        let template: Template
        let layout: TemplateLayout
        let valuesLayout: TemplateLayout
    }

    static func compile(
        _ siteTemplates: SiteTemplates, _ layouts: PageLayouts, _ portal: Portal
    ) -> (templates: CompiledTemplates?, diagnostics: [Diagnostic]) {
        let library = TemplateLibrary(siteTemplates.templates)
        var pages: [(name: String, layout: TemplateLayout)] = [
            ("home", layouts.home), ("not-found", layouts.plain), ("search", layouts.search),
            ("collection", layouts.collection), ("browse", layouts.browse),
            ("blocks/list", layouts.listBlock), ("blocks/figures", layouts.figuresBlock),
            ("blocks/chart", layouts.chartBlock), ("blocks/comparison", layouts.comparisonBlock),
            ("checks", layouts.checks),
            ("changes", layouts.changes), ("withdrawn", layouts.withdrawn),
        ]
        let fixedCount = pages.count
        let valueLayouts = portal.collections.map { PageLayouts.values(of: $0.schema) }
        for (collection, values) in zip(portal.collections, valueLayouts) {
            pages.append((collection.declaration.template ?? "record", layouts.record(values: values)))
        }
        let missing = missingTemplates(pages.map(\.name), in: siteTemplates, portal)
        guard missing.isEmpty else { return (nil, library.diagnostics + missing) }
        let (templates, diagnostics) = library.compile(pages)
        let all = library.diagnostics + diagnostics
        let compiled = templates.compactMap(\.self)
        guard compiled.count == pages.count else { return (nil, all) }
        let records = portal.collections.indices.map { index in
            RecordTemplate(
                template: compiled[fixedCount + index], layout: pages[fixedCount + index].layout,
                valuesLayout: valueLayouts[index])
        }
        let result = CompiledTemplates(
            home: compiled[0], notFound: compiled[1], search: compiled[2], collection: compiled[3],
            browse: compiled[4], listBlock: compiled[5], figuresBlock: compiled[6], chartBlock: compiled[7],
            comparisonBlock: compiled[8], checks: compiled[9], changes: compiled[10], withdrawn: compiled[11],
            records: records)
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
