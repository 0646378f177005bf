internal import CPlatform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension OpenFolder {
    /// Returns when everything written to the folder's file system is on its disk, including what others wrote. One
    /// such call for thousands of files costs a twentieth of one call for each file.
    /// - Returns: `false` if the system has no such call or does not permit it.
    package func syncFileSystem() throws(FileError) -> Bool {
        if uninterrupted({ daylight_sync_file_system(descriptor) }) == 0 { return true }
        let error = FileError(path: path, reason: .system(.last))
        if error.cause == .unsupported || error.cause == .denied { return false }
        throw error
    }

    /// Returns when the names in the folder are on the disk.
    package func sync() throws(FileError) {
        try Disk.sync(descriptor, path)
    }
}

extension Disk {
    /// Returns when a regular file's bytes are on the disk.
    package static func syncFile(_ path: String) throws(FileError) {
        let descriptor = uninterrupted { open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        try sync(descriptor, path)
    }

    static func sync(_ descriptor: Int32, _ path: String) throws(FileError) {
        if uninterrupted({ daylight_sync(descriptor) }) == 0 { return }
        let error = failure(path)
        // Some file systems buffer nothing and do not support this call.
        if error.cause != .unsupported { throw error }
    }
}
