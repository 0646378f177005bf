internal import Diagnostics
internal import FileAccess
internal import Hashing

/// Carries over what Daylight did not write from the last release to the new one, as hard links, so that both releases
/// are complete until the old one is removed.
struct CarryOver {
    private let output: FolderTarget
    /// The new release.
    private let site: StagedSite
    /// The paths that the new release writes.
    private let planned: Set<BytePath>
    /// Folders of the new release that only carried-over files need.
    private var ownFolders: [String] = []
    private var problems: [PublishingProblem] = []
    private var warnings: [PublishingProblem] = []

    /// - Returns: a warning for each file that was kept although Daylight once wrote it.
    /// - Throws: everything that cannot be carried over.
    static func run(
        to site: StagedSite, planned: Set<BytePath>
    ) async throws(PublishingFailure) -> [PublishingProblem] {
        var carryOver = CarryOver(site: site, planned: planned)
        do {
            try await carryOver.walk()
        } catch {
            carryOver.problems.append(PublishingProblem(error))
        }
        guard carryOver.problems.isEmpty else {
            let place = SourcePlace(file: site.target.displayName)
            throw PublishingFailure(carryOver.problems.map { Diagnostic($0, at: place) })
        }
        return carryOver.warnings
    }

    private init(site: StagedSite, planned: Set<BytePath>) {
        self.output = site.target
        self.site = site
        self.planned = planned
    }

    private mutating func walk() async throws(FileError) {
        var walk = FolderWalk(output.path)
        while true {
            let folders = try await walk.nextLevel()
            if folders.isEmpty { break }
            for folder in folders { visit(folder) }
        }
        // Last, because no files can be added to a folder without write permission.
        for folder in ownFolders.reversed() {
            try Disk.copyPermissions(of: join(output.path, folder), to: join(site.path, folder))
        }
    }

    private mutating func visit(_ folder: FolderWalk.Folder) {
        if folder.isMountPoint {
            problems.append(.nestedMountPoint(path: folder.path))
        } else if !folder.canChange, !folder.entries.isEmpty {
            // After the swap it could not be removed, and would be in the way of the next build.
            problems.append(
                .cannotKeep(path: folder.path.isEmpty ? "." : folder.path, reason: .ofAnotherAccount))
        }
        if folder.isEmpty { visitEmpty(folder.path) }
        for entry in folder.entries where entry.kind != .folder {
            let path = join(folder.path, entry.name)
            if path.utf8.elementsEqual(Manifest.path.utf8) { continue }
            if entry.kind == .file, let file = site.lastFiles[BytePath(path)] {
                visitManifestFile(file)
            } else {
                carry(path, entry.kind)
            }
        }
    }

    /// A file of the last release is dropped, unless somebody has changed it and the new release has nothing at its path.
    private mutating func visitManifestFile(_ file: Manifest.File) {
        guard !planned.contains(BytePath(file.path)) else { return }
        do {
            let bytes = try Disk.read(output.path + "/" + file.path, limit: file.byteCount, followingLink: false)
            if bytes.count == file.byteCount, sha256(bytes) == file.sha256 { return }
        } catch {
            // Longer than it was, or unreadable: it cannot be proved to be Daylight's.
        }
        carry(file.path, .file)
        warnings.append(.keptEdited(path: file.path))
    }

    /// Daylight creates no empty folders, but somebody may have emptied one of its own.
    private mutating func visitEmpty(_ path: String) {
        guard !output.manifest.hasFiles(in: path) else { return }
        do {
            try makeOwnFolders(path)
            if try Disk.kind(of: join(site.path, path)) != .folder { problems.append(.collision(path: path)) }
        } catch {
            refuse(path, error)
        }
    }

    private mutating func carry(_ path: String, _ kind: FileTree.Kind) {
        let old = join(output.path, path)
        let new = join(site.path, path)
        do {
            do {
                try Disk.link(old, as: new)
            } catch  where error.cause == .missing {
                try makeOwnFolders(folder(of: path))
                try Disk.link(old, as: new)
            }
        } catch {
            guard error.cause == .unsupported || error.cause == .denied else { return refuse(path, error) }
            // Not every file system has hard links, and not every account may link to another account's file.
            do throws(FileError) {
                switch kind {
                case .file: try Disk.copyFile(old, to: new)
                case .symbolicLink: try Disk.copySymbolicLink(old, to: new)
                case .folder, .other: throw error
                }
            } catch {
                refuse(path, error)
            }
        }
    }

    private mutating func makeOwnFolders(_ path: String) throws(FileError) {
        ownFolders += try makeFolders(path, in: site.root)
    }

    private mutating func refuse(_ path: String, _ error: FileError) {
        switch error.cause {
        case .alreadyThere, .notAFolder: problems.append(.collision(path: path))
        case .noSpace, .readOnly: problems.append(PublishingProblem(error))
        case .missing, .denied, .unsupported, .nameTooLong, .undecodableName, .other:
            problems.append(.cannotKeep(path: path, reason: error.phrase))
        }
    }
}
