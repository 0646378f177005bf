import DiagnosticReports
import Diagnostics
import FileAccess
import PortalChecks
import Testing
import TextInput

@Suite struct TerminalReportTests {
    private func text(_ diagnostics: [Diagnostic], _ report: TerminalReport = TerminalReport()) -> String {
        let summary = ReportSummary(of: diagnostics, collections: 1, records: 12)
        return String(decoding: report.bytes(diagnostics, summary: summary), as: UTF8.self)
    }

    /// The source line and the marker line of a diagnostic at a location.
    private func excerpt(_ line: String, column: Int, length: Int = 1, width: Int = 100) -> [String] {
        let place = SourcePlace(
            location: SourceLocation(file: "a.csv", line: 7, column: column), line: line, length: length)
        let lines = text([Diagnostic(TableProblem.quoteInText, at: place)], TerminalReport(lineWidth: width))
            .split(separator: "\n", omittingEmptySubsequences: false)
        return [String(lines[3]), String(lines[4])]
    }

    @Test func aDiagnosticShowsItsLineWithThePlaceMarked() {
        let source = SourceText(
            file: "content/places/places.csv", bytes: Array("\n\n\n\n\n\n\n\n\n\n\nP-1,North\n".utf8))
        let diagnostic = Diagnostic(
            TableProblem.raggedRow(expected: 3, found: 2), at: source.place(at: 15, length: 5))
        #expect(
            text([diagnostic]) == """
                error[table.ragged-row]: the row has 2 cells and the header 3
                  --> content/places/places.csv:12:5
                   |
                12 | P-1,North
                   |     ^^^^^
                   = why: With one cell too many or too few, every cell after it is in the wrong column.
                   = help: Add the missing cells, empty if necessary.

                1 error, 0 warnings in 1 collection with 12 records

                """)
    }

    @Test func theCellStandsBesideThePlace() {
        let place = SourceText(file: "a.csv", bytes: Array("id,x\na,b".utf8)).place(at: 7)
            .inCell(SheetCell(columnIndex: 27, row: 12, header: "ti\u{7}tle"))
        #expect(
            text([Diagnostic(TableProblem.quoteInText, at: place)]).contains("--> a.csv:2:3 (cell AB12, \"ti␇tle\")\n"))
    }

    @Test func whatHasNoLineAndWhatHasNoPlaceIsShorter() {
        let diagnostics = [
            Diagnostic(
                ContentProblem.unreadable(reason: .system("No such file")), at: SourcePlace(file: "content/a.md")),
            Diagnostic(ContentProblem.missingSite),
        ]
        #expect(
            text(diagnostics) == """
                error[content.missing-site]: the content folder has no site.yaml
                   = why: site.yaml states who publishes the portal, where and in which language.
                   = help: Name the folder that contains site.yaml with --content.

                error[content.unreadable]: it cannot be read: No such file
                  --> content/a.md:1:1
                   = why: What cannot be read cannot be published, and nothing is omitted silently.

                2 errors, 0 warnings in 1 collection with 12 records

                """)
    }

    @Test func nothingWrongIsOneLine() {
        #expect(text([]) == "0 errors, 0 warnings in 1 collection with 12 records\n")
    }

    // MARK: Widths

    @Test func wideCharactersCountTwoColumns() {
        #expect(excerpt("编号,区民政局", column: 4, length: 4) == ["7 | 编号,区民政局", "  |      ^^^^^^^^"])
        #expect(excerpt("ＡＢ,x", column: 4) == ["7 | ＡＢ,x", "  |      ^"])
        #expect(excerpt("。、𠮷x", column: 4) == ["7 | 。、𠮷x", "  |       ^"])
    }

    @Test func combiningAndZeroWidthCharactersCountNone() {
        #expect(excerpt("e\u{301}a\u{200B}b,x", column: 7) == ["7 | e\u{301}a\u{200B}b,x", "  |     ^"])
        // A location that consists only of such a character is still marked.
        #expect(excerpt("\u{FEFF}id", column: 1) == ["7 | \u{FEFF}id", "  | ^"])
    }

    @Test func tabsAreShownAsSpaces() {
        #expect(excerpt("\ta\tb", column: 4) == ["7 |     a    b", "  |          ^"])
        #expect(excerpt("a\tb", column: 2) == ["7 | a    b", "  |  ^^^^"])
    }

    @Test func controlCharactersAreShownBySubstitutes() {
        #expect(
            excerpt("a\u{1B}[31m\u{0}\u{7F}\u{85}\u{202E}x", column: 10)
                == ["7 | a␛[31m␀␡\u{FFFD}\u{FFFD}x", "  |          ^"])
    }

    @Test func noControlCharacterReachesTheTerminalInAMessage() {
        let problem = ValueProblem.notUnique(value: "a\u{1B}[2J\nb", field: "Code\t", first: "c\u{7}")
        let shown = text([Diagnostic(problem, at: SourcePlace(file: "a\u{1B}.csv"))])
        #expect(shown.contains(#"two records have "a␛[2J␊b" as Code␉"#))
        #expect(shown.contains("The first one is c␇."))
        #expect(shown.contains("--> a␛.csv:1:1"))
        #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    }

    @Test func aPlaceAtTheEndOfTheLineIsMarkedBehindIt() {
        #expect(excerpt("ab", column: 3) == ["7 | ab", "  |   ^"])
        #expect(excerpt("", column: 1) == ["7 |", "  | ^"])
        #expect(excerpt("ab", column: 99, length: 5) == ["7 | ab", "  |   ^"])
    }

    // MARK: Long lines

    private static let long = String(repeating: "abcdefghij", count: 100)

    @Test func aLongLineIsCutAfterThePlace() {
        #expect(
            excerpt(Self.long, column: 3, length: 2, width: 22)
                == ["7 | abcdefghijabcdefghij…", "  |   ^^"])
    }

    @Test func aLongLineIsCutOnBothSides() {
        #expect(
            excerpt(Self.long, column: 501, length: 3, width: 22)
                == ["7 | …efghijabcdefghijabcd…", "  |        ^^^"])
    }

    @Test func aLongLineIsCutBeforeThePlace() {
        #expect(
            excerpt(Self.long, column: 1_000, length: 1, width: 22)
                == ["7 | …abcdefghijabcdefghij", "  |                     ^"])
        #expect(
            excerpt(Self.long, column: 1_001, width: 22) == ["7 | …abcdefghijabcdefghij", "  |                      ^"])
    }

    @Test func aMarkerLongerThanTheWindowEndsWithIt() {
        #expect(
            excerpt(Self.long, column: 1, length: 1_000, width: 22)
                == ["7 | abcdefghijabcdefghij…", "  | " + String(repeating: "^", count: 20)])
    }

    @Test func aWideCharacterIsNotCutInTwo() {
        let line = String(repeating: "区", count: 50)
        #expect(excerpt(line, column: 26, width: 21) == ["7 | …区区区区区区区区区…", "  |        ^^"])
    }

    // MARK: Many

    @Test func afterTwentyOfACodeTheNumberOfTheOthersIsGiven() {
        let source = SourceText(file: "a.csv", bytes: Array(String(repeating: ",\n", count: 25).utf8))
        var diagnostics = (0..<25).map { Diagnostic(TableProblem.blankRow, at: source.place(at: $0 * 2)) }
        diagnostics.append(Diagnostic(TableProblem.empty, at: SourcePlace(file: "b.csv")))
        let shown = text(diagnostics)
        #expect(shown.split(separator: "\n").count { $0.hasPrefix("warning[table.blank-row]") } == 20)
        #expect(shown.contains("--> a.csv:20:1\n"))
        #expect(!shown.contains("--> a.csv:21:1\n"))
        #expect(shown.contains("error[table.empty]"))
        #expect(
            shown.hasSuffix(
                "\n… and 5 more of warning[table.blank-row]\n\n1 error, 25 warnings in 1 collection with 12 records\n"))
        #expect(!text(Array(diagnostics.prefix(20))).contains("more of"))
    }

    // MARK: Colour

    @Test func colourIsAddedAndNothingElseChanges() {
        let source = SourceText(file: "a.csv", bytes: Array("a,b".utf8))
        let diagnostics = [Diagnostic(TableProblem.blankRow, at: source.place(at: 2))]
        let colored = text(diagnostics, TerminalReport(isColored: true))
        #expect(
            colored == """
                \u{1B}[1;33mwarning[table.blank-row]\u{1B}[0m\u{1B}[1m: the row is empty\u{1B}[0m
                \u{1B}[34m  -->\u{1B}[0m a.csv:1:3
                \u{1B}[34m  |\u{1B}[0m
                \u{1B}[34m1 |\u{1B}[0m a,b
                \u{1B}[34m  |\u{1B}[0m \u{1B}[1;33m  ^\u{1B}[0m
                \u{1B}[34m  =\u{1B}[0m\u{1B}[1m why:\u{1B}[0m It contains no record and is skipped.
                \u{1B}[34m  =\u{1B}[0m\u{1B}[1m help:\u{1B}[0m Delete the row.

                0 errors, 1 warning in 1 collection with 12 records

                """)
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text(diagnostics))
    }
}

