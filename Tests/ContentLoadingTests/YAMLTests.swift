import ContentLoading
import Diagnostics
import PortalFixtures
import PortalModel
import Testing

/// Errors in YAML texts of any kind of declaration.
@Suite struct YAMLTests {
    private func report(_ yaml: String) async -> [String] {
        await Fixture(["site.yaml": Fixture.site + yaml]).load().report
    }

    @Test(arguments: [
        ("title: a: b\n", 7, 9), ("home: [a\n", 8, 1), ("home: \"a\n", 8, 1), ("\thome: a\n", 7, 1),
        ("home: {a: b\n", 8, 1), ("home: %a\n", 7, 7), ("区: a: b\n", 7, 5),
    ])
    func aTextThatIsNoYAMLIsReportedWhereItStops(yaml: String, line: Int, column: Int) async {
        #expect(await report(yaml) == ["content/site.yaml:\(line):\(column) yaml.syntax"])
    }

    @Test func aKeyThatIsWrittenTwiceIsReported() async {
        // The composer reports the location of the first of the two.
        #expect(await report("title: Another\n") == ["content/site.yaml:1:1 yaml.syntax"])
        #expect(
            await report("home:\n  lists: a\n  figures: b\n  lists: c\n") == ["content/site.yaml:8:3 yaml.syntax"])
    }

    @Test func anAnchorIsRefusedAndSoIsItsAlias() async {
        #expect(
            await report("navigation: &a [places]\nfooter_navigation: *a\n") == ["content/site.yaml:7:13 yaml.alias"])
        #expect(await report("navigation: &a [places]\n") == ["content/site.yaml:7:13 yaml.alias"])
    }

    @Test func anAliasOfNothingIsReported() async {
        #expect(await report("navigation: *a\n") == ["content/site.yaml:7:13 yaml.syntax"])
    }

    @Test(.timeLimit(.minutes(20))) func aliasesThatMultiplyAreNotExpanded() async {
        var yaml = "a0: &a0 [x, x]\n"
        for level in 1...60 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(await report(yaml) == ["content/site.yaml:7:5 yaml.alias"])
    }

    @Test(
        .timeLimit(.minutes(20)), arguments: ["? *a60\n: x\n", "*a60 : x\n", "home: {*a60 : x}\n", "? [*a60]\n: x\n"])
    func anAliasThatMultipliesIsNotComparedAsAKey(key: String) async {
        var yaml = "a0: &a0 [x, x]\n"
        for level in 1...60 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(await report(yaml + key) == ["content/site.yaml:7:5 yaml.alias"])
    }

    @Test func textsMayHoldStarsAndAmpersands() async {
        let text = String(repeating: "R &D *b* *c &e ", count: 40)
        #expect(await report("placeholders: '\(text)'\ntable_notes: |\n  \(text)\n") == [])
    }

    @Test(.timeLimit(.minutes(20)), arguments: ["[", "- ", "{a: ", "? "])
    func aTextThatIsNestedTooDeeplyIsReported(opening: String) async {
        let found = await report("home: " + String(repeating: opening, count: 100_000))
        #expect(found.count == 1 && found[0].hasSuffix("yaml.syntax"))
    }

    @Test func aControlCharacterIsReportedWhereItStands() async {
        #expect(await report("home:\r\n  区\u{1}: a\n") == ["content/site.yaml:8:4 yaml.syntax"])
    }

    @Test func aSecondDocumentIsReported() async {
        #expect(await report("---\nhome: a\n") == ["content/site.yaml:7:1 yaml.syntax"])
    }

    @Test func aTextThatIsNoMappingIsReported() async {
        #expect(await Fixture(["site.yaml": "- a\n"]).load().report == ["content/site.yaml:1:1 yaml.not-a-mapping"])
        #expect(await Fixture(["site.yaml": "a\n"]).load().report == ["content/site.yaml:1:1 yaml.not-a-mapping"])
    }

    @Test func columnsCountScalars() async {
        #expect(
            await report("home: {区民政局: a, list: b}\n") == [
                "content/site.yaml:7:8 yaml.unknown-key", "content/site.yaml:7:17 yaml.unknown-key",
            ])
    }

    @Test func aMarkAndCRLFChangeNoPlace() async {
        let site = "\u{FEFF}" + Fixture.site.replacing("\n", with: "\r\n") + "other: a\r\n"
        #expect(await Fixture(["site.yaml": site]).load().report == ["content/site.yaml:7:1 yaml.unknown-key"])
    }

    @Test func aTextThatIsNotUTF8IsRefused() async {
        let bytes = Array("title: a\ndescription: 区".utf8) + [0xFF, 0x0A]
        #expect(
            await Fixture(bytes: ["site.yaml": bytes]).load().report == ["content/site.yaml:2:15 content.not-utf-8"])
        #expect(
            await Fixture(bytes: ["site.yaml": [0xFF, 0xFE, 0x61, 0]]).load().report
                == ["content/site.yaml:1:1 content.byte-order"])
    }
}
