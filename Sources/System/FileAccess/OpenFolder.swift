#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A folder that is kept open. Paths are relative to it, so they are short and lead to the same folder even if it has
/// been moved.
package final class OpenFolder: Sendable {
    /// Where it was when it was opened, for errors.
    package let path: String
    let descriptor: Int32

    /// - Parameter path: the path of the folder itself, not of a symbolic link to it.
    package init(_ path: String) throws(FileError) {
        descriptor = uninterrupted { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW) }
        guard descriptor >= 0 else { throw Disk.failure(path) }
        self.path = path
    }

    deinit {
        close(descriptor)
    }

    /// Writes a new file; nothing may be at the path.
    package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try naming { () throws(FileError) in
            var file = try OpenFile(creating: path, in: descriptor)
            try file.write(bytes)
            try file.close()
        }
    }

    /// Creates a folder whose parent exists, unless it is already there.
    /// - Returns: whether it was created.
    @discardableResult
    package func makeFolder(_ path: String) throws(FileError) -> Bool {
        if mkdirat(descriptor, path, 0o755) == 0 { return true }
        guard errno == EEXIST else { throw failure(path) }
        return false
    }

    /// The regular file at a path, if it contains exactly these bytes and has no other name. All of it is read, unless
    /// its size already differs.
    package func identity(ofFileAt path: String, holding bytes: [UInt8]) throws(FileError) -> FileIdentity? {
        try naming { () throws(FileError) -> FileIdentity? in
            let file = try OpenFile(reading: path, in: descriptor, isFollowingLink: false)
            let status = try file.regularStatus()
            guard status.st_size == bytes.count, status.st_nlink == 1 else { return nil }
            return try file.containsExactly(bytes) ? FileIdentity(status) : nil
        }
    }

    /// Links a file of another folder at the same path in this folder; nothing may be at the path.
    package func link(_ path: String, of folder: OpenFolder) throws(FileError) {
        guard linkat(folder.descriptor, path, descriptor, path, 0) == 0 else { throw failure(path) }
    }

    /// What is at a path, without following a symbolic link; `nil` if nothing is.
    package func kind(of path: String) throws(FileError) -> FileTree.Kind? {
        try status(of: path).map(FileTree.Kind.init)
    }

    /// The file or folder at a path, without following a symbolic link; `nil` if nothing is there.
    package func identity(of path: String) throws(FileError) -> FileIdentity? {
        try status(of: path).map(FileIdentity.init)
    }

    /// Removes a file or a symbolic link.
    package func removeFile(_ path: String) throws(FileError) {
        guard unlinkat(descriptor, path, 0) == 0 else { throw failure(path) }
    }

    /// Removes an empty folder; `false` if it is not empty.
    @discardableResult
    package func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
        if unlinkat(descriptor, path, AT_REMOVEDIR) == 0 { return true }
        if errno == ENOTEMPTY || errno == EEXIST { return false }
        throw failure(path)
    }

    private func status(of path: String) throws(FileError) -> stat? {
        var status = stat()
        guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        return status
    }

    // MARK: Errors

    private func failure(_ path: String) -> FileError {
        FileError(path: self.path + "/" + path, reason: .system(.last))
    }

    /// Completes the path of an error, which is relative to the folder.
    private func naming<Value>(_ body: () throws(FileError) -> Value) throws(FileError) -> Value {
        do {
            return try body()
        } catch {
            throw FileError(path: path + "/" + error.path, reason: error.reason)
        }
    }
}

extension OpenFile {
    /// Whether the rest of the file consists of exactly these bytes.
    fileprivate borrowing func containsExactly(_ bytes: [UInt8]) throws(FileError) -> Bool {
        var buffer = [UInt8](repeating: 0, count: min(bytes.count + 1, 1 << 16))
        var position = 0
        while true {
            let count = try read(into: &buffer)
            guard position + count <= bytes.count else { return false }
            guard bytes.hasSameBytes(as: buffer, count: count, at: position) else { return false }
            position += count
            if count < buffer.count { return position == bytes.count }
        }
    }
}

extension [UInt8] {
    /// Whether the bytes from a position on are the first `count` bytes of another array.
    fileprivate func hasSameBytes(as other: [UInt8], count: Int, at position: Int) -> Bool {
        withUnsafeBytes { bytes in
            other.withUnsafeBytes { other in
                guard let first = bytes.baseAddress, let second = other.baseAddress else { return count == 0 }
                return memcmp(first + position, second, count) == 0
            }
        }
    }
}
