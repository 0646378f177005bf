import Diagnostics
import PortalFixtures
import Testing

@Suite struct EmptyCollectionsTests {
    @Test func holds() async { #expect(await report(rows: ["a,A,official"]) == []) }

    @Test func aCollectionWithoutRecordsIsAWarning() async {
        let (checked, diagnostics, _) = await Fixture([
            "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\n",
        ]).check()
        #expect(diagnostics.report == ["content/things/collection.yaml:1:1 content.empty-collection"])
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(checked != nil)
    }
}
