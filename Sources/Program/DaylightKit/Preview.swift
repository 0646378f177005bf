internal import Hashing
internal import OutputPlan
internal import PortalModel

/// The site as it would be published now, with nothing written: its files are made when they are asked for.
package struct Preview: Sendable {
    /// `nil` where something is wrong, which ``report`` says.
    package let site: PreviewedSite?
    package let report: RunReport
    /// What was read for it.
    fileprivate let sources: LoadedSources?
}

/// A site of which any file can be had at any time: the same bytes each time, as a build of the same content would
/// publish them.
package struct PreviewedSite: Sendable {
    /// Where the site's root is on the host of its address: `/`, or a path that begins and ends with one.
    package let root: String
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
    package func hasFile(at path: String) -> Bool {
        outputs[path] != nil || closingPaths.contains(path)
    }

    /// Makes one file; `nil` where the site has none at this path. The manifest belongs to a release, so there is none.
    package func file(at path: String) -> [UInt8]? {
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
