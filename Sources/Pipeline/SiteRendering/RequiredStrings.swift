internal import Diagnostics
internal import OutputPlan
internal import PageTemplates

/// The interface words that the program itself prints; all others are the templates' own business.
struct RequiredWords: Sendable {
    let yes: String
    let no: String
    /// Between the elements of a list in a sentence.
    let listSeparator: String
    /// Between a label and what it labels.
    let labelSeparator: String
    let searchTitle: String
    let notFoundTitle: String
    let checksTitle: String
    let changesTitle: String
    let downloadsTitle: String

    /// - Returns: the words, and a diagnostic for each one missing.
    static func read(
        _ words: [(name: String, text: String)], language: String, file: String
    ) -> (words: RequiredWords, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        func word(_ name: String) -> String {
            if let text = words.first(where: { $0.name == name })?.text { return text }
            diagnostics.append(
                Diagnostic(PlanProblem.missingWord(name, language: language), at: SourcePlace(file: file)))
            return ""
        }
        let required = RequiredWords(
            yes: word("yes"), no: word("no"), listSeparator: word("list-separator"),
            labelSeparator: word("label-separator"), searchTitle: word("search"), notFoundTitle: word("not-found"),
            checksTitle: word("checks"), changesTitle: word("changes"),
            downloadsTitle: word("downloads"))
        return (required, diagnostics)
    }
}
