/// The words around a problem that is explained apart from any run.
public struct ExplanationWords: Sendable, Hashable {
    private let words: ReportWords

    public init(_ language: MessageLanguage) {
        self.words = ReportWords(language)
    }

    public var example: String { words.choose("For example:", "例如：") }
    public var mended: String { words.choose("Mended:", "改正后：") }

    /// Said of a code that no problem has.
    public func unknown(_ code: String, nearest: String?) -> String {
        let question = words.language == .english ? Suggestion.question(nearest) : Suggestion.chineseQuestion(nearest)
        return words.choose("No problem has the code \(code).", "没有代码为 \(code) 的问题。")
            + (question.map { words.choose(" ", "") + $0 } ?? "")
    }

    /// Before the list of all codes.
    public func list(_ count: Int) -> String {
        words.choose("The \(count) problems that Daylight reports:", "Daylight 报告的 \(count) 种问题：")
    }
}
