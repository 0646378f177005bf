internal import FileAccess
internal import Parallelism

/// An iterative walk through a folder. Symbolic links are not followed, and mount points are listed but not entered.
struct FolderWalk {
    struct Folder: Sendable {
        /// Relative to the root; empty for the root itself.
        let path: String
        let isMountPoint: Bool
        /// Whether the account has permission to remove its contents.
        let canChange: Bool
        /// Ordered by the bytes of the names.
        let entries: [FileTree.Entry]

        var isEmpty: Bool { entries.isEmpty && !isMountPoint && !path.isEmpty }
    }

    let root: String
    private var pending: [String] = [""]
    /// The folders entered so far, each after its parent.
    private(set) var visited: [String] = []

    init(_ root: String) {
        self.root = root
    }

    func absolute(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

    /// The next folder; the folders in it come later.
    mutating func next() throws(FileError) -> Folder? {
        guard let path = pending.popLast() else { return nil }
        let folder = try Self.list(path, in: root)
        enter(folder)
        return folder
    }

    /// All folders that are known and have not been returned yet, listed on all cores; the folders in them come next.
    mutating func nextLevel() async throws(FileError) -> [Folder] {
        let root = root
        let listings = await concurrentMap(pending, smallestRun: 16) { path in
            Result<Folder, FileError> { () throws(FileError) in try Self.list(path, in: root) }
        }
        pending = []
        var folders: [Folder] = []
        for listing in listings {
            let folder = try listing.get()
            enter(folder)
            folders.append(folder)
        }
        return folders
    }

    private mutating func enter(_ folder: Folder) {
        if folder.isMountPoint { return }
        visited.append(folder.path)
        for entry in folder.entries where entry.kind == .folder { pending.append(join(folder.path, entry.name)) }
    }

    private static func list(_ path: String, in root: String) throws(FileError) -> Folder {
        let absolute = path.isEmpty ? root : root + "/" + path
        // The caller has examined the root itself.
        if !path.isEmpty, try Disk.isMountPoint(absolute) {
            return Folder(path: path, isMountPoint: true, canChange: false, entries: [])
        }
        return Folder(
            path: path, isMountPoint: false, canChange: try Disk.canChange(absolute),
            entries: try Disk.entries(of: absolute))
    }
}

/// Removes a folder that a build wrote, with everything in it.
func removeTree(_ root: String) throws(FileError) {
    var walk = FolderWalk(root)
    while let folder = try walk.next() {
        for entry in folder.entries where entry.kind != .folder {
            try removeFile(walk.absolute(join(folder.path, entry.name)))
        }
    }
    for folder in walk.visited.reversed() { _ = try removeEmptyFolder(walk.absolute(folder)) }
}

/// Removes a file from a folder that is to be removed, even if the folder was carried over without write permission.
func removeFile(_ path: String) throws(FileError) {
    do {
        try Disk.removeFile(path)
    } catch  where error.cause == .denied {
        try Disk.allowChanges(in: folder(of: path))
        try Disk.removeFile(path)
    }
}

/// The same as ``removeFile(_:)`` for a folder; `false` if it is not empty.
func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
    do {
        return try Disk.removeEmptyFolder(path)
    } catch  where error.cause == .denied {
        try Disk.allowChanges(in: folder(of: path))
        return try Disk.removeEmptyFolder(path)
    }
}

/// Creates a folder below an existing root, with its parents.
/// - Returns: the folders that did not exist before, each after its parent.
@discardableResult
func makeFolders(_ path: String, in root: OpenFolder) throws(FileError) -> [String] {
    var made: [String] = []
    // Usually only the last one is missing, so it is tried first.
    var waiting = path.isEmpty ? [] : [path]
    while let next = waiting.last {
        do {
            if try root.makeFolder(next) { made.append(next) }
            waiting.removeLast()
        } catch  where error.cause == .missing && !folder(of: next).isEmpty {
            waiting.append(folder(of: next))
        }
    }
    return made
}
