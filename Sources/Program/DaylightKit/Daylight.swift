internal import ContentLoading
internal import ContentMerging
internal import Crypto
internal import Diagnostics
internal import FileAccess
internal import OpenData
internal import OutputPlan
internal import PageTemplates
internal import Parallelism
internal import PortalChecks
internal import PortalModel
internal import PublicationRegister
internal import SearchIndexing
internal import SitePublishing
internal import SiteRendering

/// The pipeline: load, merge, check, plan, render and stage, verify, swap. This is the place to begin reading.
public enum Daylight {
    /// Reads and proves the content and the templates, and publishes nothing.
    public static func check(_ request: BuildRequest) async -> RunReport {
        var run = Run(request: request)
        if let prepared = await run.prepare(isPublishing: false) { _ = run.plan(prepared) }
        return run.report()
    }

    /// Brings `content/register` up to what the content says, if nothing is wrong with it and every change of what was
    /// published has a notice.
    public static func register(_ request: BuildRequest) async -> RunReport {
        var run = Run(request: request)
        if let register = await run.checkedRegister() { run.write(register) }
        return run.report()
    }

    /// Publishes the site, if nothing is wrong with it; otherwise the output folder stays as it was.
    /// - Parameter progress: told how many of how many files are written, from several tasks.
    public static func build(
        _ request: BuildRequest, progress: @escaping @Sendable (_ written: Int, _ total: Int) -> Void = { _, _ in }
    ) async -> RunReport {
        var run = Run(request: request)
        guard let prepared = await run.prepare(isPublishing: true), let plan = run.plan(prepared)
        else {
            return run.report()
        }
        await run.publish(plan, prepared, progress: progress)
        return run.report()
    }
}

/// A run on its way through the stages.
private struct Run {
    let request: BuildRequest
    var diagnostics: [Diagnostic] = []
    var collections: [RunReport.CollectionSummary] = []
    var publication: RunReport.Publication?
    var registration: RunReport.Registration?
    var isMachineFailure = false
    var watch = Stopwatch()

    init(request: BuildRequest) {
        self.request = request
    }

    /// What rendering starts from.
    struct Prepared {
        let renderer: SiteRenderer
        let data: OpenData
        let titles: TitleIndex
        /// None where nothing is published: reading all texts takes time, and nothing else can have the addresses of
        /// its files.
        let search: SearchIndex?
        let searchFiles: [PlannedOutput]
    }

    // MARK: Load, merge, check

    mutating func prepare(isPublishing: Bool) async -> Prepared? {
        guard areFoldersThere([request.content, request.siteTemplates]) else { return nil }
        let (folder, templateDiagnostics) = await TemplateFolder.load(.disk(request.siteTemplates))
        guard let checked = await check(after: templateDiagnostics) else { return nil }
        let tables = characterTables(folder, for: checked.portal.site)
        guard let templates = siteTemplates(folder, for: checked.portal.site) else { return nil }
        // The search takes its time, and nothing of it depends on the templates.
        async let search = isPublishing ? Self.search(checked, tables) : nil
        let (renderer, compileDiagnostics) = SiteRenderer.make(checked, templates, isPublishing: isPublishing)
        diagnostics += compileDiagnostics
        watch.lap("compile templates")
        guard let renderer, !hasErrors else { return nil }
        let (index, files) = await search ?? (nil, [])
        let prepared = Prepared(
            renderer: renderer, data: OpenData(checked), titles: TitleIndex(checked), search: index, searchFiles: files)
        watch.lap("index")
        return prepared
    }

    private static func search(
        _ checked: CheckedPortal, _ tables: LanguageTables
    ) async -> (index: SearchIndex?, files: [PlannedOutput]) {
        let index = SearchIndex(checked, tables: tables)
        return (index, await index.plan())
    }

    /// The register as it is to be written.
    mutating func checkedRegister() async -> Register? {
        guard areFoldersThere([request.content]) else { return nil }
        return await check(after: [], isRegistering: true)?.register
    }

    private mutating func check(after earlier: [Diagnostic], isRegistering: Bool = false) async -> CheckedPortal? {
        let (content, contentDiagnostics) = await ContentLoader.load(.disk(request.content))
        watch.lap("load")
        let (portal, mergeDiagnostics) = await ContentMerger.merge(content)
        collections = portal.collections.map { collection in
            RunReport.CollectionSummary(
                id: collection.id, title: collection.title,
                declared: collection.declaration.promise.total?.count, counts: collection.standingCounts)
        }
        watch.lap("merge")
        var history = PublicationHistory(register: content.register, isRegistering: isRegistering)
        var earlier = earlier
        if let against = request.against {
            let (published, problems) = PublishedRegister.load(.disk(against + "/data"))
            history.published = published
            earlier += problems
        }
        let (checked, found) = await PortalChecker.check(
            portal, history: history, after: contentDiagnostics + earlier + mergeDiagnostics, asOf: request.asOf,
            profile: request.profile)
        diagnostics = found
        watch.lap("check")
        return checked
    }

