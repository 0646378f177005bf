internal import Diagnostics
internal import FileAccess

extension StagedSite {
    private static let markerName = "daylight-build"
    private static let siteName = "site"

    /// Makes the staging folder beside the output, and clears what a build that was killed has left there.
    /// - Throws: why nothing can be written; the output is as it was.
    public static func begin(in output: OutputFolder) throws(PublishingFailure) -> StagedSite {
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

    private static func begin(in output: OutputFolder, _ madeParents: [String]) throws -> StagedSite {
        let staging = output.staging
        let lock = try lockStaging(staging, for: output)
        try clearLeftover(in: staging, lock, of: output)
        do {
            // Another build may have published since the output was examined.
            let current = try OutputFolder.examined(output.displayName)
            let site = staging + "/" + siteName
            try Disk.makeFolder(site)
            guard let identity = try Disk.identity(of: site) else {
                throw PublishingFailure(.lostStaging(path: staging), at: output.displayName)
            }
            try lock.replaceContents(with: marker(of: identity))
            return StagedSite(
                output: current, lock: lock, site: site, siteIdentity: identity, madeParents: madeParents)
        } catch {
            _ = try? Disk.removeEmptyFolder(staging + "/" + siteName)
            removeStaging(staging)
            throw error
        }
    }

    // MARK: The staging folder

    /// Makes the staging folder, or takes over one that a build left, and locks it.
    private static func lockStaging(_ staging: String, for output: OutputFolder) throws -> FileLock {
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
                // A build that has just finished took its staging folder away between two of these steps.
                continue
            }
        }
        throw PublishingFailure(.busy, at: output.displayName)
    }

    /// Whether a folder has a marker, or is as empty as that of a build which was killed before it made one.
    private static func isStaging(_ folder: String) throws(FileError) -> Bool {
        let entries = try Disk.entries(of: folder)
        return entries.isEmpty || entries.contains { $0.name == markerName && $0.kind == .file }
    }

    /// Removes what an earlier build left beside its marker, once it is known to be that build's own.
    private static func clearLeftover(in staging: String, _ lock: FileLock, of output: OutputFolder) throws {
        let site = staging + "/" + siteName
        let unknown = PublishingFailure(.unknownLeftover(path: staging), at: output.displayName)
        guard try Disk.entries(of: staging).allSatisfy({ [markerName, siteName].contains($0.name) }) else {
            throw unknown
        }
        if let identity = try Disk.identity(of: site) {
            let marked = try lock.contents()
            if marked.isEmpty {
                // Killed before it could say which folder it made: then it wrote nothing to it.
                guard try Disk.removeEmptyFolder(site) else { throw unknown }
            } else if marked == marker(of: identity) {
                // All of it was rendered, or is a second name or a copy of a file in the output folder.
                try removeTree(site)
            } else if let current = try Disk.identity(of: output.path), marked == marker(of: current) {
                // Killed after the swap: this is the release before.
                let manifest =
                    try Disk.kind(of: site + "/" + Manifest.path) == nil
                    ? Manifest(files: []) : OutputFolder.manifest(in: site, displayName: site)
                var last = LastRelease(in: site, manifest: manifest, published: output.path)
                guard last.remove() else { throw stuck(last, output) }
            } else {
                throw unknown
            }
        }
        try lock.replaceContents(with: [])
    }

    /// The last release cannot be cleared, so there is no room for a new site.
    private static func stuck(_ last: LastRelease, _ output: OutputFolder) -> PublishingFailure {
        let place = SourcePlace(file: output.displayName)
        return PublishingFailure(
            last.problems.map { problem in
                guard case .leftBehind(let path, let reason) = problem else { return Diagnostic(problem, at: place) }
                return Diagnostic(PublishingProblem.stuckLeftover(path: path, reason: reason), at: place)
            })
    }

    /// Says which folder is the unfinished site.
    private static func marker(of site: FileIdentity) -> [UInt8] {
        Array("Daylight is building a site here, or was stopped. The next build clears it away.\nsite \(site)\n".utf8)
    }

    static func removeStaging(_ staging: String) {
        try? Disk.removeFile(staging + "/" + markerName)
        // A build that has been waiting may have put its own marker here by now; then the folder is not empty.
        _ = try? Disk.removeEmptyFolder(staging)
    }

    // MARK: The folders that lead to the output

    private static func makeParents(of output: OutputFolder) throws(FileError) -> [String] {
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
