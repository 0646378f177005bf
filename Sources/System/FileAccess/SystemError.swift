#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An error number of the operating system (`errno`).
package struct SystemError: Sendable, Hashable, CustomStringConvertible {
    package let code: Int32

    package init(code: Int32) {
        self.code = code
    }

    /// The error of the calling thread's last system call.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's own message.
    package var description: String {
        guard let message = strerror(code) else { return "error \(code)" }
        return String(cString: message)
    }

    package static let noSuchFileOrDirectory = SystemError(code: ENOENT)
    package static let fileExists = SystemError(code: EEXIST)
    package static let directoryNotEmpty = SystemError(code: ENOTEMPTY)
    package static let isDirectory = SystemError(code: EISDIR)
    package static let notDirectory = SystemError(code: ENOTDIR)
    package static let permissionDenied = SystemError(code: EACCES)
    package static let notPermitted = SystemError(code: EPERM)
    package static let noSpace = SystemError(code: ENOSPC)
    package static let diskQuotaExceeded = SystemError(code: EDQUOT)
    package static let readOnlyFileSystem = SystemError(code: EROFS)
    package static let fileNameTooLong = SystemError(code: ENAMETOOLONG)
    package static let illegalByteSequence = SystemError(code: EILSEQ)
    package static let invalidArgument = SystemError(code: EINVAL)
    package static let noFunction = SystemError(code: ENOSYS)
    package static let notSupported = SystemError(code: ENOTSUP)
    package static let notSupportedOnSocket = SystemError(code: EOPNOTSUPP)
    package static let improperLink = SystemError(code: EXDEV)
    package static let tooManyLinks = SystemError(code: EMLINK)
    package static let ioError = SystemError(code: EIO)
}

/// Repeats a system call as long as signals interrupt it.
func uninterrupted<Answer: SignedInteger>(_ call: () -> Answer) -> Answer {
    while true {
        let answer = call()
        if answer != -1 || errno != EINTR { return answer }
    }
}
