internal import CPlatform
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The few things that Daylight asks of the operating system. Nothing here follows a symbolic link that it was not
/// given as a root, and nothing reads dates.
package enum Disk {
    /// A folder's entries without `.` and `..`, ordered by the bytes of their names.
    package static func entries(of path: String) throws(FileError) -> [FileTree.Entry] {
        guard let stream = opendir(path) else { throw failure(path) }
        defer { closedir(stream) }
        var entries: [FileTree.Entry] = []
        while true {
            // Set before each call: only this distinguishes the end of the folder from an error.
            errno = 0
            guard let entry = readdir(stream) else { break }
            let (name, isExact) = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    let exact = String(validatingCString: $0)
                    return (exact ?? String(cString: $0), exact != nil)
                }
            }
            // A repaired name would lead to another file, or to none.
            guard isExact else { throw FileError(path: path + "/" + name, reason: .system(.illegalByteSequence)) }
            if name == "." || name == ".." { continue }
            let kind =
                if let listed = kind(listed: Int(entry.pointee.d_type)) { listed } else {
                    try kind(of: path + "/" + name) ?? .other
                }
            entries.append(FileTree.Entry(name: name, kind: kind))
        }
        guard errno == 0 else { throw failure(path) }
        return entries.sorted { bytesPrecede($0.name, $1.name) }
    }

    /// The kind in a folder's listing; some file systems report none.
    private static func kind(listed type: Int) -> FileTree.Kind? {
        switch type {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .symbolicLink
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }

    /// What is at a path, without following a symbolic link; `nil` if nothing is.
    package static func kind(of path: String) throws(FileError) -> FileTree.Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        return FileTree.Kind(status)
    }

    /// A regular file's bytes.
    /// - Parameter followingLink: whether the file may be reached through a symbolic link at the path's end.
    package static func read(
        _ path: String, limit: Int = .max, followingLink: Bool = true
    ) throws(FileError) -> [UInt8] {
        let file = try OpenFile(reading: path, isFollowingLink: followingLink)
        let size = Int(try file.regularStatus().st_size)
        guard size <= limit else { throw FileError(path: path, reason: .tooLarge(limit: limit)) }
        // If it is shorter than its status stated, somebody is writing it; what is there is read.
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            do throws(FileError) {
                count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes a new file; the path must not exist.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        var file = try OpenFile(creating: path)
        try file.write(bytes)
        try file.close()
    }

    /// Creates a folder whose parent exists, unless it is already there.
    /// - Returns: whether it was created.
    @discardableResult
    package static func makeFolder(_ path: String) throws(FileError) -> Bool {
        if mkdir(path, 0o755) == 0 { return true }
        guard errno == EEXIST else { throw failure(path) }
        return false
    }

    /// Gives a file, or a symbolic link itself, another name; nothing may be at the new path.
    package static func link(_ path: String, as newPath: String) throws(FileError) {
        guard linkat(AT_FDCWD, path, AT_FDCWD, newPath, 0) == 0 else { throw failure(newPath) }
    }

    /// Moves a file or folder.
    package static func rename(_ path: String, to newPath: String) throws(FileError) {
        guard systemRename(path, newPath) == 0 else { throw failure(path) }
    }

    /// Swaps two paths in one step, so that neither is ever missing.
    package static func exchange(_ path: String, with other: String) throws(FileError) {
        guard daylight_exchange(path, other) == 0 else { throw failure(path) }
    }

    /// Removes a file or a symbolic link.
    package static func removeFile(_ path: String) throws(FileError) {
        guard unlink(path) == 0 else { throw failure(path) }
    }

    /// Removes an empty folder; `false` if it is not empty.
    package static func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
        if rmdir(path) == 0 { return true }
        if errno == ENOTEMPTY || errno == EEXIST { return false }
        throw failure(path)
    }

    /// Whether another file system is mounted at a folder.
    package static func isMountPoint(_ path: String) throws(FileError) -> Bool {
        let answer = daylight_is_mount_point(path)
        guard answer >= 0 else { throw failure(path) }
        return answer == 1
    }

    /// The file or folder at a path, without following a symbolic link; `nil` if nothing is there.
    package static func identity(of path: String) throws(FileError) -> FileIdentity? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        return FileIdentity(status)
    }

    /// The absolute path with every symbolic link resolved.
    package static func resolved(_ path: String) throws(FileError) -> String {
        guard let resolved = realpath(path, nil) else { throw failure(path) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether one name comes before another by its bytes, whatever the locale.
    package static func bytesPrecede(_ left: String, _ right: String) -> Bool {
        // A native string exposes its bytes, and comparing all at once is several times as fast as one by one.
        let precedes: Bool?? = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in
                guard let first = left.baseAddress, let second = right.baseAddress else {
                    return left.count < right.count
                }
                let order = memcmp(first, second, min(left.count, right.count))
                return order < 0 || (order == 0 && left.count < right.count)
            }
        }
        return (precedes ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// The error of the last system call.
    static func failure(_ path: String) -> FileError {
        FileError(path: path, reason: .system(.last))
    }
}

// Within `Disk`, the name `rename` means its own function.
private func systemRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }
