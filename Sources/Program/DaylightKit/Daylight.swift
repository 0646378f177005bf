internal import ContentLoading
internal import ContentMerging
internal import Diagnostics
internal import FileAccess
internal import PortalChecks
internal import PortalModel
internal import PublicationRegister
internal import SitePublishing

/// The pipeline: start reading here. Each stage is a type, made by one function from the one before:
///
///     sources → loaded content → portal as of a day → checked portal → plan of the site → site → release → target
///
/// A check ends with the plan; a build goes on to the end.
package enum Daylight {
    /// Checks the content and the templates, as far as the plan of the site, and makes none of its files.
    package static func check(_ request: BuildRequest) async -> RunReport {
        var run = Run()
        _ = await plan(request, &run)
        return run.report()
    }

    /// Publishes the site if nothing is wrong with it; otherwise leaves the output folder unchanged.
    /// - Parameter progress: called from several tasks with the number of files written so far, and of all files.
    package static func build(
        _ request: BuildRequest, progress: @escaping @Sendable (_ written: Int, _ total: Int) -> Void = { _, _ in }
    ) async -> RunReport {
        var run = Run()
        guard let plan = await plan(request, &run), !run.hasErrors else { return run.report() }
        let site = await Site(plan)
        run.end("site")
        do throws(PublishingFailure) {
            let target = try FolderTarget(request.output)
            var draft = try target.begin()
            try await draft.write(site.outputs, progress: progress)
            try await draft.write(site.closingOutputs(after: draft.files.map(PublishedFile.init)))
            let release = try draft.seal()
            run.end("render")
            let proof = await diagnostics(ofStaged: release.folder, output: request.output)
            run.end("verify")
            guard run.accept(proof) else {
                release.abandon()
                return run.report()
            }
            run.note(try await target.publish(release), in: request.output)
            run.end("publish")
        } catch {
            run.fail(error.diagnostics)
        }
        return run.report()
    }

    /// From the sources to the plan of the site. Whatever only the checks need is released when it returns.
    private static func plan(_ request: BuildRequest, _ run: inout Run) async -> SitePlan? {
        guard let sources = await LoadedSources.load(request, &run) else { return nil }
        return await plan(from: sources, request, &run)
    }

    /// - Parameter sources: released as soon as the portal has been made from them, unless somebody else holds them.
    static func plan(
        from sources: consuming LoadedSources, _ request: BuildRequest, _ run: inout Run
    ) async -> SitePlan? {
        let (templates, register, loadingProblems) = (sources.templates, sources.content.register, sources.diagnostics)
        let (merged, mergingProblems) = await ContentMerger.merge(sources.content)
        let portal = merged.portal(asOf: request.asOf)
        run.note(portal)
        run.end("merge")
        let (history, historyProblems) = await request.history(register: register)
        let checked = await run.take(
            PortalChecker.check(
                portal, history: history, after: loadingProblems + mergingProblems + historyProblems,
                profile: request.profile))
        run.end("check")
        guard let checked else { return nil }
        let plan = run.take(SitePlan.make(checked, templates, named: request.siteTemplates))
        run.end("plan")
        return plan
    }

    /// Brings `content/register` up to date with the content, if nothing is wrong with it and every change to what has
    /// been published has a notice.
    package static func register(_ request: BuildRequest) async -> RunReport {
        var run = Run()
        guard run.areThere([request.content]) else { return run.report() }
        let (content, loadingProblems) = await ContentLoader.load(.disk(request.content))
        run.end("load")
        let (merged, mergingProblems) = await ContentMerger.merge(content)
        let portal = merged.portal(asOf: request.asOf)
        run.note(portal)
        run.end("merge")
        let (history, historyProblems) = await request.history(register: content.register)
        let register = await run.take(
            PortalChecker.register(
                portal, in: history.register ?? .empty, published: history.published,
                after: loadingProblems + mergingProblems + historyProblems, profile: request.profile))
        run.end("check")
        guard let register else { return run.report() }
        run.write(register, to: request.content)
        run.end("write the register")
        return run.report()
    }
}

extension BuildRequest {
    /// What has been published: the content's own register, and the data of the site that the request names.
    fileprivate func history(
        register: Register?
    ) async -> (history: PublicationHistory, diagnostics: [Diagnostic]) {
        var history = PublicationHistory(register: register)
        guard let against else { return (history, []) }
        let (published, problems) = await PublishedRegister.load(.disk(against + "/data"))
        history.published = published
        return (history, problems)
    }
}

extension PublishedFile {
    fileprivate init(_ file: Manifest.File) {
        self.init(path: file.path, byteCount: file.byteCount, sha256: file.sha256)
    }
}