    /// A folder that is not there is a wrong call, not a mistake in the content.
    private mutating func areFoldersThere(_ folders: [String]) -> Bool {
        for folder in folders {
            do {
                _ = try Disk.entries(of: folder)
            } catch {
                let problem = ContentProblem.unreadable(reason: error.phrase)
                diagnostics.append(Diagnostic(problem, at: SourcePlace(file: folder)))
                isMachineFailure = true
            }
        }
        return !isMachineFailure
    }

    private mutating func siteTemplates(_ folder: TemplateFolder, for site: Site) -> SiteTemplates? {
        guard let language = folder.languages.first(where: { $0.tag == site.language }) else {
            let nearest = Suggestion.nearest(to: site.language, among: folder.languages.map(\.tag))
            diagnostics.append(
                Diagnostic(
                    PlanProblem.missingWords(language: site.language, nearest: nearest),
                    at: site.languagePlace ?? SourcePlace(file: site.source.file)))
            return nil
        }
        return SiteTemplates(
            folder: request.siteTemplates, templates: folder.templates.map { TemplateSource($0.name, $0.text) },
            words: language.words.words, wordsFile: language.words.source.file,
            assets: folder.assets.map { asset in
                HashedAsset(name: asset.path, hash: hexadecimal(SHA256.hash(data: asset.bytes)), bytes: asset.bytes)
            })
    }

    /// What the search knows of the characters of the site's language.
    private mutating func characterTables(_ folder: TemplateFolder, for site: Site) -> LanguageTables {
        func table(_ kind: String) -> SourceText? {
            folder.tables.first { $0.name == "\(site.language).\(kind)" }?.text
        }
        let readings = table("readings").map(ReadingTable.read)
        let variants = table("variants").map(VariantTable.read)
        diagnostics += (readings?.diagnostics ?? []) + (variants?.diagnostics ?? [])
        return LanguageTables(readings: readings?.table, variants: variants?.table)
    }

    // MARK: Plan

    mutating func plan(_ prepared: Prepared) -> OutputPlan? {
        let search = prepared.search
        let outputs =
            prepared.renderer.plan(
                search: SearchStart(files: search?.firstPaths ?? [], isLarge: search?.isSharded ?? false))
            + prepared.data.plan() + prepared.titles.plan()
            + prepared.searchFiles
        let (plan, problems) = OutputPlan.plan(outputs)
        diagnostics += problems
        watch.lap("plan")
        return hasErrors ? nil : plan
    }

    // MARK: Render, stage, swap

    mutating func publish(
        _ plan: OutputPlan, _ prepared: Prepared, progress: @escaping @Sendable (Int, Int) -> Void
    ) async {
        let publisher = SitePublisher(output: request.output)
        // What is stated here, verification has to count in the files, or nothing is published.
        let counts: [String: PublishedCounts] = Dictionary(
            uniqueKeysWithValues: collections.map { collection in
                let count = collection.counts.total
                let isSearched = !(prepared.search?.omittedCollections.contains(collection.id) ?? false)
                return (
                    collection.id,
                    PublishedCounts(
                        pages: count, listed: count, titles: count, csv: count, json: count,
                        search: isSearched ? count : nil)
                )
            })
        let output = request.output
        let result = await publisher.publish(
            plan, progress: progress,
            verify: { await Daylight.diagnostics(ofStaged: $0, output: output) }
        ) { files in
            let published = files.map {
                PublishedFile(path: $0.path, byteCount: $0.byteCount, sha256: $0.sha256)
            }
            return [
                PlannedOutput(path: OpenData.indexPath) { prepared.data.index(of: published) },
                prepared.renderer.checks(counts), prepared.data.checks(counts),
                prepared.renderer.downloads(published),
            ]
        }
        diagnostics += result.diagnostics
        watch.lap("render and publish", andWithin: ("verify", result.verificationTime))
        guard let files = result.files else {
            isMachineFailure = !result.isRefused
            return
        }
        publication = RunReport.Publication(
            output: request.output, fileCount: files.count,
            pageCount: files.count { $0.path.hasSuffix(".html") },
            byteCount: files.reduce(0) { $0 + $1.byteCount })
    }

    // MARK: Register

    mutating func write(_ register: Register) {
        let result = RegisterFolder(content: request.content).write(register)
        registration = result.registration
        if let failure = result.failure {
            diagnostics.append(failure)
            isMachineFailure = true
        }
        watch.lap("write the register")
    }

    // MARK: Report

    private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    func report() -> RunReport {
        RunReport(
            diagnostics: diagnostics.sorted(by: Diagnostic.areInReadingOrder), collections: collections,
            publication: publication, registration: registration, timings: watch.timings,
            isMachineFailure: isMachineFailure)
    }
}
