/// The facts of one kind of error. Each module has an enumeration of its problems in its folder `Problems/`, where each
/// case has its code, its wording in every language and an example in one place. A problem that several modules report
/// belongs to the lowest of them.
public protocol Problem: Sendable, Hashable {
    /// What is the same wherever the error occurs, and the wording of its facts.
    var details: ProblemDetails { get }
    /// One value of each case, from which `daylight explain` takes the wording next to the case's example.
    static var examples: [Self] { get }
}

extension Problem {
    /// A stable name, `<part>.<what>` in lower case with hyphens; it never changes once released.
    public var code: String { details.code }
    public var severity: Severity { details.severity }

    /// The wording in one language.
    public func text(in language: MessageLanguage) -> ProblemText {
        let details = details
        return ProblemText(
            message: details.message.text(in: language), explanation: details.reason.text(in: language),
            help: details.help?.text(in: language))
    }

    func isEqual(to other: any Problem) -> Bool { other as? Self == self }
}

/// A problem's code, severity and wording. The wording is composed when it is read: a check can find a hundred thousand
/// problems, and a report shows a few.
public struct ProblemDetails: Sendable {
    /// A stable name, `<part>.<what>` in lower case with hyphens.
    public let code: String
    public let severity: Severity
    public let example: ProblemExample
    private let makeMessage: @Sendable () -> Phrase
    private let makeReason: @Sendable () -> Phrase
    private let makeHelp: @Sendable () -> Phrase?

    /// What is wrong, in one line without a full stop.
    public var message: Phrase { makeMessage() }
    /// Why it matters, in a sentence or two.
    public var reason: Phrase { makeReason() }
    /// How to fix it, if there is more to say than the reason.
    public var help: Phrase? { makeHelp() }

    public init(
        _ code: String, _ severity: Severity = .error, says message: @autoclosure @escaping @Sendable () -> Phrase,
        because reason: @autoclosure @escaping @Sendable () -> Phrase,
        help: @autoclosure @escaping @Sendable () -> Phrase? = nil, example: ProblemExample
    ) {
        self.code = code
        self.severity = severity
        self.example = example
        self.makeMessage = message
        self.makeReason = reason
        self.makeHelp = help
    }
}

/// An input that has a problem, and the same input without it.
public struct ProblemExample: Sendable, Hashable {
    /// A few lines of a file, or a command.
    public let wrong: String
    /// What they should be.
    public let fixed: String

    public init(_ wrong: String, fixed: String) {
        self.wrong = wrong
        self.fixed = fixed
    }
}

/// The wording of a problem in one language.
public struct ProblemText: Sendable, Hashable {
    /// What is wrong, in one line without a full stop.
    public let message: String
    /// Why it matters.
    public let explanation: String
    /// How to fix it.
    public let help: String?
}
