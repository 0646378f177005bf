import ArgumentParser
import DaylightKit
import DiagnosticReports
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
        abstract: "Explain what a problem's code means, why it matters, and how to fix it, with an example.",
        discussion: """
            Without a code, all codes are listed with their meanings.

            Example: daylight explain promise.total
            """)

    @Argument(help: "The code in the brackets of a message, such as promise.total.")
    var code: String?

    @OptionGroup var language: LanguageOptions

    func run() throws {
        guard let code else { return list() }
        let language = language.messages
        guard let problem = ProblemCatalogue.problem(code) else {
            let nearest = Suggestion.nearest(to: code, among: ProblemCatalogue.all.map(\.code))
            throw ValidationError(ExplanationWords.unknown(code, nearest: nearest).text(in: language))
        }
        let text = problem.text(in: language)
        let heading = ReportWords.name(of: problem.severity) + Phrase("[\(code)]", "[\(code)]") + ReportWords.colon
        let example = problem.details.example
        let parts = [
            "\(heading.text(in: language))\(text.message)\n", text.explanation, text.help,
            "\n" + ExplanationWords.example.text(in: language), indented(example.wrong),
            "\n" + ExplanationWords.fixed.text(in: language), indented(example.fixed),
        ]
        writeAll(Array((parts.compactMap { $0 }.joined(separator: "\n") + "\n").utf8), to: STDOUT_FILENO)
    }

    private func list() {
        let all = ProblemCatalogue.all
        let width = all.map(\.code.utf8.count).max() ?? 0
        let heading = ExplanationWords.list(all.count).text(in: language.messages)
        let lines = all.map { problem in
            "  " + problem.code + String(repeating: " ", count: width + 2 - problem.code.utf8.count)
                + problem.text(in: language.messages).message
        }
        writeAll(Array(([heading] + lines).joined(separator: "\n").utf8 + [0x0A]), to: STDOUT_FILENO)
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    }
}
