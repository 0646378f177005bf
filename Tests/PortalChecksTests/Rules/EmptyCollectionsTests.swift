import Diagnostics
import PortalFixtures
import Testing

@Suite struct EmptyCollectionsTests {
    private let empty = [
        "empty/collection.yaml": Fixture.collection(), "empty/1.csv": "id,title,standing\n",
    ]

    private func found(site: String = "", list: String = "") async -> [String] {
        await report(
            fields: ["{name: list, title: List, reference: collections}"], header: "id,title,standing,list",
            rows: ["a,A,official,\(list)"],
            empty.merging(["site.yaml": Fixture.site + site]) { given, _ in given })
    }

    @Test func holds() async {
        #expect(await found() == [])
        #expect(await found(site: "navigation: [things, things/a]\n", list: "things") == [])
    }

    @Test(arguments: [
        "navigation: [things, empty]\n", "footer_navigation: [empty]\n", "home: {lists: [empty]}\n",
        "home: {collections: [empty]}\n",
    ])
    func anEmptyCollectionOfAMenuIsReported(site: String) async {
        #expect(await found(site: site) == ["empty/collection.yaml:1:1 content.empty-collection"])
    }

    @Test func anEmptyCollectionThatARecordNamesIsReported() async {
        #expect(await found(list: "empty") == ["empty/collection.yaml:1:1 content.empty-collection"])
    }

    @Test func itIsAWarning() async {
        let diagnostics = await diagnostics(
            rows: ["a,A,official"], empty.merging(["site.yaml": Fixture.site + "navigation: [empty]\n"]) { $1 })
        #expect(diagnostics.map(\.severity) == [.warning])
    }
}
