/// The facts of one kind of mistake. Each part of the program has an enumeration of its problems in `Catalogue/`;
/// their words are there too and nowhere else, so that a message is written, translated and reviewed in one place.
public protocol Problem: Sendable {
    /// A stable name, `<part>.<what>` in lower case with hyphens.
    var code: String { get }
    var severity: Severity { get }
    var text: ProblemText { get }
}

extension Problem {
    public var severity: Severity { .error }
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
