/// The facts of one kind of mistake. Each part of the program has an enumeration of its problems in `Catalogue/`;
/// their words are there too and nowhere else, so that a message is written, translated and reviewed in one place.
public protocol Problem: Sendable {
    /// A stable name, `<part>.<what>` in lower case with hyphens.
    var code: String { get }
    var severity: Severity { get }
    /// The words in English.
    var text: ProblemText { get }
    /// The words in Chinese.
    var chineseText: ProblemText { get }
    /// One example for each code.
    static var explained: [ExplainedProblem] { get }
}

extension Problem {
    public var severity: Severity { .error }

    public func text(in language: MessageLanguage) -> ProblemText {
        switch language {
        case .english: text
        case .chinese: chineseText
        }
    }
}

/// The words of a problem.
public struct ProblemText: Sendable, Hashable {
    /// What is wrong, in one line with no full stop.
    public let message: String
    /// Why it matters.
    public let explanation: String
    /// How to mend it.
    public let help: String?

    public init(_ message: String, because explanation: String, help: String? = nil) {
        self.message = message
        self.explanation = explanation
        self.help = help
    }
}

/// A problem as `daylight explain` shows it: with an input that has it, and the same input mended.
public struct ExplainedProblem: Sendable {
    /// The problem as it would be reported for ``wrong``.
    public let problem: any Problem
    /// A few lines of a file, or a command.
    public let wrong: String
    /// What the lines should be.
    public let mended: String

    public init(_ problem: any Problem, wrong: String, mended: String) {
        self.problem = problem
        self.wrong = wrong
        self.mended = mended
    }
}
