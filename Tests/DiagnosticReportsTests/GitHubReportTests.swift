import DiagnosticReports
import Diagnostics
import Testing
import TextInput

@Suite struct GitHubReportTests {
    private func text(_ diagnostics: [Diagnostic], _ language: MessageLanguage = .english) -> String {
        let summary = ReportSummary(of: diagnostics, collections: 1, records: 12)
        return String(decoding: GitHubReport.bytes(diagnostics, summary: summary, language: language), as: UTF8.self)
    }

    @Test func eachDiagnosticIsOneCommandWithItsPlace() {
        let source = SourceText(file: "content/a.csv", bytes: Array("id\nP-1,North\n".utf8))
        let diagnostics = [
            Diagnostic(TableProblem.raggedRow(expected: 1, found: 2), at: source.place(at: 3, length: 3)),
            Diagnostic(TableProblem.blankRow, at: SourcePlace(file: "content/b.csv")),
            Diagnostic(ContentProblem.guessedEncoding("gb18030"), at: SourcePlace(file: "content/c.csv")),
        ]
        let lines = text(diagnostics).split(separator: "\n")
        #expect(
            lines[0]
                == "::error file=content/a.csv,line=2,col=1,endColumn=4,title=table.ragged-row::the row has 2 cells and the header 1%0AWith one cell too many or too few, every cell after it is in the wrong column.%0ALook for a comma in an unquoted cell."
        )
        #expect(
            lines[1].hasPrefix("::warning file=content/b.csv,line=1,col=1,endColumn=2,title=table.blank-row::the row"))
        #expect(lines[2].hasPrefix("::notice file=content/c.csv,"))
        #expect(lines[3] == "1 error, 1 warning in 1 collection with 12 records")
        #expect(lines.count == 4)
    }

    @Test func whatHasNoPlaceHasNoFile() {
        #expect(text([Diagnostic(ContentProblem.missingSite)]).hasPrefix("::error title=content.missing-site::"))
    }

    @Test func noTextCanBeginACommandOrAPropertyOfItsOwn() {
        let problem = TableProblem.unknownColumn("50%\r\n::error::x", nearest: nil)
        let line = text([Diagnostic(problem, at: SourcePlace(file: "a,b:c%.csv"))]).split(separator: "\n")[0]
        #expect(line.contains("file=a%2Cb%3Ac%25.csv,"))
        #expect(line.contains("the schema has no field 50%25%0D%0A::error::x"))
        #expect(text([Diagnostic(problem)]).split(separator: "\n").count == 2)
    }

    @Test func thePlaceInTheSheetIsSaid() {
        let place = SourcePlace(
            location: SourceLocation(file: "a.csv", line: 3, column: 5),
            cell: SheetCell(columnIndex: 2, row: 3, header: "title"))
        #expect(
            text([Diagnostic(TableProblem.blankRow, at: place)]).contains("the row is empty (cell C3, \"title\")%0A"))
    }

    @Test func nothingIsLeftOutHoweverManyThereAre() {
        let diagnostics = (1...50).map {
            Diagnostic(
                TableProblem.blankRow, at: SourcePlace(location: SourceLocation(file: "a.csv", line: $0, column: 1)))
        }
        #expect(text(diagnostics).split(separator: "\n").count == 51)
    }
}
