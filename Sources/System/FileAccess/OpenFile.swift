#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is kept open. Its owner reads or writes the same file, whatever becomes of its name.
struct OpenFile: ~Copyable {
    /// The path as it was given, for errors.
    let path: String
    private let descriptor: Int32
    private var isOpen = true

    /// Opens a regular file for reading.
    /// - Parameters:
    ///   - path: absolute, or relative to the folder.
    ///   - folder: an open folder's descriptor; default: the working directory.
    ///   - isFollowingLink: whether the file may be reached through a symbolic link at the path's end.
    init(reading path: String, in folder: Int32 = AT_FDCWD, isFollowingLink: Bool) throws(FileError) {
        // Without O_NONBLOCK, opening a pipe would wait for a writer forever.
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (isFollowingLink ? 0 : O_NOFOLLOW)
        let descriptor = uninterrupted { openat(folder, path, flags) }
        guard descriptor >= 0 else { throw Disk.failure(path) }
        self.path = path
        self.descriptor = descriptor
    }

    /// Creates a file for writing; nothing may be at the path.
    init(creating path: String, in folder: Int32 = AT_FDCWD, permissions: mode_t = 0o644) throws(FileError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let descriptor = uninterrupted { openat(folder, path, flags, permissions) }
        guard descriptor >= 0 else { throw Disk.failure(path) }
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        if isOpen { _ = systemClose(descriptor) }
    }

    /// The file's status; anything but a regular file is an error.
    func regularStatus() throws(FileError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Disk.failure(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, reason: .notAFile) }
        return status
    }

    /// Reads on until the buffer is full or the file ends.
    /// - Returns: the number of bytes read.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = uninterrupted {
                systemRead(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            }
            guard count >= 0 else { throw Disk.failure(path) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// As ``read(into:)``, for a buffer whose size is its count.
    func read(into buffer: inout [UInt8]) throws(FileError) -> Int {
        // `withUnsafeMutableBytes` does not keep the type of a closure's error.
        let result = buffer.withUnsafeMutableBytes { bytes in
            Result<Int, FileError> { () throws(FileError) in try read(into: bytes) }
        }
        return try result.get()
    }

    /// - Parameter count: how many of the bytes to write, from the first; default: all.
    func write(_ bytes: [UInt8], count: Int? = nil) throws(FileError) {
        let count = count ?? bytes.count
        var position = 0
        while position < count {
            let writtenCount = uninterrupted {
                bytes.withUnsafeBytes {
                    systemWrite(descriptor, $0.baseAddress.map { $0 + position }, count - position)
                }
            }
            guard writtenCount >= 0 else { throw Disk.failure(path) }
            position += writtenCount
        }
    }

    func setPermissions(_ permissions: mode_t) throws(FileError) {
        guard fchmod(descriptor, permissions) == 0 else { throw Disk.failure(path) }
    }

    /// Closes the file; a file system may report only now that it could not store what was written.
    mutating func close() throws(FileError) {
        isOpen = false
        guard systemClose(descriptor) == 0 else { throw Disk.failure(path) }
    }
}

// Within the type, these names mean its own methods.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