@Suite struct ReportLanguageTests {
    @Test func aReportInChineseHasTheSameFactsInChineseWords() {
        let source = SourceText(file: "a.csv", bytes: Array("id\nP-1,North\n".utf8))
        let diagnostic = Diagnostic(TableProblem.raggedRow(expected: 1, found: 2), at: source.place(at: 3, length: 3))
        let summary = ReportSummary(of: [diagnostic], collections: 1, records: 12)
        let report = String(
            decoding: TerminalReport(language: .chinese).bytes([diagnostic], summary: summary), as: UTF8.self)
        let lines = report.split(separator: "\n")
        #expect(lines.first?.hasPrefix("错误[table.ragged-row]：") == true)
        #expect(report.contains("--> a.csv:2:1"))
        #expect(report.contains("= 原因："))
        #expect(lines.last == "共 1 个集合、12 条记录：1 个错误，0 个警告")
    }

    @Test(arguments: [
        ("zh_CN.UTF-8", MessageLanguage.chinese), ("zh-Hans", .chinese), ("zh", .chinese), ("ZH_TW", .chinese),
        ("C", .english), ("POSIX", .english), ("en_GB", .english), ("de_DE.UTF-8", .english), ("", .english),
        ("zhx", .english),
    ])
    func theLocaleDeterminesTheLanguage(locale: String, language: MessageLanguage) {
        #expect(MessageLanguage(locale: locale) == language)
    }
}
