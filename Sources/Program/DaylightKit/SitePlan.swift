internal import ContentLoading
internal import Diagnostics
internal import OpenData
internal import OutputPlan
internal import PortalChecks
internal import PortalModel
internal import SearchIndexing
internal import SiteRendering

/// The site that a checked portal will become: templates compiled, paths planned, and not a byte made.
struct SitePlan: Sendable {
    let pages: PagePlan
    let files: [PlannedFile]
    let data: OpenData
    let titles: TitleIndex
    private let checked: CheckedPortal
    private let searchTables: LanguageTables

    /// - Parameter name: the templates' folder, for messages.
    /// - Returns: the plan, if nothing is wrong with it, and everything that is wrong.
    static func make(
        _ checked: CheckedPortal, _ folder: TemplateFolder, named name: String
    ) -> (plan: SitePlan?, diagnostics: [Diagnostic]) {
        let site = checked.portal.site
        let (templates, templateProblems) = folder.siteTemplates(for: site, in: name)
        let (tables, tableProblems) = folder.languageTables(for: site.language)
        guard let templates else { return (nil, templateProblems + tableProblems) }
        let (pages, pageProblems) = PagePlan.make(checked, templates)
        let problems = templateProblems + tableProblems + pageProblems
        guard let pages, !problems.contains(where: { $0.severity == .error }) else { return (nil, problems) }
        let plan = SitePlan(
            pages: pages, files: pages.files, data: OpenData(checked), titles: TitleIndex(checked),
            checked: checked, searchTables: tables)
        let pathProblems = OutputPlan.problems(of: plan.paths)
        return (pathProblems.isEmpty ? plan : nil, problems + pathProblems)
    }

    /// Where the site's root is on the host of its address: `/`, or a path that begins and ends with one.
    var root: String { checked.portal.site.path }

    /// The search of the site, which reads all records.
    func searchIndex() -> SearchIndex { SearchIndex(checked, tables: searchTables) }

    /// Those of all files but the search's, which has a folder to itself.
    private var paths: [String] {
        files.map(\.path) + (data.plan() + titles.plan()).map(\.path) + [OpenData.indexPath, SearchIndex.path]
    }
}
