import Diagnostics
import PortalChecks
import PortalFixtures
import PortalModel
import Testing

@Suite struct CheckPolicyTests {
    private let fields = ["{name: fee, title: Fee, constraints: {required: true, maxLength: 2}}"]
    private let header = "id,title,standing,fee"
    private let rows = ["a,A,official,", "b,B,official,long"]

    private func files(_ checks: String) -> [String: String] {
        [
            "site.yaml": Fixture.site + "checks:\n" + checks,
            "things/collection.yaml": Fixture.collection(fields),
            "things/1.csv": ([header] + rows).map { $0 + "\n" }.joined(),
        ]
    }

    private func report(_ checks: String) async -> [String] {
        await Fixture(files(checks)).check().diagnostics.sorted(by: Diagnostic.areInReadingOrder).map {
            "\([$0].report[0].replacing("content/", with: "")) \($0.severity.rawValue)"
        }
    }

    private let missing = "things/1.csv:2:14 value.missing error"
    private let long = "things/1.csv:3:14 value.length error"

    @Test func aSeverityIsSetByCode() async {
        #expect(await report("  severities: {}\n") == [missing, long])
        #expect(
            await report("  severities: {value.missing: warning, value.length: note}\n") == [
                "things/1.csv:2:14 value.missing warning", "things/1.csv:3:14 value.length note",
            ])
    }

    @Test(arguments: [
        ("{value.lenght: note}", "8:16 checks.fixed-severity", "Did you mean value.length?"),
        ("{promise.total: note}", "8:16 checks.fixed-severity", nil),
        ("{content.unreadable: note}", "8:16 checks.fixed-severity", nil),
        ("{value.length: notes}", "8:30 yaml.invalid-value", "Did you mean note?"),
    ])
    func aCodeThatCannotBeWeighedIsRefused(severities: String, expected: String, help: String?) async throws {
        let diagnostics = await Fixture(files("  severities: \(severities)\n")).check().diagnostics
        let found = try #require(diagnostics.sorted(by: Diagnostic.areInReadingOrder).first)
        #expect([found].report == ["content/site.yaml:\(expected)"])
        #expect(found.help == help)
    }

    @Test func anExceptionIsMadeForARecord() async throws {
        let exceptions =
            "  exceptions:\n    - {code: value.missing, record: things/a, field: fee, reason: not decided}\n"
            + "    - {code: value.length, record: things/b, reason: as written}\n"
        let (checked, diagnostics, _) = await Fixture(files(exceptions)).check()
        #expect(diagnostics.report == [])
        let granted = try #require(checked).exceptions
        #expect(granted.map(\.exception.reason) == ["not decided", "as written"])
        #expect(granted.map(\.count) == [1, 1])
    }

    @Test(arguments: [
        ("{code: value.missing, record: things/b, reason: r}", "9:14 checks.unused-exception"),
        ("{code: value.missing, record: things/a, field: title, reason: r}", "9:14 checks.unused-exception"),
        ("{code: value.missing, record: other/a, reason: r}", "9:14 checks.unused-exception"),
        ("{code: promise.total, record: things/a, reason: r}", "9:14 checks.fixed-check"),
        ("{code: value.missing, record: things/a}", "9:7 yaml.missing-key"),
        ("{code: value.missing, record: things/a, reason: ''}", "9:47 yaml.missing-key"),
        ("{code: value.missing, record: a, reason: r}", "9:37 yaml.wrong-type"),
    ])
    func anExceptionThatIsNotNeededOrSaysTooLittleIsRefused(exception: String, expected: String) async {
        #expect(
            await report("  exceptions:\n    - \(exception)\n")
                == ["site.yaml:\(expected) error", missing, long])
    }

    @Test func aDiagnosticKnowsItsRecordAndField() async {
        let files = files("").merging(["things/b.md": "One\n\n[a](record:things/z)\n"]) { $1 }
        let subjects = await Fixture(files).check().diagnostics.sorted(by: Diagnostic.areInReadingOrder).map(\.subject)
        #expect(
            subjects == [
                DiagnosticSubject(collection: "things", record: "a", field: "fee"),
                DiagnosticSubject(collection: "things", record: "b", field: "fee"),
                DiagnosticSubject(collection: "things", record: "b"),
            ])
    }

    @Test func aRecordOfSeveralLinesIsOneSubject() async {
        var files = files("")
        files["things/1.csv"] = "id,title,standing,fee\na,\"A\nB\",official,long\n"
        let subjects = await Fixture(files).check().diagnostics.sorted(by: Diagnostic.areInReadingOrder).map(\.subject)
        #expect(
            subjects == [
                DiagnosticSubject(collection: "things", record: "a", field: "title"),
                DiagnosticSubject(collection: "things", record: "a", field: "fee"),
            ])
    }

    @Test func aRowThatIsNoRecordIsNotAboutTheRecordBeforeIt() async {
        let diagnostics = await diagnostics(rows: ["a,A,official", "b,B,wrong", "a,A,official", "\u{3000}c,C,official"])
        #expect(diagnostics.map(\.code).sorted() == ["record.duplicate-id", "value.edge-space", "value.not-allowed"])
        #expect(diagnostics.compactMap(\.subject?.record) == ["b"])
    }

    /// `code collection/record.field` of each diagnostic, in reading order.
    private func subjects(_ files: [String: String]) async -> [String] {
        await Fixture(files).check().diagnostics.sorted(by: Diagnostic.areInReadingOrder).map { diagnostic in
            let subject = diagnostic.subject.map { "\($0.collection)/\($0.record).\($0.field ?? "")" }
            return "\(diagnostic.code) \(subject ?? "-")"
        }
    }

    @Test func aNumberOfAPersonIsAboutTheRecordInWhichItStands() async {
        let detector = "privacy:\n  - {kind: pattern, title: mobile number, prefixes: [13], length: 11}\n"
        let files = [
            "site.yaml": Fixture.site + detector,
            "things/collection.yaml": Fixture.collection(["{name: fee, title: Fee}"]) + "# 13800000000\n",
            "things/1.csv": "id,title,standing,fee\na,A,official,\nb,B,official,13800000000\n",
            "things/a.md": "Text.\n\n13800000000\n",
        ]
        #expect(
            await subjects(files).filter { $0.hasPrefix("privacy.") } == [
                "privacy.personal-number things/b.fee", "privacy.personal-number things/a.",
                "privacy.personal-number -",
            ])
    }

    @Test func whatLoadingSaysOfATextIsAboutItsRecord() async {
        let text = "Text.\n\n<!-- Later. -->\n"
        let files = [
            "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\na,A,official\n",
            "things/a.md": text, "things/index.md": text,
        ]
        #expect(await subjects(files) == ["markdown.comment things/a.", "markdown.comment -"])
    }

    @Test func whatIsWrongWithAPictureIsAboutTheTextThatShowsIt() async {
        let files = [
            "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\na,A,official\n",
            "things/a.md": "![A lamp](media:a.png)\n", "media/a.png": drawing,
        ]
        #expect(await subjects(files) == ["picture.other-format things/a."])
    }

    @Test func whatIsLookedUpIsAboutTheFieldThatRefers() async {
        let fields = [
            "{name: office, title: Office, reference: offices}",
            "{name: fee, title: Fee, lookup: office.fee, constraints: {required: true}}",
        ]
        let files = [
            "offices/collection.yaml": Fixture.collection(["{name: fee, title: Fee}"]),
            "offices/1.csv": "id,title,standing,fee\no,O,official,\n",
            "things/collection.yaml": Fixture.collection(fields),
            "things/1.csv": "id,title,standing,office\na,A,official,o\n",
        ]
        let diagnostics = await Fixture(files).check().diagnostics
        #expect(diagnostics.report == ["content/things/1.csv:2:14 value.missing"])
        #expect(diagnostics.compactMap(\.place?.cell?.name) == ["D2"])
        #expect(await subjects(files) == ["value.missing things/a.office"])
    }
}
