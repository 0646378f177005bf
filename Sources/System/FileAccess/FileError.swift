public import Diagnostics

/// What the operating system refused, with the path it was about.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: Sendable, Hashable {
        /// The system's own error.
        case system(SystemError)
        /// The file holds more bytes than its reader takes.
        case tooLarge(limit: Int)
        /// Something else stands where a regular file was expected: a folder, a pipe, a device.
        case notAFile
    }

    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    public var description: String { "\(path): \(explanation)" }

    /// The reason in English, without the path.
    public var explanation: String { phrase.english }

    /// The reason in words, without the path.
    public var phrase: Phrase {
        switch reason {
        case .system(let error): .system(String(describing: error))
        case .tooLarge(let limit): .moreBytes(than: limit)
        case .notAFile: .notARegularFile
        }
    }
}
