#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A lock that one holder at a time can have, in this program or another: a file, created if there is none. The system
/// releases it with the last reference or when the program ends, however it ends; the file stays.
package final class FileLock: Sendable {
    package let path: String
    private let descriptor: Int32

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// - Returns: the lock, or `nil` if somebody else has it.
    package static func acquire(_ path: String) throws(FileError) -> FileLock? {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
            guard descriptor >= 0 else { throw Disk.failure(path) }
            let lock = FileLock(path: path, descriptor: descriptor)
            if uninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
                if errno == EWOULDBLOCK { return nil }
                throw Disk.failure(path)
            }
            // The last holder may have removed the file between the two calls; then this lock is on a file that nobody
            // else will find.
            if try lock.isInPlace() { return lock }
        }
    }

    /// Whether the path still leads to the file that is locked.
    package func isInPlace() throws(FileError) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Disk.failure(path) }
        return try Disk.identity(of: path) == FileIdentity(status)
    }

    /// The file's first `limit` bytes.
    package func contents(limit: Int = 4096) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count >= 0 else { throw Disk.failure(path) }
        return Array(bytes[..<count])
    }

    /// Replaces the file's contents.
    package func replaceContents(with bytes: [UInt8]) throws(FileError) {
        guard ftruncate(descriptor, 0) == 0 else { throw Disk.failure(path) }
        let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard count == bytes.count else { throw Disk.failure(path) }
    }

    /// Returns when the file's contents are on the disk.
    package func sync() throws(FileError) { try Disk.sync(descriptor, path) }
}
