#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What the file system says of a file without reading it: where two stamps are the same, the file has not changed
/// between them. The only thing here that knows of dates, and none of them reaches a published byte.
package struct FileStamp: Sendable, Hashable {
    private let identity: FileIdentity
    private let byteCount: Int
    /// Since 1970, of the last change of the bytes.
    private let seconds: Int
    private let nanoseconds: Int

    fileprivate init(_ status: stat) {
        identity = FileIdentity(status)
        byteCount = Int(status.st_size)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        seconds = Int(time.tv_sec)
        nanoseconds = Int(time.tv_nsec)
    }
}

extension Disk {
    /// The stamp of what stands at a path, a symbolic link not followed; `nil` where nothing does.
    package static func stamp(of path: String) throws(FileError) -> FileStamp? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        return FileStamp(status)
    }
}
