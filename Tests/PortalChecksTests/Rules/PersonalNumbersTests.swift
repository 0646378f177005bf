import Diagnostics
import PortalFixtures
import Testing

@Suite struct PersonalNumbersTests {
    private let site = [
        "site.yaml": Fixture.site
            + "privacy:\n  - {kind: pattern, title: mobile number, prefixes: [13], length: 11}\n"
            + "  - {kind: identity-number, title: identity number}\n"
    ]

    private func found(rows: [String] = ["a,A,official"], _ others: [String: String] = [:]) async -> [String] {
        await report(rows: rows, others.merging(site) { given, _ in given })
    }

    @Test func holds() async {
        #expect(await found(["things/a.md": "Call 12345, or 12813812345678.\n"]) == [])
    }

    @Test func aCellIsReportedAtItsPlace() async {
        #expect(
            await found(rows: ["a,A,official", "b,Li 13812345678,official"])
                == ["things/1.csv:3:6 privacy.personal-number"])
        #expect(
            await found(rows: ["a,A,official", "b,李138****5678,official", "c,340802199001011234,official"]) == [
                "things/1.csv:3:4 privacy.masked-number", "things/1.csv:4:3 privacy.personal-number",
            ])
    }

    @Test func everySourceIsRead() async {
        #expect(
            await found([
                "things/a.md": "One\n\nor 138 1234 5678\n\n[List](media:list.txt)\n", "media/list.txt": "\n13812345678",
                "things/collection.yaml": Fixture.collection([], "column_type: 13812345678\n"),
            ]) == [
                "media/list.txt:2:1 privacy.personal-number", "things/a.md:3:4 privacy.personal-number",
                "things/collection.yaml:9:14 privacy.personal-number",
            ])
        let contact = Fixture.site.replacing("The district}", with: "The district, contact: \"13812345678\"}")
        #expect(
            await report(
                rows: ["a,A,official"],
                ["site.yaml": contact + "privacy: {kind: pattern, title: a, prefixes: [1], length: 11}\n"])
                == ["site.yaml:6:43 privacy.personal-number"])
    }

    @Test func bytesThatAreNoTextAreNotRead() async {
        let files = site.merging([
            "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\na,A,official\n",
            "things/a.md": "[Archive](media:a.bin)\n",
        ]) { given, _ in given }
        let bytes = files.mapValues { Array($0.utf8) }.merging(["media/a.bin": [0] + Array("13812345678".utf8)]) { $1 }
        #expect(await Fixture(bytes: bytes).check().report == [])
    }

    @Test func theReportDoesNotRepeatTheNumber() async {
        let diagnostics = await diagnostics(rows: ["a,13812345678,official"], site)
        #expect(diagnostics.count == 1)
        #expect(diagnostics.allSatisfy { $0.place?.line == nil && $0.place?.length == 11 })
        #expect(diagnostics.allSatisfy { !"\($0.message)\($0.help ?? "")".contains("1381") })
    }

    @Test func withoutADetectorNothingIsLookedFor() async {
        #expect(await report(rows: ["a,A,official"], ["things/a.md": "13812345678\n"]) == [])
    }

    @Test(arguments: [
        ("{kind: patern, title: a}", "7:17 yaml.invalid-value"), ("{title: a}", "7:10 yaml.missing-key"),
        ("{kind: pattern, title: a, length: 11}", "7:10 yaml.missing-key"),
        ("{kind: pattern, title: a, prefixes: [x], length: 11}", "7:46 yaml.wrong-type"),
        ("{kind: pattern, title: a, prefixes: [1], length: 3}", "7:59 yaml.wrong-type"),
        ("{kind: bank-card, title: a, prefixes: [6], lengths: [16, 17, 18]}", "7:62 yaml.wrong-type"),
        ("{kind: identity-number, title: a, length: 3}", "7:44 yaml.unknown-key"),
    ])
    func aDetectorThatCannotBeUsedIsRefused(detector: String, expected: String) async {
        #expect(
            await report(rows: ["a,A,official"], ["site.yaml": Fixture.site + "privacy: \(detector)\n"]) == [
                "site.yaml:\(expected)"
            ])
    }
}
