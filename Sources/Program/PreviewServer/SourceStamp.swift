internal import FileAccess

/// What the file system says of the folders that a site is made from, with no file read: where two stamps are the same,
/// nothing has changed between them.
struct SourceStamp: Sendable, Hashable {
    private var files: [String: FileStamp?] = [:]
    /// A folder counts by being there, and by what it holds.
    private var folders: Set<String> = []

    /// Hidden files are passed over, as loading does; folders below these are not reached through symbolic links.
    init(of folders: [String]) {
        for folder in folders { add(.disk(folder)) }
    }

    private mutating func add(_ tree: FileTree) {
        var pending = [""]
        while let folder = pending.popLast() {
            // One that cannot be listed is none: loading says what is wrong with it.
            guard let entries = try? tree.entries(folder) else { continue }
            folders.insert(tree.displayName(of: folder))
            for entry in entries where !entry.name.hasPrefix(".") {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                if entry.kind == .folder {
                    pending.append(path)
                } else {
                    files[tree.displayName(of: path)] = .some(tree.stamp(path))
                }
            }
        }
    }
}
