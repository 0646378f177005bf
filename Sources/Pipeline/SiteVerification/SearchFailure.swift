internal import Diagnostics

/// Why a file of the search index cannot be read, and where in it, in bytes.
struct SearchFailure: Error {
    let problem: VerificationProblem
    let offset: Int
}
