import PortalFixtures
import Testing

/// The text of a collection's own page is checked like any other text.
@Suite struct CollectionTextTests {
    private func found(_ text: String, _ others: [String: String] = [:]) async -> [String] {
        await report(rows: ["a,A,official"], others.merging(["things/index.md": text]) { $1 })
    }

    @Test func holds() async {
        #expect(
            await found("All [1](count:things): [A](record:things/a), [here](#a-heading).\n\n## A heading\n\nText.\n")
                == [])
    }

    @Test(arguments: [
        ("[B](record:things/b)\n", "1:1 link.unknown-record"), ("[2](count:things)\n", "1:1 claim.count-differs"),
        ("## A heading\n", "1:1 markdown.empty-section"), ("```list thing\n```\n", "1:4 link.unknown-collection"),
        ("![](media:a.svg)\n", "1:1 markdown.image-without-text"), ("<b>\n", "1:1 markdown.raw-html"),
    ])
    func anErrorIsReportedInItsFile(text: String, expected: String) async {
        #expect(
            await found(
                text,
                [
                    "media/a.svg": drawing, "places/collection.yaml": Fixture.collection(),
                    "places/index.md": "[a](media:a.svg)\n",
                ]) == ["things/index.md:\(expected)"])
    }

    @Test func aNumberOfAPersonIsFoundInIt() async {
        let site = Fixture.site + "privacy: {kind: pattern, title: a, prefixes: [1], length: 11}\n"
        #expect(
            await found("Call 13812345678.\n", ["site.yaml": site]) == ["things/index.md:1:6 privacy.personal-number"])
    }

    @Test func aRecordThatItNamesIsReferredTo() async {
        let declaration = ["things/collection.yaml": Fixture.collection([], "referenced: required\n")]
        #expect(await found("Text.\n", declaration) == ["things/1.csv:2:1 record.not-referenced"])
        #expect(await found("[A](record:things/a)\n", declaration) == [])
    }
}
