internal import Diagnostics
internal import FileAccess
internal import Parallelism

/// Puts a complete site in place of the last release. Between two steps the program may be killed or the power fail:
/// the folder then holds either the whole last release or the whole new one, and the next build clears up.
struct Placement {
    enum Step: CaseIterable {
        /// What Daylight did not write gets a second name in the new site.
        case carryOver
        /// Everything in the new site is on the disk from here on.
        case sync
        /// The new site and the last release change places.
        case exchange
        /// The names are on the disk from here on. A release is removed only when it is certain to have been replaced.
        case syncNames
        case removeLastRelease
        case removeStaging
    }

    private let site: StagedSite
    private let manifest: Manifest
    private var problems: [PublishingProblem] = []
    /// Whether nothing of the last release is left; otherwise the marker stays with it and tells the next build what
    /// it is.
    private var isClear = true

    init(of manifest: Manifest, from site: StagedSite) {
        self.site = site
        self.manifest = manifest
    }

    private var target: FolderTarget { site.target }
    private var isFirst: Bool { if case .absent = target.state { true } else { false } }

    var warnings: [Diagnostic] { problems.map { Diagnostic($0, at: SourcePlace(file: target.displayName)) } }

    /// Performs a step; each comes once, in their order.
    /// - Throws: before the exchange, why it cannot be. What goes wrong after it is untidy, but no failure.
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

    /// What has become of the output since it was examined may not be replaced unseen.
    private func checkOutput() throws(PublishingFailure) {
        let (kind, isMountPoint) = try site.refusing { () throws(FileError) in
            (try Disk.kind(of: target.path), try Disk.isMountPoint(target.path))
        }
        guard kind == .folder else { throw site.failure(kind == .symbolicLink ? .symbolicLink : .notAFolder) }
        if isMountPoint { throw site.failure(.mountPoint) }
    }

    // MARK: To the disk

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
            // A folder that may be written to but not read cannot be opened.
            if error.cause == .denied, (try? site.root.syncFileSystem()) == true { return }
            guard !isFirst else { return }
            // The last release may still be needed.
            isClear = false
            problems.append(.leftBehind(path: error.path, reason: error.phrase))
        }
    }

    // MARK: In its place

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
        await last.removeWritten()
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

/// Returns when all files and folders below a folder are on the disk, for systems that cannot be asked for everything
/// at once.
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
                // Somebody's file that was carried over and may not be opened; it was there before.
                if error.cause != .denied { return error }
            }
            return nil
        }
        for case let failure? in failures { throw failure }
    }
    for folder in walk.visited.reversed() { try OpenFolder(walk.absolute(folder)).sync() }
}
