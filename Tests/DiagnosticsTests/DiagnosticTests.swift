import Diagnostics
import Testing

@Suite struct DiagnosticTests {
    private func diagnostic(_ problem: any Problem, _ file: String? = nil, _ line: Int = 1, _ column: Int = 1)
        -> Diagnostic
    {
        Diagnostic(
            problem,
            at: file.map { SourcePlace(location: SourceLocation(file: $0, line: line, column: column)) })
    }

    @Test func aDiagnosticTakesItsWordsFromTheProblem() {
        let diagnostic = diagnostic(TableProblem.unknownColumn("tittle", nearest: "title"), "a.csv", 1, 4)
        #expect(diagnostic.code == "table.unknown-column")
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.message == "the schema has no field tittle")
        #expect(diagnostic.explanation == "What stands in the column would not be published.")
        #expect(diagnostic.help == "Did you mean title?")
        #expect(diagnostic.place?.location == SourceLocation(file: "a.csv", line: 1, column: 4))
    }

    @Test func readingOrderGoesByFileAndLineAndColumnAndWeight() {
        let ordered = [
            diagnostic(ContentProblem.missingSite),
            diagnostic(TableProblem.blankRow, "a.csv", 2, 1),
            diagnostic(TableProblem.quoteInText, "a.csv", 2, 9),
            diagnostic(TableProblem.quoteInText, "a.csv", 10, 1),
            diagnostic(ContentProblem.symbolicLink, "b.csv"),
            diagnostic(TableProblem.empty, "b.csv"),
            diagnostic(TableProblem.blankRow, "b.csv"),
            diagnostic(ContentProblem.guessedEncoding("gb18030"), "b.csv"),
        ]
        #expect(ordered.reversed().sorted(by: Diagnostic.areInReadingOrder) == ordered)
        #expect(!Diagnostic.areInReadingOrder(ordered[0], ordered[0]))
    }

    @Test func errorsWeighMost() {
        #expect([Severity.note, .warning, .error].sorted() == [.error, .warning, .note])
    }
}
