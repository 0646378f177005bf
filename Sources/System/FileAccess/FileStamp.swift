#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A state of a file: two equal stamps of one path say that the file was not written in between. It decides what is
/// read again within one process; no date in it reaches an output.
package struct FileStamp: Sendable, Hashable {
    private enum State: Hashable {
        /// Which file it is, its size in bytes, and when it and what is known of it were changed, in nanoseconds.
        case status(device: UInt64, number: UInt64, size: Int64, modified: Int64, changed: Int64)
        case bytes([UInt8])
    }

    private let state: State

    /// Of a file in memory, which is its bytes.
    init(bytes: [UInt8]) {
        state = .bytes(bytes)
    }

    /// Of a file on disk, a symbolic link followed; `nil` where there is none.
    init?(ofFileAt path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        state = .status(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino),
            size: Int64(status.st_size), modified: Self.nanoseconds(modified), changed: Self.nanoseconds(changed))
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
