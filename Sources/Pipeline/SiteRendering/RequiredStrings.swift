internal import Diagnostics
internal import OutputPlan
internal import PageTemplates

/// The interface strings that the program itself prints; all others are the templates' own business.
struct RequiredStrings: Sendable {
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

    /// - Returns: the strings, and a diagnostic for each missing one.
    static func read(
        _ words: [(name: String, text: String)], language: String, file: String
    ) -> (words: RequiredStrings, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        func string(_ name: String) -> String {
            if let text = words.first(where: { $0.name == name })?.text { return text }
            diagnostics.append(
                Diagnostic(PlanProblem.missingWord(name, language: language), at: SourcePlace(file: file)))
            return ""
        }
        let required = RequiredStrings(
            yes: string("yes"), no: string("no"), listSeparator: string("list-separator"),
            labelSeparator: string("label-separator"), searchTitle: string("search"),
            notFoundTitle: string("not-found"),
            checksTitle: string("checks"), changesTitle: string("changes"),
            downloadsTitle: string("downloads"))
        return (required, diagnostics)
    }
}
