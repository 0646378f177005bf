extension FileError {
    /// The causes that callers distinguish.
    package enum Cause: Sendable, Hashable {
        /// Nothing is there, or a folder on the way to it is missing.
        case missing
        /// Something is already there.
        case alreadyThere
        /// Something on the way to it is not a folder.
        case notAFolder
        /// The account may not do this.
        case denied
        /// The device, or the account's share of it, is full.
        case noSpace
        case readOnly
        case nameTooLong
        /// The name's bytes are not UTF-8.
        case undecodableName
        /// The file system cannot do this to this kind of file, or not between these two places.
        case unsupported
        case other
    }

    package var cause: Cause {
        guard case .system(let error) = reason else { return .other }
        return switch error {
        case .noSuchFileOrDirectory: .missing
        case .fileExists, .directoryNotEmpty, .isDirectory: .alreadyThere
        case .notDirectory: .notAFolder
        case .permissionDenied, .notPermitted: .denied
        case .noSpace, .diskQuotaExceeded: .noSpace
        case .readOnlyFileSystem: .readOnly
        case .fileNameTooLong: .nameTooLong
        case .illegalByteSequence: .undecodableName
        case .invalidArgument, .noFunction, .notSupported, .notSupportedOnSocket, .improperLink, .tooManyLinks:
            .unsupported
        default: .other
        }
    }
}
