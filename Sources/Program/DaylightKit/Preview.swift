internal import Bytes
internal import ContentLoading
internal import ContentMerging
internal import FileAccess
internal import OutputPlan
internal import PortalChecks
internal import PortalModel

/// The site as it would be published now, with nothing written: its files are made when they are asked for.
public struct Preview: Sendable {
    /// `nil` where something is wrong, which ``report`` says.
    public let site: PreviewedSite?
    public let report: RunReport
    /// What was read for it.
    fileprivate let content: LoadedContent?
}

/// A site of which any file can be had at any time: the same bytes each time, as a build of the same content would
/// publish them.
public struct PreviewedSite: Sendable {
    /// Where the site's root is on the host of its address: `/`, or a path that begins and ends with one.
    public let root: String
    private let site: Site
    private let outputs: [String: PlannedOutput]
    /// Of the files that say how others are written.
    private let closingPaths: Set<String>

    init(_ site: Site, root: String) {
        self.root = root
        self.site = site
        outputs = Dictionary(site.outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        closingPaths = Set(site.closingOutputs(after: []).map(\.path))
    }

    /// - Parameter path: below the site's root, with `/` between the parts.
    public func hasFile(at path: String) -> Bool {
        outputs[path] != nil || closingPaths.contains(path)
    }

    /// Makes one file; `nil` where the site has none at this path. The manifest belongs to a release, so there is none.
    public func file(at path: String) -> [UInt8]? {
        if let output = outputs[path] { return output.bytes() }
        guard closingPaths.contains(path) else { return nil }
        return site.closingOutputs(after: data).first { $0.path == path }?.bytes()
    }

    /// The files whose sizes and hashes the site states, made now for that.
    private var data: [PublishedFile] {
        outputs.values.filter { $0.path.hasPrefix("data/") }.map { output in
            let bytes = output.bytes()
            return PublishedFile(path: output.path, byteCount: bytes.count, sha256: sha256(bytes))
        }
    }
}

extension Daylight {
    /// Goes through the stages of ``build(_:progress:)`` as far as the site, and makes no file of it yet.
    /// - Parameter last: the preview before this one; what was read for it and has not changed is not read again.
    public static func preview(_ request: BuildRequest, reusing last: Preview? = nil) async -> Preview {
        var run = Run()
        guard run.areThere([request.content, request.siteTemplates]) else {
            return Preview(site: nil, report: run.report(), content: nil)
        }
        let (templates, templateProblems) = await TemplateFolder.load(.disk(request.siteTemplates))
        let (content, contentProblems) = await ContentLoader.load(.disk(request.content))
        run.end("load")
        let (portal, mergingProblems) = await ContentMerger.merge(content)
        run.note(portal)
        run.end("merge")
        let checked = await run.take(
            request.check(portal, content.register, after: contentProblems + templateProblems + mergingProblems))
        run.end("check")
        guard let checked else { return Preview(site: nil, report: run.report(), content: content) }
        let plan = run.take(SitePlan.make(checked, templates, named: request.siteTemplates))
        run.end("plan")
        guard let plan, !run.hasErrors else { return Preview(site: nil, report: run.report(), content: content) }
        let site = PreviewedSite(await Site(plan), root: checked.portal.site.path)
        run.end("site")
        return Preview(site: site, report: run.report(), content: content)
    }
}
