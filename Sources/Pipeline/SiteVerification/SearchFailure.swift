internal import Diagnostics

/// The reason why a file of the search index cannot be read, with its offset in bytes.
struct SearchFailure: Error {
    let problem: PublishedFileProblem
    let offset: Int
}
