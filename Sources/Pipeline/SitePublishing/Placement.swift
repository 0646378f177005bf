internal import Diagnostics
internal import FileAccess
internal import Parallelism

/// Swaps a complete site with the last release. The program can be killed, or the power fail, between any two steps: the
/// folder then contains either the complete last release or the complete new one, and the next build cleans up.
struct Placement {
    enum Step: CaseIterable {
        /// What Daylight did not write is linked into the new site.
        case carryOver
        /// Everything in the new site is on disk from here on.
        case sync
        /// The new site and the last release are swapped.
        case exchange
        /// The names are on disk from here on. A release is removed only when it is certain to have been replaced.
        case syncNames
        case removeLastRelease
        case removeStaging
    }

    private let site: StagedSite
    private let manifest: Manifest
    private var problems: [PublishingProblem] = []
    /// Whether nothing of the last release is left; otherwise the marker stays with it and identifies it to the next
    /// build.
    private var isClear = true

    init(of manifest: Manifest, from site: StagedSite) {
        self.site = site
        self.manifest = manifest
    }

    private var target: FolderTarget { site.target }
    private var isFirst: Bool { if case .absent = target.state { true } else { false } }

    var warnings: [Diagnostic] { problems.map { Diagnostic($0, at: SourcePlace(file: target.displayName)) } }

    /// Performs a step; each must be performed once, in order.
    /// - Throws: before the exchange, why it is impossible. Problems after it are untidy, but not failures.
    mutating func perform(_ step: Step) async throws(PublishingFailure) {
        switch step {
        case .carryOver: try await carryOver()
        case .sync: if target.isSynced { try await refusing { () throws(FileError) in try await sync() } }
        case .exchange: try exchange()
        case .syncNames: if target.isSynced { syncNames() }
        case .removeLastRelease: if !isFirst, isClear { await removeLastRelease() }
        case .removeStaging: if isClear { StagedSite.removeStaging(target.staging) }
        }
    }

    private mutating func carryOver() async throws(PublishingFailure) {
        guard site.isInPlace else { throw site.failure(.lostStaging(path: target.staging)) }
        guard !isFirst else { return }
        try checkOutput()
        problems += try await CarryOver.run(to: site, planned: Set(manifest.files.lazy.map { BytePath($0.path) }))
        try site.refusing { () throws(FileError) in try Disk.copyPermissions(of: target.path, to: site.path) }
    }

    /// Examines the output again, because it may have changed since.
    private func checkOutput() throws(PublishingFailure) {
        let (kind, isMountPoint) = try site.refusing { () throws(FileError) in
            (try Disk.kind(of: target.path), try Disk.isMountPoint(target.path))
        }
        guard kind == .folder else { throw site.failure(kind == .symbolicLink ? .symbolicLink : .notAFolder) }
        if isMountPoint { throw site.failure(.mountPoint) }
    }

    // MARK: Syncing

    private func sync() async throws(FileError) {
        if try site.root.syncFileSystem() { return }
        try await syncTree(site.path)
        for parent in site.madeParents { try OpenFolder(folder(of: parent)).sync() }
    }

    private mutating func syncNames() {
        do {
            try OpenFolder(target.parent).sync()
            try OpenFolder(target.staging).sync()
        } catch {
            // A folder with write but no read permission cannot be opened.
            if error.cause == .denied, (try? site.root.syncFileSystem()) == true { return }
            guard !isFirst else { return }
            // The last release may still be needed.
            isClear = false
            problems.append(.leftBehind(path: error.path, reason: error.phrase))
        }
    }

    // MARK: Swapping

    private func exchange() throws(PublishingFailure) {
        do {
            if isFirst {
                try Disk.rename(site.path, to: target.path)
            } else {
                try Disk.exchange(site.path, with: target.path)
            }
        } catch {
            throw site.failure(
                !isFirst && error.cause == .unsupported
                    ? .cannotSwap(reason: error.phrase) : PublishingProblem(error))
        }
    }

    private mutating func removeLastRelease() async {
        var last = LastRelease(in: site.path, manifest: target.manifest, published: target.path)
        await last.removeManifestFiles()
        isClear = last.remove()
        problems += last.problems
    }

    private func refusing(_ body: () async throws(FileError) -> Void) async throws(PublishingFailure) {
        do {
            try await body()
        } catch {
            throw site.failure(PublishingProblem(error))
        }
    }
}

/// Returns when all files and folders below a folder are on disk, for systems that cannot sync a whole file system at
/// once.
func syncTree(_ root: String) async throws(FileError) {
    var walk = FolderWalk(root)
    while true {
        let folders = try await walk.nextLevel()
        if folders.isEmpty { break }
        let files = folders.flatMap { folder in
            folder.entries.lazy.filter { $0.kind == .file }.map { walk.absolute(join(folder.path, $0.name)) }
        }
        let failures = await concurrentMap(files) { file -> FileError? in
            do throws(FileError) {
                try Disk.syncFile(file)
            } catch {
                // A file that was carried over and cannot be opened; it was on disk before.
                if error.cause != .denied { return error }
            }
            return nil
        }
        for case let failure? in failures { throw failure }
    }
    for folder in walk.visited.reversed() { try OpenFolder(walk.absolute(folder)).sync() }
}
