import Diagnostics
import PortalChecks
import PortalFixtures
import PortalModel
import Testing

@Suite struct PortalCheckerTests {
    private let good = [
        "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\na,A,official\n",
    ]

    @Test func aPortalWithNothingWrongIsChecked() async throws {
        let (checked, _, report) = await Fixture(good).check()
        #expect(report == [])
        #expect(try #require(checked).portal.collection("things")?.records.map(\.id) == ["a"])
        #expect(checked?.asOf.description == "2026-01-31")
    }

    @Test func aCheckedPortalKeepsNoTablesButKnowsTheLines() async throws {
        let (portal, _) = await Fixture(good).merge()
        let checked = try #require(await PortalChecker.check(portal, after: []).checked).portal
        #expect(portal.sources.map(\.bytes.isEmpty) == [false])
        #expect(checked.sources.map(\.bytes.isEmpty) == [true])
        let record = try #require(checked.record("things", "a"))
        #expect(checked.place(of: 1, in: record).location.line == portal.place(of: 1, in: record).location.line)
        #expect(checked.place(of: nil, in: record).location.line == 2)
    }

    @Test func theDayOfTheCheckCanBeGiven() async throws {
        let day = try #require(CalendarDate("2026-03-01"))
        let (portal, _) = await Fixture(good).merge(asOf: day)
        #expect(await PortalChecker.check(portal, after: []).checked?.asOf == day)
    }

    @Test func warningsAndNotesDoNotStopAPortal() async {
        let files = good.merging(["notes.txt": ""]) { given, _ in given }
        let (checked, _, report) = await Fixture(files).check()
        #expect(report == ["content/notes.txt:1:1 content.unexpected-file"])
        #expect(checked != nil)
    }

    @Test func anErrorOfLoadingOrMergingStopsAPortalAndTheRulesStillSpeak() async {
        for (path, text) in [
            ("b/b.csv", ""), ("things/2.csv", "id,title,standing\na,B,official\n"), ("site.yaml", "title: a: b"),
        ] {
            let files = good.merging([path: text, "things/3.csv": "id,title,standing\nc,C,\n"]) { $1 }
            let (checked, diagnostics, _) = await Fixture(files).check()
            #expect(checked == nil, "\(path)")
            #expect(diagnostics.map(\.code).last == "value.missing", "\(path)")
            #expect(diagnostics.count == 2, "\(path)")
        }
    }

    @Test func everyRuleSpeaksInOneRun() async {
        let found = await report(
            fields: [
                "{name: kind, title: Kind, categories: [{value: x, label: X}]}",
                "{name: fee, title: Fee, type: integer, constraints: {maximum: 9, unique: true}}",
                "{name: code, title: Code, constraints: {pattern: '[A-Z]+'}}",
                "{name: place, title: Place, reference: things}",
            ], "promise: {total: 4, declared_by: a, document: a, date: 2026-01-01, counting: a}\n",
            header: "id,title,standing,kind,fee,code,place",
            rows: ["a,A,official,y,10,a1,c", "b,,official,x,x,A,b", "c,C,oficial,x,10,A,d"],
            ["site.yaml": Fixture.site + "navigation: [other]\n", "things/a.md": "[B](record:things/z)\n"])
        #expect(
            found == [
                "site.yaml:7:14 link.unknown-collection", "things/1.csv:2:14 value.not-allowed",
                "things/1.csv:2:16 value.range", "things/1.csv:2:19 value.pattern", "things/1.csv:3:3 value.missing",
                "things/1.csv:3:15 value.wrong-type", "things/1.csv:4:5 value.not-allowed",
                "things/1.csv:4:15 value.not-unique", "things/1.csv:4:15 value.range",
                "things/1.csv:4:20 value.unknown-reference", "things/a.md:1:1 link.unknown-record",
                "things/collection.yaml:13:18 promise.total",
            ])
    }

    @Test func aPortalWithoutRecordsIsChecked() async {
        #expect(await Fixture([:]).check().checked != nil)
    }
}
