import DiagnosticReports
import Diagnostics
import FileAccess
import Testing
import TextInput

@Suite struct JSONReportTests {
    private func text(_ diagnostics: [Diagnostic], collections: Int = 2, records: Int = 840) -> String {
        let summary = ReportSummary(of: diagnostics, collections: collections, records: records)
        return String(decoding: JSONReport.bytes(diagnostics, summary: summary), as: UTF8.self)
    }

    @Test func aReportHoldsEachDiagnosticInReadingOrderAndTheSummary() {
        let diagnostics = [
            Diagnostic(
                TableProblem.blankRow, at: SourceText(file: "b.csv", bytes: Array("a\n,\n".utf8)).place(at: 2)),
            Diagnostic(
                TableProblem.unknownColumn("ti\"tle", nearest: "title"),
                at: SourceText(file: "a.csv", bytes: Array("id,ti\"tle".utf8)).place(at: 3, length: 6)
                    .inCell(SheetCell(columnIndex: 1, row: 1, header: "ti\"tle"))),
            Diagnostic(ContentProblem.unreadable(reason: .system("Permission denied"))),
        ]
        #expect(
            text(diagnostics) == """
                {"diagnostics":[
                {"code":"content.unreadable","severity":"error","message":"it cannot be read: Permission denied","file":null,"line":null,"column":null,"cell":null,"help":null,"explanation":"What cannot be read cannot be published, and nothing is omitted silently."},
                {"code":"table.unknown-column","severity":"error","message":"the schema has no field ti\\"tle","file":"a.csv","line":1,"column":4,"cell":{"column":"B","row":1,"header":"ti\\"tle"},"help":"Did you mean title?","explanation":"The column would not be published."},
                {"code":"table.blank-row","severity":"warning","message":"the row is empty","file":"b.csv","line":2,"column":1,"cell":null,"help":"Delete the row.","explanation":"It contains no record and is skipped."}],
                "summary":{"errors":2,"warnings":1,"collections":2,"records":840}}

                """)
    }

    @Test func aReportOfNothingIsStillWhole() {
        #expect(
            text([], collections: 0, records: 0) == """
                {"diagnostics":[],
                "summary":{"errors":0,"warnings":0,"collections":0,"records":0}}

                """)
    }

    @Test func notesAreNeitherErrorsNorWarnings() {
        let note = Diagnostic(ContentProblem.guessedEncoding("gb18030"), at: SourcePlace(file: "a.csv"))
        #expect(
            ReportSummary(of: [note], collections: 1, records: 0)
                == ReportSummary(errors: 0, warnings: 0, collections: 1, records: 0))
    }
}
