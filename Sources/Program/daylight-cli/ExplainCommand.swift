import ArgumentParser
import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a problem's code means, why it matters, and how to mend it, with an example.",
        discussion: """
            Without a code, all codes are listed with what they stand for.

            Example: daylight explain promise.total
            """)

    @Argument(help: "The code between the brackets of a message, such as promise.total.")
    var code: String?

    @OptionGroup var language: LanguageOptions

    func run() throws {
        let words = ExplanationWords(language.messages)
        guard let code else { return list(words) }
        guard let explained = ProblemCatalogue.explained(code) else {
            let nearest = Suggestion.nearest(to: code, among: ProblemCatalogue.all.map(\.problem.code))
            throw ValidationError(words.unknown(code, nearest: nearest))
        }
        let text = explained.problem.text(in: language.messages)
        let severity = ReportWords(language.messages).name(of: explained.problem.severity)
        let parts = [
            "\(severity)[\(code)]\(ReportWords(language.messages).colon)\(text.message)\n",
            text.explanation, text.help, "\n" + words.example, indented(explained.wrong), "\n" + words.mended,
            indented(explained.mended),
        ]
        writeAll(Array((parts.compactMap { $0 }.joined(separator: "\n") + "\n").utf8), to: STDOUT_FILENO)
    }

    private func list(_ words: ExplanationWords) {
        let all = ProblemCatalogue.all
        let width = all.map(\.problem.code.utf8.count).max() ?? 0
        let lines = all.map { explained in
            let code = explained.problem.code
            return "  " + code + String(repeating: " ", count: width + 2 - code.utf8.count)
                + explained.problem.text(in: language.messages).message
        }
        writeAll(Array(([words.list(all.count)] + lines).joined(separator: "\n").utf8 + [0x0A]), to: STDOUT_FILENO)
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    }
}
