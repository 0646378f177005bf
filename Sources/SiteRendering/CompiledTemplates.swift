internal import Diagnostics
internal import PageTemplates
internal import PortalModel

/// A template with the layout that it was compiled for.
struct PageTemplate: Sendable {
    let template: Template
    let layout: TemplateLayout
}

/// The templates of all kinds of pages, each compiled against what its pages offer.
struct CompiledTemplates: Sendable {
    let home: PageTemplate
    let notFound: PageTemplate
    let search: PageTemplate
    let collection: PageTemplate
    let part: PageTemplate
    let browse: PageTemplate
    let listBlock: PageTemplate
    let figuresBlock: PageTemplate
    let chartBlock: PageTemplate
    let comparisonBlock: PageTemplate
    let checks: PageTemplate
    let changes: PageTemplate
    let withdrawn: PageTemplate
    let downloads: PageTemplate
    /// By collection.
    let records: [RecordTemplate]

    /// The template of a collection's record pages, with the layouts of what it is given.
    struct RecordTemplate: Sendable {
        let page: PageTemplate
        let valuesLayout: TemplateLayout
        let relatedLayout: TemplateLayout
    }

    static func compile(
        _ siteTemplates: SiteTemplates, _ layouts: PageLayouts, _ portal: Portal
    ) -> (templates: CompiledTemplates?, diagnostics: [Diagnostic]) {
        let library = TemplateLibrary(siteTemplates.templates)
        var pages: [(name: String, layout: TemplateLayout)] = [
            ("home", layouts.home), ("not-found", layouts.plain), ("search", layouts.search),
            ("collection", layouts.collection), ("part", layouts.part), ("browse", layouts.browse),
            ("blocks/list", layouts.listBlock), ("blocks/figures", layouts.figuresBlock),
            ("blocks/chart", layouts.chartBlock), ("blocks/comparison", layouts.comparisonBlock),
            ("checks", layouts.checks),
            ("changes", layouts.changes), ("withdrawn", layouts.withdrawn),
            ("downloads", layouts.downloads),
        ]
        let fixedCount = pages.count
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
                page: compiled[fixedCount + index], valuesLayout: valueLayouts[index],
                relatedLayout: relatedLayouts[index])
        }
        let result = CompiledTemplates(
            home: compiled[0], notFound: compiled[1], search: compiled[2], collection: compiled[3],
            part: compiled[4], browse: compiled[5], listBlock: compiled[6], figuresBlock: compiled[7],
            chartBlock: compiled[8], comparisonBlock: compiled[9], checks: compiled[10], changes: compiled[11],
            withdrawn: compiled[12], downloads: compiled[13], records: records)
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
