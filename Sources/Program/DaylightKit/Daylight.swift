internal import ContentLoading
internal import ContentMerging
internal import Diagnostics
internal import FileAccess
internal import OutputPlan
internal import PortalChecks
internal import PortalModel
internal import PublicationRegister
internal import SitePublishing

/// The pipeline. Each stage is a type that one function makes from the one before, so that ``build(_:progress:)`` is the
/// list of them: the place to begin reading.
///
///     sources → loaded content → portal → checked portal → plan of the site → site → release → target
public enum Daylight {
    /// Reads and proves the content and the templates, as far as the plan of the site, and makes no file of it.
    public static func check(_ request: BuildRequest) async -> RunReport {
        var run = Run()
        guard run.areThere([request.content, request.siteTemplates]) else { return run.report() }
        let (templates, templateProblems) = await TemplateFolder.load(.disk(request.siteTemplates))
        let (content, contentProblems) = await ContentLoader.load(.disk(request.content))
        run.end("load")
        let (portal, mergingProblems) = await ContentMerger.merge(content)
        run.note(portal)
        run.end("merge")
        let checked = await run.take(
            request.check(portal, content.register, after: contentProblems + templateProblems + mergingProblems))
        run.end("check")
        guard let checked else { return run.report() }
        run.take(SitePlan.make(checked, templates, named: request.siteTemplates))
        run.end("plan")
        return run.report()
    }

    /// Publishes the site, if nothing is wrong with it; otherwise the output folder stays as it was.
    /// - Parameter progress: told how many of how many files are written, from several tasks.
    public static func build(
        _ request: BuildRequest, progress: @escaping @Sendable (_ written: Int, _ total: Int) -> Void = { _, _ in }
    ) async -> RunReport {
        var run = Run()
        guard run.areThere([request.content, request.siteTemplates]) else { return run.report() }
        let (templates, templateProblems) = await TemplateFolder.load(.disk(request.siteTemplates))
        let (content, contentProblems) = await ContentLoader.load(.disk(request.content))
        run.end("load")
        let (portal, mergingProblems) = await ContentMerger.merge(content)
        run.note(portal)
        run.end("merge")
        let checked = await run.take(
            request.check(portal, content.register, after: contentProblems + templateProblems + mergingProblems))
        run.end("check")
        guard let checked else { return run.report() }
        let plan = run.take(SitePlan.make(checked, templates, named: request.siteTemplates))
        run.end("plan")
        guard let plan, !run.hasErrors else { return run.report() }
        let site = await Site(plan)
        run.end("site")
        await run.publish(site, to: request.output, progress: progress)
        return run.report()
    }

    /// Brings `content/register` up to what the content says, if nothing is wrong with it and every change of what was
    /// published has a notice.
    public static func register(_ request: BuildRequest) async -> RunReport {
        var run = Run()
        guard run.areThere([request.content]) else { return run.report() }
        let (content, contentProblems) = await ContentLoader.load(.disk(request.content))
        run.end("load")
        let (portal, mergingProblems) = await ContentMerger.merge(content)
        run.note(portal)
        run.end("merge")
        let checked = await run.take(
            request.check(portal, content.register, isRegistering: true, after: contentProblems + mergingProblems))
        run.end("check")
        guard let register = checked?.register else { return run.report() }
        run.write(register, to: request.content)
        run.end("write the register")
        return run.report()
    }
}

extension BuildRequest {
    func check(
        _ portal: Portal, _ register: Register?, isRegistering: Bool = false, after earlier: [Diagnostic]
    ) async -> (checked: CheckedPortal?, diagnostics: [Diagnostic]) {
        var history = PublicationHistory(register: register, isRegistering: isRegistering)
        var earlier = earlier
        if let against {
            let (published, problems) = PublishedRegister.load(.disk(against + "/data"))
            history.published = published
            earlier += problems
        }
        return await PortalChecker.check(portal, history: history, after: earlier, asOf: asOf, profile: profile)
    }
}
