internal import CPlatform
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension Disk {
    /// Moves a file to a path at which there is nothing; what is there is never replaced.
    package static func moveExclusively(_ path: String, to newPath: String) throws(FileError) {
        guard daylight_move_exclusively(path, newPath) == 0 else { throw failure(newPath) }
    }

    /// Copies a regular file with its permissions to a path at which there is nothing.
    package static func copyFile(_ path: String, to newPath: String) throws(FileError) {
        let source = try OpenFile(reading: path, isFollowingLink: false)
        let permissions = try source.regularStatus().st_mode & 0o7777
        var copy = try OpenFile(creating: newPath, permissions: 0o600)
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = try source.read(into: &buffer)
            if count == 0 { break }
            try copy.write(buffer, count: count)
        }
        try copy.setPermissions(permissions)
        try copy.close()
    }

    /// Whether two regular files have the same contents.
    package static func haveSameContents(_ path: String, _ other: String) throws(FileError) -> Bool {
        let left = try OpenFile(reading: path, isFollowingLink: false)
        let right = try OpenFile(reading: other, isFollowingLink: false)
        guard try left.regularStatus().st_size == right.regularStatus().st_size else { return false }
        var leftBytes = [UInt8](repeating: 0, count: chunk)
        var rightBytes = leftBytes
        while true {
            let count = try left.read(into: &leftBytes)
            guard try right.read(into: &rightBytes) == count else { return false }
            if count == 0 { return true }
            guard leftBytes[..<count] == rightBytes[..<count] else { return false }
        }
    }

    /// Creates a symbolic link with the destination of another.
    package static func copySymbolicLink(_ path: String, to newPath: String) throws(FileError) {
        let destination = try destination(ofSymbolicLink: path) + [0]
        let result = destination.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in text.baseAddress.map { symlink($0, newPath) } ?? -1 }
        }
        guard result == 0 else { throw failure(newPath) }
    }

    /// Where a symbolic link leads, as bytes, because they need not be text.
    package static func destination(ofSymbolicLink path: String) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = bytes.withUnsafeMutableBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                text.baseAddress.map { readlink(path, $0, text.count) } ?? -1
            }
        }
        guard count >= 0 else { throw failure(path) }
        return Array(bytes[..<count])
    }

    /// Gives a folder the permissions of another, and its owner and group if the account may.
    package static func copyPermissions(of folder: String, to other: String) throws(FileError) {
        var status = stat()
        guard lstat(folder, &status) == 0 else { throw failure(folder) }
        // Changing the owner can clear bits of the mode, so the mode comes second.
        if lchown(other, status.st_uid, status.st_gid) != 0, lchown(other, uid_t.max, status.st_gid) != 0 {
            // Only an administrator may give files away; the site works without it.
        }
        guard chmod(other, status.st_mode & 0o7777) == 0 else { throw failure(other) }
    }

    /// Whether the account may change a folder's contents, or may give itself that permission.
    package static func canChange(_ folder: String) throws(FileError) -> Bool {
        if access(folder, W_OK | X_OK) == 0 { return true }
        var status = stat()
        guard lstat(folder, &status) == 0 else { throw failure(folder) }
        return status.st_uid == geteuid()
    }

    /// Lets the folder's owner list it and change its contents.
    package static func allowChanges(in folder: String) throws(FileError) {
        var status = stat()
        guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
            chmod(folder, status.st_mode & 0o7777 | 0o700) == 0
        else { throw failure(folder) }
    }

    private static let chunk = 1 << 18
}
