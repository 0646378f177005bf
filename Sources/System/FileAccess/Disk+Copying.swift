internal import CPlatform
internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension Disk {
    /// Moves a file to a path at which nothing stands; what stands there is never replaced.
    public static func moveExclusively(_ path: String, to newPath: String) throws(FileError) {
        guard daylight_move_exclusively(path, newPath) == 0 else { throw failure(newPath) }
    }

    /// Copies a regular file with its permissions to a path at which nothing stands.
    public static func copyFile(_ path: String, to newPath: String) throws(FileError) {
        let source = try openFile(path)
        defer { close(source.descriptor) }
        let copy = open(newPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard copy >= 0 else { throw failure(newPath) }
        defer { close(copy) }
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = try readChunk(source.descriptor, &buffer, path)
            if count == 0 { break }
            var written = 0
            while written < count {
                let more = buffer.withUnsafeBytes {
                    systemWrite(copy, $0.baseAddress.map { $0 + written }, count - written)
                }
                guard more >= 0 || errno == EINTR else { throw failure(newPath) }
                written += max(more, 0)
            }
        }
        guard fchmod(copy, source.status.st_mode & 0o7777) == 0 else { throw failure(newPath) }
    }

    /// Whether two regular files hold the same bytes.
    public static func haveSameContents(_ path: String, _ other: String) throws(FileError) -> Bool {
        let left = try openFile(path)
        defer { close(left.descriptor) }
        let right = try openFile(other)
        defer { close(right.descriptor) }
        guard left.status.st_size == right.status.st_size else { return false }
        var leftBytes = [UInt8](repeating: 0, count: chunk)
        var rightBytes = leftBytes
        while true {
            let count = try readChunk(left.descriptor, &leftBytes, path)
            guard try readChunk(right.descriptor, &rightBytes, other) == count else { return false }
            if count == 0 { return true }
            guard leftBytes[..<count] == rightBytes[..<count] else { return false }
        }
    }

    /// Makes a symbolic link that leads where another one does.
    public static func copySymbolicLink(_ path: String, to newPath: String) throws(FileError) {
        let destination = try destination(ofSymbolicLink: path) + [0]
        let made = destination.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in text.baseAddress.map { symlink($0, newPath) } ?? -1 }
        }
        guard made == 0 else { throw failure(newPath) }
    }

    /// Where a symbolic link leads: bytes, because nothing says that they are text.
    public static func destination(ofSymbolicLink path: String) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = bytes.withUnsafeMutableBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                text.baseAddress.map { readlink(path, $0, text.count) } ?? -1
            }
        }
        guard count >= 0 else { throw failure(path) }
        return Array(bytes[..<count])
    }

    /// Gives a folder the permissions of another, and its owner and group where the account may.
    public static func copyPermissions(of folder: String, to other: String) throws(FileError) {
        var status = stat()
        guard lstat(folder, &status) == 0 else { throw failure(folder) }
        // Changing the owner can clear bits of the mode, so the mode comes after it.
        if lchown(other, status.st_uid, status.st_gid) != 0, lchown(other, uid_t.max, status.st_gid) != 0 {
            // Only an administrator may give files away; the site works without.
        }
        guard chmod(other, status.st_mode & 0o7777) == 0 else { throw failure(other) }
    }

    /// Whether the account may change what a folder holds, or may give itself that permission.
    public static func canChange(_ folder: String) throws(FileError) -> Bool {
        if access(folder, W_OK | X_OK) == 0 { return true }
        var status = stat()
        guard lstat(folder, &status) == 0 else { throw failure(folder) }
        return status.st_uid == geteuid()
    }

    /// Lets the folder's owner list it and change what it holds.
    public static func allowChanges(in folder: String) throws(FileError) {
        var status = stat()
        guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
            chmod(folder, status.st_mode & 0o7777 | 0o700) == 0
        else { throw failure(folder) }
    }

    private static let chunk = 1 << 18

    private static func openFile(_ path: String) throws(FileError) -> (descriptor: Int32, status: stat) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let error = failure(path)
            close(descriptor)
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw FileError(path: path, reason: .notAFile)
        }
        return (descriptor, status)
    }

    /// Fills the buffer as far as the file goes.
    private static func readChunk(
        _ descriptor: Int32, _ buffer: inout [UInt8], _ path: String
    ) throws(FileError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = buffer.withUnsafeMutableBytes {
                systemRead(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }
}

// Inside `Disk` the name `read` means its own function.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
