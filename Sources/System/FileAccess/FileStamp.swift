#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A state of a file: if two stamps of a path are equal, the file was not written in between. It decides what one
/// process rereads; no date in it reaches an output.
package struct FileStamp: Sendable, Hashable {
    private enum State: Hashable {
        /// The file's identity, its size in bytes, and when its contents and its status last changed, in nanoseconds.
        case status(device: UInt64, number: UInt64, size: Int64, modified: Int64, changed: Int64)
        case bytes([UInt8])
    }

    private let state: State

    /// The stamp of a file in memory: its bytes.
    init(bytes: [UInt8]) {
        state = .bytes(bytes)
    }

    /// The stamp of a file on disk, through symbolic links; `nil` if there is none.
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
