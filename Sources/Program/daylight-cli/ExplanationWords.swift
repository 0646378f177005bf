import Diagnostics

/// The wording around a problem that is explained outside a run.
enum ExplanationWords {
    static let example = Phrase("For example:", "例如：")
    static let fixed = Phrase("Fixed:", "改正后：")

    /// The answer for a code that no problem has.
    static func unknown(_ code: String, nearest: String?) -> Phrase {
        let answer = Phrase("No problem has the code \(code).", "没有代码为 \(code) 的问题。")
        return Suggestion.question(nearest).map { answer + Phrase(" ", "") + $0 } ?? answer
    }

    /// Precedes the list of all codes.
    static func list(_ count: Int) -> Phrase {
        Phrase("The \(count) problems that Daylight reports:", "Daylight 报告的 \(count) 种问题：")
    }
}
