internal import Diagnostics

/// A problem and where it is, before lines and columns are counted.
struct Finding: Sendable {
    let problem: VerificationProblem
    /// The position of the file among the files.
    let file: Int
    /// In bytes.
    var offset = 0
    var length = 1
}
