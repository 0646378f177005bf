package import Diagnostics
internal import FileAccess

/// The reason why nothing was published: at least one diagnostic.
package struct PublishingFailure: Error, Sendable {
    package let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// - Parameter output: the output folder as the user named it.
    init(_ problem: PublishingProblem, at output: String) {
        diagnostics = [Diagnostic(problem, at: SourcePlace(file: output))]
    }

    init(_ error: FileError, at output: String) {
        self.init(PublishingProblem(error), at: output)
    }
}

extension PublishingProblem {
    /// A refusal of the operating system, with a way to fix it if its cause suggests one.
    init(_ error: FileError) {
        let remedy: Remedy? =
            switch error.cause {
            case .noSpace: .freeSpace
            case .denied: .permission
            case .readOnly: .readOnly
            case .nameTooLong: .shorterName
            case .undecodableName: .decodableName
            case .notAFolder: .folderInTheWay
            case .missing, .alreadyThere, .unsupported, .other: nil
            }
        self = .failed(path: error.path, reason: error.phrase, remedy: remedy)
    }
}
