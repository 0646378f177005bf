internal import Hashing
internal import OutputPlan
internal import PortalModel

/// The site as it would be published now, without writing anything: its files are made on request.
package struct Preview: Sendable {
    /// `nil` if something is wrong, which ``report`` states.
    package let site: PreviewedSite?
    package let report: RunReport
    /// What has been read for it.
    fileprivate let sources: LoadedSources?
}

/// A site any of whose files can be made at any time: the bytes that a build of the same content would publish.
package struct PreviewedSite: Sendable {
    /// The path of the site's root on its host: `/`, or a path that begins and ends with a slash.
    package let root: String
    private let site: Site
    private let outputs: [String: PlannedOutput]
    /// The paths of the files that state how others are written.
    private let closingPaths: Set<String>

    init(_ site: Site, root: String) {
        self.root = root
        self.site = site
        outputs = Dictionary(site.outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        closingPaths = Set(site.closingOutputs(after: []).map(\.path))
    }

    /// - Parameter path: below the site's root, with `/` between the parts.
    package func hasFile(at path: String) -> Bool {
        outputs[path] != nil || closingPaths.contains(path)
    }

    /// Makes one file; `nil` if the site has none at this path. The manifest belongs to a release, so a preview has none.
    package func file(at path: String) -> [UInt8]? {
        if let output = outputs[path] { return output.bytes() }
        guard closingPaths.contains(path) else { return nil }
        return site.closingOutputs(after: data).first { $0.path == path }?.bytes()
    }

    /// The files whose sizes and hashes the site states, made now for that purpose.
    private var data: [PublishedFile] {
        outputs.values.filter { $0.path.hasPrefix("data/") }.map { output in
            let bytes = output.bytes()
            return PublishedFile(path: output.path, byteCount: bytes.count, sha256: sha256(bytes))
        }
    }
}

extension Daylight {
    /// Runs the stages of ``build(_:progress:)`` as far as the site, and makes none of its files yet.
    /// - Parameter last: the preview before this one; files that have not changed since are not reread.
    package static func preview(_ request: BuildRequest, reusing last: Preview? = nil) async -> Preview {
        var run = Run()
        let sources = await LoadedSources.load(request, reusing: last?.sources, &run)
        var site: PreviewedSite?
        if let sources, let plan = await plan(from: sources, request, &run), !run.hasErrors {
            site = PreviewedSite(await Site(plan), root: plan.root)
            run.end("site")
        }
        return Preview(site: site, report: run.report(), sources: sources)
    }
}
