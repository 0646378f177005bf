internal import Diagnostics

/// A problem and where it is, before lines and columns are counted.
struct LocatedProblem: Sendable {
    let problem: any Problem
    /// The position of the file among the files.
    let file: Int
    /// In bytes.
    let offset: Int
    let length: Int

    init(problem: PublishedFileProblem, file: Int, offset: Int = 0, length: Int = 1) {
        self.init(any: problem, file: file, offset: offset, length: length)
    }

    init(problem: PublishedRecordProblem, file: Int, offset: Int = 0, length: Int = 1) {
        self.init(any: problem, file: file, offset: offset, length: length)
    }

    init(problem: PublishedPageProblem, file: Int, offset: Int = 0, length: Int = 1) {
        self.init(any: problem, file: file, offset: offset, length: length)
    }

    private init(any problem: any Problem, file: Int, offset: Int, length: Int) {
        self.problem = problem
        self.file = file
        self.offset = offset
        self.length = length
    }
}
