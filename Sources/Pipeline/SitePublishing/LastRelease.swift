internal import Diagnostics
internal import FileAccess
internal import Parallelism

/// The removal of a release that is no longer published. The files in its manifest are removed, and so are hard links to
/// what was carried over. Everything else that has been added to it meanwhile is moved to the published folder.
struct LastRelease {
    private let root: String
    private let published: String
    private let manifest: Manifest
    private let manifestPaths: Set<BytePath>
    private(set) var problems: [PublishingProblem] = []

    init(in root: String, manifest: Manifest, published: String) {
        self.root = root
        self.published = published
        self.manifest = manifest
        self.manifestPaths = Set(manifest.files.lazy.map { BytePath($0.path) })
    }

    /// Removes what the manifest lists, on all cores, and the folders that are then empty. Usually that is everything;
    /// the rest, and whatever fails here, is left to ``remove()``.
    func removeManifestFiles() async {
        guard let root = try? OpenFolder(root) else { return }
        _ = await concurrentMap(manifest.files, smallestRun: 16) { file in
            // A link that has been added meanwhile is not Daylight's.
            if (try? root.kind(of: file.path)) == .file { try? root.removeFile(file.path) }
        }
        // Inner folders before their parents, those of one depth at once.
        for folders in foldersByDepth().reversed() {
            _ = await concurrentMap(folders, smallestRun: 16) { _ = try? root.removeEmptyFolder($0) }
        }
    }

    /// The folders that the manifest's files are in, by depth: those in the root, those in these, and so on.
    private func foldersByDepth() -> [[String]] {
        var known: Set<BytePath> = []
        var byDepth: [[String]] = []
        var last: BytePath?
        for file in manifest.files {
            var path = folder(of: file.path)
            // Files of one folder are adjacent.
            let key = BytePath(path)
            if key == last { continue }
            last = key
            while !path.isEmpty, known.insert(BytePath(path)).inserted {
                let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
                while byDepth.count <= depth { byDepth.append([]) }
                byDepth[depth].append(path)
                path = folder(of: path)
            }
        }
        return byDepth
    }

    /// Removes the rest.
    /// - Returns: whether nothing is left; ``problems`` names what is.
    mutating func remove() -> Bool {
        do {
            return try removeAll()
        } catch {
            problems.append(.leftBehind(path: error.path, reason: error.phrase))
            return false
        }
    }

    private mutating func removeAll() throws(FileError) -> Bool {
        var walk = FolderWalk(root)
        while let folder = try walk.next() {
            for entry in folder.entries {
                let path = join(folder.path, entry.name)
                if entry.kind == .folder || path.utf8.elementsEqual(Manifest.path.utf8) {
                    continue
                }
                if entry.kind == .file, manifestPaths.contains(BytePath(path)) {
                    try removeFile(walk.absolute(path))
                } else if try isPublished(path, entry.kind) {
                    try removeFile(walk.absolute(path))
                } else {
                    try moveToPublished(path)
                }
            }
            if folder.isEmpty { try keepEmpty(folder.path) }
        }
        for folder in walk.visited.reversed() where !folder.isEmpty {
            guard try removeEmptyFolder(walk.absolute(folder)) else {
                problems.append(.leftBehind(path: walk.absolute(folder), reason: .notEmpty))
                return false
            }
        }
        // The manifest last: as long as anything is left, it identifies it.
        let manifest = root + "/" + Manifest.path
        if try Disk.kind(of: manifest) != nil { try removeFile(manifest) }
        guard try removeEmptyFolder(root) else {
            problems.append(.leftBehind(path: root, reason: .notEmpty))
            return false
        }
        return true
    }

    /// Whether the published folder has the same file, or a copy of it, at the same path.
    private func isPublished(_ path: String, _ kind: FileTree.Kind) throws(FileError) -> Bool {
        let old = join(root, path)
        let new = join(published, path)
        do {
            guard let identity = try Disk.identity(of: new) else { return false }
            if try Disk.identity(of: old) == identity { return true }
            guard try Disk.kind(of: new) == kind else { return false }
            switch kind {
            case .file: return try Disk.haveSameContents(old, new)
            case .symbolicLink:
                return try Disk.destination(ofSymbolicLink: old) == Disk.destination(ofSymbolicLink: new)
            case .folder, .other: return false
            }
        } catch  where error.cause == .notAFolder {
            return false
        }
    }

    private mutating func moveToPublished(_ path: String) throws(FileError) {
        try makeFolders(folder(of: path), in: OpenFolder(published))
        var name = path
        for attempt in 1... {
            do {
                try Disk.moveExclusively(join(root, path), to: join(published, name))
                if name != path { problems.append(.keptUnderOtherName(path: path, name: name)) }
                return
            } catch  where error.cause == .alreadyThere && attempt < 1000 {
                name = path + (attempt == 1 ? ".kept" : ".kept-\(attempt)")
            }
        }
    }

    /// A folder that was empty when first examined is somebody's, unless Daylight once wrote to it.
    private func keepEmpty(_ path: String) throws(FileError) {
        guard !manifest.hasFiles(in: path), try Disk.kind(of: join(published, path)) == nil else { return }
        try makeFolders(path, in: OpenFolder(published))
    }
}
