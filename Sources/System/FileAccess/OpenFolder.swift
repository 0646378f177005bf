#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A folder that is held open. Paths are below it, so that they are short and lead to the same folder even when it has
/// been moved.
package final class OpenFolder: Sendable {
    /// Where it was when it was opened; errors name it so.
    package let path: String
    let descriptor: Int32

    /// - Parameter path: the folder itself, not a symbolic link to it.
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

    /// Makes a folder whose parent exists; one that is there already is fine.
    /// - Returns: whether it was made.
    @discardableResult
    package func makeFolder(_ path: String) throws(FileError) -> Bool {
        if mkdirat(descriptor, path, 0o755) == 0 { return true }
        guard errno == EEXIST else { throw failure(path) }
        return false
    }

    /// Which regular file is at a path, if it has some bytes and no name but this one. All of it is read, unless its
    /// size tells already.
    package func identity(ofFileAt path: String, holding bytes: [UInt8]) throws(FileError) -> FileIdentity? {
        try naming { () throws(FileError) -> FileIdentity? in
            let file = try OpenFile(reading: path, in: descriptor, isFollowingLink: false)
            let status = try file.regularStatus()
            guard status.st_size == bytes.count, status.st_nlink == 1 else { return nil }
            return try file.holdsJust(bytes) ? FileIdentity(status) : nil
        }
    }

    /// A name at the same path below this folder for a file of another folder; nothing may be at the path.
    package func link(_ path: String, of folder: OpenFolder) throws(FileError) {
        guard linkat(folder.descriptor, path, descriptor, path, 0) == 0 else { throw failure(path) }
    }

    /// What stands at a path, a symbolic link not followed; `nil` where nothing does.
    package func kind(of path: String) throws(FileError) -> FileTree.Kind? {
        try status(of: path).map(FileTree.Kind.init)
    }

    /// Which file or folder stands at a path, a symbolic link not followed; `nil` where nothing does.
    package func identity(of path: String) throws(FileError) -> FileIdentity? {
        try status(of: path).map(FileIdentity.init)
    }

    /// Removes a file or a symbolic link.
    package func removeFile(_ path: String) throws(FileError) {
        guard unlinkat(descriptor, path, 0) == 0 else { throw failure(path) }
    }

    /// Removes an empty folder; `false` where it is not empty.
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

    /// Gives an error about a path below the folder the whole path.
    private func naming<Value>(_ body: () throws(FileError) -> Value) throws(FileError) -> Value {
        do {
            return try body()
        } catch {
            throw FileError(path: path + "/" + error.path, reason: error.reason)
        }
    }
}

extension OpenFile {
    /// Whether the rest of the file is some bytes and nothing more.
    fileprivate borrowing func holdsJust(_ bytes: [UInt8]) throws(FileError) -> Bool {
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
    /// Whether the bytes from a position on are the first ones of another array.
    fileprivate func hasSameBytes(as other: [UInt8], count: Int, at position: Int) -> Bool {
        withUnsafeBytes { bytes in
            other.withUnsafeBytes { other in
                guard let first = bytes.baseAddress, let second = other.baseAddress else { return count == 0 }
                return memcmp(first + position, second, count) == 0
            }
        }
    }
}
