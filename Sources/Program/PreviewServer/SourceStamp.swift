internal import FileAccess

/// What the file system says of the folders that a site is made from, with no file read: where two stamps are the same,
/// nothing has changed between them.
struct SourceStamp: Sendable, Hashable {
    /// By path. A folder counts by what it holds.
    private var files: [String: FileStamp] = [:]
    private var folders: Set<String> = []

    /// Hidden files are passed over, as loading does; symbolic links are not followed below the folders themselves.
    init(of folders: [String]) {
        var pending = folders
        while let folder = pending.popLast() {
            // One that cannot be listed is none: loading says what is wrong with it.
            guard let entries = try? Disk.entries(of: folder) else { continue }
            self.folders.insert(folder)
            for entry in entries where !entry.name.hasPrefix(".") {
                let path = folder + "/" + entry.name
                if entry.kind == .folder {
                    pending.append(path)
                } else if let stamp = try? Disk.stamp(of: path) {
                    files[path] = stamp
                }
            }
        }
    }
}
