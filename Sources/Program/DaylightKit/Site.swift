internal import OpenData
internal import OutputPlan
internal import PortalModel
internal import SearchIndexing
internal import SiteRendering

/// A planned site, ready to be made: any of its files on request, without making any other.
struct Site: Sendable {
    /// Every file that does not state how other files were written.
    let outputs: [PlannedOutput]
    private let plan: SitePlan
    private let pages: SitePages
    private let searchStart: SearchStart

    init(_ plan: SitePlan) async {
        let search = plan.searchIndex()
        async let searchFiles = search.plan()
        let pages = SitePages(plan.pages)
        let start = SearchStart(files: search.firstPaths, isLarge: search.isSharded)
        self.plan = plan
        self.pages = pages
        searchStart = start
        let surroundings = SitePages.Surroundings(search: start)
        let files =
            plan.files.filter { !$0.content.isOfWrittenFiles }.map { file in
                PlannedOutput(path: file.path, write: { pages.write(file.content, surroundings, to: &$0) })
            }
            + plan.data.plan() + plan.titles.plan()
        outputs = files + (await searchFiles)
    }

    /// The files that state how others were written.
    /// - Parameter files: the files of ``outputs``, as written.
    func closingOutputs(after files: [PublishedFile]) -> [PlannedOutput] {
        let surroundings = SitePages.Surroundings(search: searchStart, publishedFiles: files)
        return [PlannedOutput(path: OpenData.indexPath) { plan.data.index(of: files) }]
            + plan.files.filter(\.content.isOfWrittenFiles).map { file in
                PlannedOutput(path: file.path, write: { pages.write(file.content, surroundings, to: &$0) })
            }
    }
}
