internal import CPlatform
internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The few things Daylight asks of the operating system. Nothing here follows a symbolic link that it was not given
/// as a root, and nothing but ``FileStamp`` reads dates.
public enum Disk {
    /// What a folder holds, ordered by the bytes of the names, `.` and `..` left out.
    public static func entries(of path: String) throws(FileError) -> [FileTree.Entry] {
        guard let stream = opendir(path) else { throw failure(path) }
        defer { closedir(stream) }
        var entries: [FileTree.Entry] = []
        while true {
            // Set before each call: the end of the folder and an error look alike but for this.
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    (exact: String(validatingCString: $0), repaired: String(cString: $0))
                }
            }
            guard let exact = name.exact else {
                // The repaired name would lead to another file, or to none.
                throw FileError(path: path + "/" + name.repaired, reason: .system(.illegalByteSequence))
            }
            if exact == "." || exact == ".." { continue }
            let kind =
                if let listed = kind(listed: Int(entry.pointee.d_type)) { listed } else {
                    try kind(of: path + "/" + exact) ?? .other
                }
            entries.append(FileTree.Entry(name: exact, kind: kind))
        }
        guard errno == 0 else { throw failure(path) }
        return entries.sorted { bytesPrecede($0.name, $1.name) }
    }

    /// The kind that a folder's listing gives; some file systems give none.
    private static func kind(listed type: Int) -> FileTree.Kind? {
        switch type {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .symbolicLink
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }

    /// What stands at a path, a symbolic link not followed; `nil` where nothing does.
    public static func kind(of path: String) throws(FileError) -> FileTree.Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .symbolicLink
        default: return .other
        }
    }

    /// A regular file's bytes.
    /// - Parameter followingLink: whether the file may be reached through a symbolic link at the path's end.
    public static func read(
        _ path: String, limit: Int = .max, followingLink: Bool = true
    ) throws(FileError) -> [UInt8] {
        do {
            // Without `nonBlocking`, opening a pipe would wait for a writer for ever.
            let options: FileDescriptor.OpenOptions = [.nonBlocking, .closeOnExec]
            let descriptor = try FileDescriptor.open(
                path, .readOnly, options: followingLink ? options : options.union(.noFollow))
            defer { try? descriptor.close() }
            var status = stat()
            guard fstat(descriptor.rawValue, &status) == 0 else { throw failure(path) }
            guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, reason: .notAFile) }
            let size = Int(status.st_size)
            guard size <= limit else { throw FileError(path: path, reason: .tooLarge(limit: limit)) }
            return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                while count < size {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    let read = try descriptor.read(into: rest)
                    // Shorter than its status said: somebody is writing it; what is there is what is read.
                    if read == 0 { break }
                    count += read
                }
            }
        } catch let error as FileError {
            throw error
        } catch let error as Errno {
            throw FileError(path: path, reason: .system(error))
        } catch {
            throw FileError(path: path, reason: .system(.ioError))
        }
    }

    /// Writes a new file; the path must not exist.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                systemWrite(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                let error = failure(path)
                close(descriptor)
                throw error
            }
            written += count
        }
        guard close(descriptor) == 0 else { throw failure(path) }
    }

    /// Makes a folder whose parent exists; one that is there already is fine.
    /// - Returns: whether it was made.
    @discardableResult
    public static func makeFolder(_ path: String) throws(FileError) -> Bool {
        if mkdir(path, 0o755) == 0 { return true }
        guard errno == EEXIST else { throw failure(path) }
        return false
    }

    /// Another name for a file, or for a symbolic link itself; nothing may be at the new name.
    public static func link(_ path: String, as newPath: String) throws(FileError) {
        guard linkat(AT_FDCWD, path, AT_FDCWD, newPath, 0) == 0 else { throw failure(newPath) }
    }

    /// Moves a file or folder.
    public static func rename(_ path: String, to newPath: String) throws(FileError) {
        guard systemRename(path, newPath) == 0 else { throw failure(path) }
    }

    /// Swaps two paths in one step, so that neither is ever missing.
    public static func exchange(_ path: String, with other: String) throws(FileError) {
        guard daylight_exchange(path, other) == 0 else { throw failure(path) }
    }

    /// Removes a file or a symbolic link.
    public static func removeFile(_ path: String) throws(FileError) {
        guard unlink(path) == 0 else { throw failure(path) }
    }

    /// Removes an empty folder; `false` where it is not empty.
    public static func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
        if rmdir(path) == 0 { return true }
        if errno == ENOTEMPTY || errno == EEXIST { return false }
        throw failure(path)
    }

    /// Whether a folder is where another file system is mounted.
    public static func isMountPoint(_ path: String) throws(FileError) -> Bool {
        let answer = daylight_is_mount_point(path)
        guard answer >= 0 else { throw failure(path) }
        return answer == 1
    }

    /// Which file or folder stands at a path, a symbolic link not followed; `nil` where nothing does.
    public static func identity(of path: String) throws(FileError) -> FileIdentity? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        return FileIdentity(status)
    }

    /// The absolute path with every symbolic link resolved.
    public static func resolved(_ path: String) throws(FileError) -> String {
        guard let resolved = realpath(path, nil) else { throw failure(path) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether one name comes before another by its bytes, whatever the locale.
    public static func bytesPrecede(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// What the system's last call refused.
    static func failure(_ path: String) -> FileError {
        FileError(path: path, reason: .system(Errno(rawValue: errno)))
    }
}

// Inside `Disk` the names `write` and `rename` mean its own functions.
func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
private func systemRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }
