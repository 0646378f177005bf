internal import FileAccess

/// A walk through a folder, iterative and in the order of the names' bytes; no symbolic link is followed.
struct FolderWalk {
    struct Folder {
        /// Below the root; empty for the root itself.
        let path: String
        let entries: [FileTree.Entry]
    }

    let root: String
    private var pending: [String] = [""]
    /// The folders given so far, each after the one that holds it.
    private(set) var visited: [String] = []

    init(_ root: String) {
        self.root = root
    }

    func absolute(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

    /// The next folder with what it holds; its folders come later.
    mutating func next() throws(FileError) -> Folder? {
        guard let path = pending.popLast() else { return nil }
        let entries = try Disk.entries(of: absolute(path))
        visited.append(path)
        for entry in entries.reversed() where entry.kind == .folder { pending.append(join(path, entry.name)) }
        return Folder(path: path, entries: entries)
    }

    /// Leaves out a folder that the last call named.
    mutating func skip(_ path: String) {
        pending.removeAll { $0 == path }
    }
}

/// Removes a folder that a build wrote, with all that is in it. It leaves what another file system is mounted on.
func removeTree(_ root: String) throws(FileError) {
    var walk = FolderWalk(root)
    while let folder = try walk.next() {
        for entry in folder.entries {
            let path = walk.absolute(join(folder.path, entry.name))
            if entry.kind != .folder {
                try removeFile(path)
            } else if try Disk.isMountPoint(path) {
                walk.skip(join(folder.path, entry.name))
            }
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
func makeFolders(_ path: String, in root: String) throws(FileError) -> [String] {
    var made: [String] = []
    // Most often only the last one is missing, so that is tried first.
    var waiting = path.isEmpty ? [] : [path]
    while let next = waiting.last {
        do {
            if try Disk.makeFolder(root + "/" + next) { made.append(next) }
            waiting.removeLast()
        } catch  where error.cause == .missing && !folder(of: next).isEmpty {
            waiting.append(folder(of: next))
        }
    }
    return made
}
