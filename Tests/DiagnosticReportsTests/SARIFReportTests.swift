import DiagnosticReports
import Diagnostics
import Testing
import TextInput

@Suite struct SARIFReportTests {
    private let source = SourceText(file: "content/a b.csv", bytes: Array("id,title\nP-1\nP-2\n".utf8))

    private func text(_ diagnostics: [Diagnostic], _ report: SARIFReport = SARIFReport()) -> String {
        String(decoding: report.bytes(diagnostics), as: UTF8.self)
    }

    private func ragged(at offset: Int, in source: SourceText) -> Diagnostic {
        Diagnostic(TableProblem.raggedRow(expected: 2, found: 1), at: source.place(at: offset, length: 3))
    }

    /// The fingerprints in a report, in its order.
    private func fingerprints(_ report: String) -> [String] {
        report.matches(of: /"daylight\/v1":"([^"]*)"/).map { String($0.1) }
    }

    private func states(_ report: String) -> [String] {
        report.matches(of: /"baselineState":"([^"]*)"/).map { String($0.1) }
    }

    @Test func aResultHasItsRuleItsPlaceAndAFingerprint() {
        let diagnostics = [
            ragged(at: 9, in: source),
            Diagnostic(ContentProblem.guessedEncoding("gb18030"), at: SourcePlace(file: "b")),
        ]
        let report = text(diagnostics)
        #expect(report.contains(#""version":"2.1.0""#))
        #expect(report.contains(#""columnKind":"unicodeCodePoints""#))
        #expect(
            report.contains(
                #""physicalLocation":{"artifactLocation":{"uri":"content/a%20b.csv"},"region":{"startLine":2,"startColumn":1,"endColumn":4,"snippet":{"text":"P-1"}}}"#
            ))
        #expect(report.contains(#""ruleId":"table.ragged-row","ruleIndex":1,"level":"error""#))
        #expect(report.contains(#""ruleId":"content.guessed-encoding","ruleIndex":0,"level":"note""#))
        #expect(!report.contains("baselineState"))
        #expect(Set(fingerprints(report)).count == 2)
    }

    @Test func aFingerprintOutlivesLinesThatAreAddedAbove() {
        let moved = SourceText(file: source.file, bytes: Array("id,title\n\n\nP-1\nP-2\n".utf8))
        #expect(
            fingerprints(text([ragged(at: 9, in: source)])) == fingerprints(text([ragged(at: 11, in: moved)])))
        #expect(
            fingerprints(text([ragged(at: 9, in: source)])) != fingerprints(text([ragged(at: 13, in: source)])))
    }

    @Test func alikeResultsHaveFingerprintsOfTheirOwn() {
        let twins = SourceText(file: "a.csv", bytes: Array("id,title\nP\nP\n".utf8))
        let found = fingerprints(text([ragged(at: 9, in: twins), ragged(at: 11, in: twins)]))
        #expect(found.count == 2 && found[0] != found[1])
    }

    @Test func theLanguageChangesNoFingerprint() {
        let diagnostics = [ragged(at: 9, in: source)]
        let chinese = text(diagnostics, SARIFReport(language: .chinese))
        #expect(fingerprints(chinese) == fingerprints(text(diagnostics)))
        #expect(chinese.contains(#""language":"zh""#))
    }

    @Test func againstABaselineEachResultIsNewUnchangedOrAbsent() throws {
        let first = text([ragged(at: 9, in: source), ragged(at: 13, in: source)])
        let baseline = try #require(SARIFBaseline(reading: Array(first.utf8)))
        let second = text(
            [ragged(at: 13, in: source), Diagnostic(TableProblem.empty)], SARIFReport(baseline: baseline))
        #expect(states(second) == ["new", "unchanged", "absent"])
        #expect(second.contains(#""startLine":2"#))
    }

    @Test(arguments: ["", "{}", "[]", "{\"runs\": 1}", "no JSON"])
    func whatIsNoReportIsNoBaseline(text: String) {
        #expect(SARIFBaseline(reading: Array(text.utf8)) == nil)
    }
}
