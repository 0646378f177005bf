package import Diagnostics

/// A refusal of the operating system, with the path that it was about.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Reason: Sendable, Hashable {
        /// The system's own error.
        case system(SystemError)
        /// The file has more bytes than its reader accepts.
        case tooLarge(limit: Int)
        /// Something else is where a regular file was expected: a folder, a pipe, a device.
        case notAFile
    }

    package let path: String
    package let reason: Reason

    package init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    package var description: String { "\(path): \(explanation)" }

    /// The reason in English, without the path.
    package var explanation: String { phrase.english }

    /// The reason in every language, without the path.
    package var phrase: Phrase {
        switch reason {
        case .system(let error): .system(String(describing: error))
        case .tooLarge(let limit): .moreBytes(than: limit)
        case .notAFile: .notARegularFile
        }
    }
}
