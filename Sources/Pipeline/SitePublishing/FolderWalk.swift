internal import FileAccess
internal import Parallelism

/// A walk through a folder, iterative; no symbolic link is followed, and what another file system is mounted on is
/// named but not entered.
struct FolderWalk {
    struct Folder: Sendable {
        /// Below the root; empty for the root itself.
        let path: String
        let isMountPoint: Bool
        /// Whether the account may take out what it holds.
        let canChange: Bool
        /// Ordered by the bytes of the names.
        let entries: [FileTree.Entry]

        var isEmpty: Bool { entries.isEmpty && !isMountPoint && !path.isEmpty }
    }

    let root: String
    private var pending: [String] = [""]
    /// The folders entered so far, each after the one that holds it.
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

    /// All folders that are known and have not been given yet, listed on all cores; the folders in them come next.
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
        // The root's owner has looked at the root itself.
        if !path.isEmpty, try Disk.isMountPoint(absolute) {
            return Folder(path: path, isMountPoint: true, canChange: false, entries: [])
        }
        return Folder(
            path: path, isMountPoint: false, canChange: try Disk.canChange(absolute),
            entries: try Disk.entries(of: absolute))
    }
}

/// Removes a folder that a build wrote, with all that is in it.
func removeTree(_ root: String) throws(FileError) {
    var walk = FolderWalk(root)
    while let folder = try walk.next() {
        for entry in folder.entries where entry.kind != .folder {
            try removeFile(walk.absolute(join(folder.path, entry.name)))
        }
    }
    for folder in walk.visited.reversed() { _ = try removeEmptyFolder(walk.absolute(folder)) }
}

/// Removes a file from a folder that is to go, also where the folder was carried over without permission to change it.
func removeFile(_ path: String) throws(FileError) {
    do {
        try Disk.removeFile(path)
    } catch  where error.cause == .denied {
        try Disk.allowChanges(in: folder(of: path))
        try Disk.removeFile(path)
    }
}

/// As ``removeFile(_:)``, for a folder; `false` where it is not empty.
func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
    do {
        return try Disk.removeEmptyFolder(path)
    } catch  where error.cause == .denied {
        try Disk.allowChanges(in: folder(of: path))
        return try Disk.removeEmptyFolder(path)
    }
}

/// Makes a folder below a root that exists, with what leads to it.
/// - Returns: the folders that were not there before, each after the one that holds it.
@discardableResult
func makeFolders(_ path: String, in root: OpenFolder) throws(FileError) -> [String] {
    var made: [String] = []
    // Most often only the last one is missing, so that is tried first.
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
