public import Diagnostics
internal import FileAccess
internal import Synchronization

/// The new site while it is being written, beside the folder that it will take the place of.
///
/// The staging folder `.<name>.daylight-staging` holds a marker and the folder `site`. The marker is there from the
/// start to the end; a lock on it keeps a second build out, and it says which folder `site` was when it was made. So
/// a build that comes after one that was killed can tell an unfinished site from a last release that was swapped
/// out, and knows what it may remove.
public final class StagedSite: Sendable {
    let output: OutputFolder
    let lock: FileLock
    private let site: String
    /// The folder that holds the site until it is put in place.
    var path: String { site }
    private let siteIdentity: FileIdentity
    /// Folders that lead to the output and were made for it, each after the one that holds it.
    private let madeParents: [String]
    /// Folders of the site that are there.
    private let madeFolders = Mutex<Set<BytePath>>([])

    init(output: OutputFolder, lock: FileLock, site: String, siteIdentity: FileIdentity, madeParents: [String]) {
        self.output = output
        self.lock = lock
        self.site = site
        self.siteIdentity = siteIdentity
        self.madeParents = madeParents
    }

    /// Writes a file; a path can be written once. It may be called from several tasks at once.
    /// - Parameter path: below the site's root, with `/` between the parts.
    public func write(_ bytes: [UInt8], to path: String) throws(PublishingFailure) -> Manifest.File {
        guard isBelowRoot(path), !path.utf8.elementsEqual(Manifest.path.utf8) else {
            throw failure(.invalidPath(path))
        }
        do {
            try makeFolder(folder(of: path))
            try Disk.write(bytes, to: site + "/" + path)
        } catch {
            switch error.cause {
            case .alreadyThere, .notAFolder: throw failure(.writtenTwice(path: path))
            case .missing: throw failure(.lostStaging(path: output.staging))
            default: throw failure(PublishingProblem(error))
            }
        }
        return Manifest.File(path: path, byteCount: bytes.count, sha256: sha256(bytes))
    }

    /// Makes a folder of the site once. Several tasks may be here with the same one; then one of them makes it.
    private func makeFolder(_ path: String) throws(FileError) {
        let key = BytePath(path)
        if path.isEmpty || madeFolders.withLock({ $0.contains(key) }) { return }
        try makeFolders(path, in: site)
        madeFolders.withLock { _ = $0.insert(key) }
    }

    /// Puts the site in place of the last release, in one step, and removes what the last release wrote.
    /// - Parameter files: everything that was written.
    /// - Returns: the release, and warnings.
    /// - Throws: why the last release is still in place; ``abandon()`` is to be called then.
    public func finish(
        _ files: [Manifest.File]
    ) async throws(PublishingFailure) -> (manifest: Manifest, warnings: [Diagnostic]) {
        guard isInPlace else { throw failure(.lostStaging(path: output.staging)) }
        let manifest = Manifest(files: files)
        var warnings: [PublishingProblem] = []
        var isClear = true
        if case .absent = output.state {
            try writeManifest(manifest)
            try refusing { () throws(FileError) in try Disk.rename(site, to: output.path) }
        } else {
            try checkOutput()
            let planned = Set(manifest.files.lazy.map { BytePath($0.path) })
            warnings = try await CarryOver.run(from: output, to: site, planned: planned)
            try writeManifest(manifest)
            try swap()
            // The new site is in place: what goes wrong from here on is untidy, but no failure.
            var last = LastRelease(in: site, manifest: output.manifest, published: output.path)
            await last.removeWritten()
            isClear = last.remove()
            warnings += last.problems
        }
        // Where something is left, the marker stays with it and tells the next build what it is.
        if isClear { Self.removeStaging(output.staging) }
        return (manifest, warnings.map { Diagnostic($0, at: SourcePlace(file: output.displayName)) })
    }

    /// Takes the unfinished site away. What has been put in place, or is no longer this build's, is left alone.
    public func abandon() {
        guard isInPlace else { return }
        try? removeTree(site)
        Self.removeStaging(output.staging)
        Self.removeParents(madeParents)
    }

    /// Whether the staging folder is still this build's and holds the unfinished site.
    private var isInPlace: Bool {
        (try? lock.isInPlace()) == true && (try? Disk.identity(of: site)) == siteIdentity
    }

    /// What has become of the output since it was examined may not be replaced unseen.
    private func checkOutput() throws(PublishingFailure) {
        let (kind, isMountPoint) = try refusing { () throws(FileError) in
            (try Disk.kind(of: output.path), try Disk.isMountPoint(output.path))
        }
        guard kind == .folder else { throw failure(kind == .symbolicLink ? .symbolicLink : .notAFolder) }
        if isMountPoint { throw failure(.mountPoint) }
    }

    /// Writes the manifest, unless it is there already.
    func writeManifest(_ manifest: Manifest) throws(PublishingFailure) {
        try refusing { () throws(FileError) in
            let path = site + "/" + Manifest.path
            if try Disk.kind(of: path) == nil { try Disk.write(manifest.json(), to: path) }
        }
    }

    private func swap() throws(PublishingFailure) {
        do {
            try Disk.copyPermissions(of: output.path, to: site)
            try Disk.exchange(site, with: output.path)
        } catch {
            throw failure(
                error.cause == .unsupported
                    ? .cannotSwap(reason: error.phrase) : PublishingProblem(error))
        }
    }

    private func refusing<Value>(_ body: () throws(FileError) -> Value) throws(PublishingFailure) -> Value {
        do {
            return try body()
        } catch {
            throw failure(PublishingProblem(error))
        }
    }

    private func failure(_ problem: PublishingProblem) -> PublishingFailure {
        PublishingFailure(problem, at: output.displayName)
    }
}
