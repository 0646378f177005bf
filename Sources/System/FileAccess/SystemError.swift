#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An error number of the operating system (`errno`).
public struct SystemError: Sendable, Hashable, CustomStringConvertible {
    public let code: Int32

    public init(code: Int32) {
        self.code = code
    }

    /// What the calling thread's last call was refused with.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's own words.
    public var description: String {
        guard let words = strerror(code) else { return "error \(code)" }
        return String(cString: words)
    }

    public static let noSuchFileOrDirectory = SystemError(code: ENOENT)
    public static let fileExists = SystemError(code: EEXIST)
    public static let directoryNotEmpty = SystemError(code: ENOTEMPTY)
    public static let isDirectory = SystemError(code: EISDIR)
    public static let notDirectory = SystemError(code: ENOTDIR)
    public static let permissionDenied = SystemError(code: EACCES)
    public static let notPermitted = SystemError(code: EPERM)
    public static let noSpace = SystemError(code: ENOSPC)
    public static let diskQuotaExceeded = SystemError(code: EDQUOT)
    public static let readOnlyFileSystem = SystemError(code: EROFS)
    public static let fileNameTooLong = SystemError(code: ENAMETOOLONG)
    public static let illegalByteSequence = SystemError(code: EILSEQ)
    public static let invalidArgument = SystemError(code: EINVAL)
    public static let noFunction = SystemError(code: ENOSYS)
    public static let notSupported = SystemError(code: ENOTSUP)
    public static let notSupportedOnSocket = SystemError(code: EOPNOTSUPP)
    public static let improperLink = SystemError(code: EXDEV)
    public static let tooManyLinks = SystemError(code: EMLINK)
    public static let ioError = SystemError(code: EIO)
}

/// Makes a call of the system again as long as signals interrupt it.
func uninterrupted<Answer: SignedInteger>(_ call: () -> Answer) -> Answer {
    while true {
        let answer = call()
        if answer != -1 || errno != EINTR { return answer }
    }
}
