import Diagnostics
import Testing

/// What can be wrong with a loaf.
private enum LoafProblem: Problem {
    case burnt
    case tooSmall(grams: Int, nearest: String?)
    case missingSalt

    static let examples: [Self] = [.burnt, .tooSmall(grams: 300, nearest: nil), .missingSalt]

    var details: ProblemDetails {
        switch self {
        case .burnt:
            ProblemDetails(
                "loaf.burnt", .warning, says: Phrase("it is burnt", "它焦了"), because: Phrase("It is bitter.", "它是苦的。"),
                example: ProblemExample("60 minutes", fixed: "40 minutes"))
        case .tooSmall(let grams, let nearest):
            ProblemDetails(
                // The words leave out the name, which is a fact all the same.
                "loaf.too-small", says: Phrase("it has \(grams) g", "它有 \(grams) 克"),
                because: Phrase("A loaf is sold by its weight.", "面包按重量出售。"), help: Suggestion.question(nearest),
                example: ProblemExample("300 g", fixed: "500 g"))
        case .missingSalt:
            ProblemDetails(
                "loaf.no-salt", .note, says: Phrase("it has no salt", "它没有盐"), because: Phrase("It is dull.", "它没有味道。"),
                example: ProblemExample("flour", fixed: "flour, salt"))
        }
    }
}

@Suite struct DiagnosticTests {
    private func diagnostic(_ problem: any Problem, _ file: String? = nil, _ line: Int = 1, _ column: Int = 1)
        -> Diagnostic
    {
        Diagnostic(
            problem,
            at: file.map { SourcePlace(location: SourceLocation(file: $0, line: line, column: column)) })
    }

    @Test func aDiagnosticTakesItsWordsFromTheProblem() {
        let diagnostic = diagnostic(LoafProblem.tooSmall(grams: 300, nearest: "roll"), "a.csv", 1, 4)
        #expect(diagnostic.code == "loaf.too-small")
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.message == "it has 300 g")
        #expect(diagnostic.explanation == "A loaf is sold by its weight.")
        #expect(diagnostic.help == "Did you mean roll?")
        #expect(
            diagnostic.text(in: .chinese)
                == LoafProblem.tooSmall(grams: 300, nearest: "roll").text(in: .chinese))
        #expect(diagnostic.text(in: .chinese).message == "它有 300 克")
        #expect(diagnostic.place?.location == SourceLocation(file: "a.csv", line: 1, column: 4))
    }

    @Test func readingOrderGoesByFileAndLineAndColumnAndWeight() {
        let ordered = [
            diagnostic(LoafProblem.burnt),
            diagnostic(LoafProblem.burnt, "a.csv", 2, 1),
            diagnostic(LoafProblem.missingSalt, "a.csv", 2, 9),
            diagnostic(LoafProblem.missingSalt, "a.csv", 10, 1),
            diagnostic(LoafProblem.tooSmall(grams: 300, nearest: nil), "b.csv"),
            diagnostic(LoafProblem.tooSmall(grams: 400, nearest: nil), "b.csv"),
            diagnostic(LoafProblem.burnt, "b.csv"),
            diagnostic(LoafProblem.missingSalt, "b.csv"),
        ]
        #expect(ordered.reversed().sorted(by: Diagnostic.areInReadingOrder) == ordered)
        #expect(!Diagnostic.areInReadingOrder(ordered[0], ordered[0]))
    }

    @Test func errorsWeighMost() {
        #expect([Severity.note, .warning, .error].sorted() == [.error, .warning, .note])
    }

    @Test func diagnosticsAreEqualByTheirFactsAndNotByTheirWords() {
        let small = diagnostic(LoafProblem.tooSmall(grams: 300, nearest: nil), "a.csv")
        #expect(small == diagnostic(LoafProblem.tooSmall(grams: 300, nearest: nil), "a.csv"))
        #expect(small.hashValue == diagnostic(LoafProblem.tooSmall(grams: 300, nearest: nil), "a.csv").hashValue)
        #expect(small != diagnostic(LoafProblem.tooSmall(grams: 300, nearest: "roll"), "a.csv"))
        #expect(small != diagnostic(OtherProblem(), "a.csv"))
        #expect(small != small.withSeverity(.note))
        #expect(small != diagnostic(LoafProblem.tooSmall(grams: 300, nearest: nil), "b.csv"))
    }

    /// A problem of another kind with the same words.
    private struct OtherProblem: Problem {
        static let examples = [OtherProblem()]
        var details: ProblemDetails { LoafProblem.tooSmall(grams: 300, nearest: nil).details }
    }
}
