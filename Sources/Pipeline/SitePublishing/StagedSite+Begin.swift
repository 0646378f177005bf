internal import Diagnostics
internal import FileAccess

extension StagedSite {
    private static let markerName = "daylight-build"
    private static let siteName = "site"

    /// Creates the staging folder next to the output, and removes what a killed build has left there.
    /// - Throws: why nothing can be written; the output is unchanged.
    static func begin(in output: FolderTarget) throws(PublishingFailure) -> StagedSite {
        do {
            var madeParents: [String] = []
            do {
                madeParents = try makeParents(of: output)
                return try begin(in: output, madeParents)
            } catch {
                removeParents(madeParents)
                throw error
            }
        } catch let failure as PublishingFailure {
            throw failure
        } catch let error as FileError {
            throw PublishingFailure(error, at: output.displayName)
        } catch {
            throw PublishingFailure(.unknownLeftover(path: output.staging), at: output.displayName)
        }
    }

    private static func begin(in output: FolderTarget, _ madeParents: [String]) throws -> StagedSite {
        let staging = output.staging
        let lock = try lockStaging(staging, for: output)
        try clearLeftover(in: staging, lock, of: output)
        do {
            // Another build may have published since the output was examined.
            let current = try FolderTarget(output.displayName, isSynced: output.isSynced)
            let site = staging + "/" + siteName
            try Disk.makeFolder(site)
            guard let identity = try Disk.identity(of: site) else {
                throw PublishingFailure(.lostStaging(path: staging), at: output.displayName)
            }
            try lock.replaceContents(with: marker(of: identity))
            if output.isSynced {
                // The marker must identify the files in the folder after a power cut as well.
                try lock.sync()
                try OpenFolder(staging).sync()
            }
            let lastFolder: OpenFolder? = if case .release = current.state { try OpenFolder(current.path) } else { nil }
            return StagedSite(
                target: current, lock: lock, root: try OpenFolder(site), identity: identity, lastFolder: lastFolder,
                madeParents: madeParents)
        } catch {
            _ = try? Disk.removeEmptyFolder(staging + "/" + siteName)
            removeStaging(staging)
            throw error
        }
    }

    // MARK: The staging folder

    /// Creates the staging folder, or takes over one that a build left, and locks it.
    private static func lockStaging(_ staging: String, for output: FolderTarget) throws -> FileLock {
        let marker = staging + "/" + markerName
        for _ in 0..<100 {
            do {
                if try !Disk.makeFolder(staging) {
                    guard try Disk.kind(of: staging) == .folder, try isStaging(staging) else {
                        throw PublishingFailure(.unknownLeftover(path: staging), at: output.displayName)
                    }
                }
                guard let lock = try FileLock.acquire(marker) else { break }
                return lock
            } catch let error as FileError where error.cause == .missing {
                // A build that has just finished removed its staging folder between two of these steps.
                continue
            }
        }
        throw PublishingFailure(.busy, at: output.displayName)
    }

    /// Whether a folder has a marker, or is empty, as that of a build that was killed before it wrote one.
    private static func isStaging(_ folder: String) throws(FileError) -> Bool {
        let entries = try Disk.entries(of: folder)
        return entries.isEmpty || entries.contains { $0.name == markerName && $0.kind == .file }
    }

    /// Removes what an earlier build left next to its marker, once it is known to belong to that build.
    private static func clearLeftover(in staging: String, _ lock: FileLock, of output: FolderTarget) throws {
        let site = staging + "/" + siteName
        let unknown = PublishingFailure(.unknownLeftover(path: staging), at: output.displayName)
        guard try Disk.entries(of: staging).allSatisfy({ [markerName, siteName].contains($0.name) }) else {
            throw unknown
        }
        if let identity = try Disk.identity(of: site) {
            let marked = try lock.contents()
            let device = try Disk.identity(of: staging)?.device
            func isMarked(_ folder: FileIdentity) -> Bool { folder.device == device && marks(marked, folder) }
            if marked.isEmpty {
                // Killed before it could record which folder it created: then it wrote nothing to it.
                guard try Disk.removeEmptyFolder(site) else { throw unknown }
            } else if isMarked(identity) {
                // All of it was rendered, or is a hard link to or a copy of a file in the output folder.
                try removeTree(site)
            } else if let current = try Disk.identity(of: output.path), isMarked(current) {
                // Killed after the swap: this is the previous release.
                let manifest =
                    try Disk.kind(of: site + "/" + Manifest.path) == nil
                    ? Manifest(files: []) : FolderTarget.manifest(in: site, displayName: site)
                var last = LastRelease(in: site, manifest: manifest, published: output.path)
                guard last.remove() else { throw stuck(last, output) }
            } else {
                throw unknown
            }
        }
        try lock.replaceContents(with: [])
    }

    /// The failure if the last release cannot be removed, so that there is no room for a new site.
    private static func stuck(_ last: LastRelease, _ output: FolderTarget) -> PublishingFailure {
        let place = SourcePlace(file: output.displayName)
        return PublishingFailure(
            last.problems.map { problem in
                guard case .leftBehind(let path, let reason) = problem else { return Diagnostic(problem, at: place) }
                return Diagnostic(PublishingProblem.stuckLeftover(path: path, reason: reason), at: place)
            })
    }

    /// The marker that identifies the folder of the unfinished site.
    private static func marker(of site: FileIdentity) -> [UInt8] {
        Array("\(markerPrefix)\(site)\n".utf8)
    }

    /// Whether a marker identifies a folder as the unfinished site. The device can have another number after a restart of
    /// the machine, so only the number within the device counts.
    private static func marks(_ marker: [UInt8], _ site: FileIdentity) -> Bool {
        marker.starts(with: markerPrefix.utf8) && marker.reversed().starts(with: ":\(site.number)\n".utf8.reversed())
    }

    private static var markerPrefix: String {
        "Daylight is building a site here, or was stopped. The next build clears it away.\nsite "
    }

    /// Removes the staging folder. As long as there is a site in it, the marker must stay to identify it.
    static func removeStaging(_ staging: String) {
        do {
            guard try Disk.kind(of: staging + "/" + siteName) == nil else { return }
        } catch {
            return
        }
        try? Disk.removeFile(staging + "/" + markerName)
        // A build that has been waiting may have written its own marker by now; then the folder is not empty.
        _ = try? Disk.removeEmptyFolder(staging)
    }

    // MARK: The folders that lead to the output

    private static func makeParents(of output: FolderTarget) throws(FileError) -> [String] {
        var made: [String] = []
        var parents = [output.parent]
        for _ in 0..<output.missingParentCount { parents.append(folder(of: parents[parents.count - 1])) }
        for parent in parents.dropLast().reversed() where try Disk.makeFolder(parent) { made.append(parent) }
        return made
    }

    static func removeParents(_ made: [String]) {
        for parent in made.reversed() { _ = try? Disk.removeEmptyFolder(parent) }
    }
}
