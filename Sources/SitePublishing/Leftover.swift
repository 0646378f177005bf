internal import Diagnostics
internal import FileAccess

/// A folder at the place of the staging folder: what a killed build left there, or the last release after the swap.
struct Leftover {
    let path: String
    let output: OutputFolder

    /// Clears what an earlier build left, as the next build begins.
    func clear() throws {
        if try StagingFolder.isIncomplete(path) {
            // Everything in it was rendered, or is a second name of a file in the output folder.
            try removeTree(path)
        } else if try Disk.kind(of: path + "/" + Manifest.path) == .file {
            // Killed just before or just after the swap: a whole release.
            let last = try OutputFolder.manifest(in: path)
            try removeRelease(last)
            if try Disk.kind(of: path) != nil { throw Refusal(.unknownLeftover) }
        } else if try !Disk.removeEmptyFolder(path) {
            throw Refusal(.unknownLeftover)
        }
    }

    /// Removes a release that is no longer published: the files it says it wrote, and second names of what was carried
    /// over. Anything else that has come into it is moved to the published folder.
    func removeRelease(_ manifest: Manifest) throws {
        var written = Set(manifest.files.map(\.path))
        written.insert(Manifest.path)
        _ = try remove("", written)
    }

    private func remove(_ folder: String, _ written: Set<String>) throws -> Bool {
        let inFolder = folder.isEmpty ? path : path + "/" + folder
        for entry in try Disk.entries(of: inFolder) {
            let inner = folder.isEmpty ? entry.name : folder + "/" + entry.name
            if entry.kind == .folder {
                _ = try remove(inner, written)
            } else if try written.contains(inner) || isElsewhere(inner) {
                try Disk.removeFile(path + "/" + inner)
            } else {
                try moveToOutput(inner)
            }
        }
        return try Disk.removeEmptyFolder(inFolder)
    }

    /// Whether the published folder has the same file, or one with the same bytes, at the same path.
    private func isElsewhere(_ inner: String) throws -> Bool {
        let published = output.path + "/" + inner
        guard let kind = try Disk.kind(of: published) else { return false }
        if try Disk.isSameFile(path + "/" + inner, published) { return true }
        guard kind == .file, try Disk.kind(of: path + "/" + inner) == .file else { return false }
        return try Disk.read(path + "/" + inner) == Disk.read(published)
    }

    private func moveToOutput(_ inner: String) throws {
        var folder = ""
        for part in inner.split(separator: "/").dropLast() {
            folder += "/" + part
            try Disk.makeFolder(output.path + folder)
        }
        guard try Disk.kind(of: output.path + "/" + inner) == nil else {
            // Both are there and differ: neither is Daylight's to choose between, so this one stays where it is.
            return
        }
        try Disk.rename(path + "/" + inner, to: output.path + "/" + inner)
    }
}
