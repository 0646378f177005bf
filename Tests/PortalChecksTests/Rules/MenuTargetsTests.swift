import PortalFixtures
import Testing

@Suite struct MenuTargetsTests {
    private func found(_ site: String) async -> [String] {
        await report(rows: ["a,A,official"], figures.merging(["site.yaml": Fixture.site + site]) { $1 })
    }

    @Test func holds() async {
        #expect(
            await found(
                "navigation: [things, things/a]\nfooter_navigation: things/a\n"
                    + "home: {lists: [things], figures: [grids], collections: [figures], ways_in: [things/a]}\n") == [])
    }

    @Test(arguments: [
        ("navigation: [things, thing]\n", "7:22 link.unknown-collection"),
        ("navigation: [things/b]\n", "7:14 link.unknown-record"),
        ("navigation: [things/]\n", "7:14 link.unknown-record"),
        ("footer_navigation: [pages/a]\n", "7:21 link.unknown-collection"),
        ("home:\n  lists: [thing]\n", "8:11 link.unknown-collection"),
        ("home:\n  figures:\n    - grids\n    - grid\n", "10:7 link.unknown-record"),
        ("home:\n  collections: thing\n", "8:16 link.unknown-collection"),
        ("home:\n  ways_in: [things/a, things/b]\n", "8:23 link.unknown-record"),
    ])
    func aTargetThatIsNotThereIsReported(site: String, expected: String) async {
        #expect(await found(site) == ["site.yaml:\(expected)"])
    }

    @Test func figuresNeedTheirCollection() async {
        #expect(
            await report(rows: [], ["site.yaml": Fixture.site + "home: {figures: [grids]}\n"])
                == ["site.yaml:7:18 link.unknown-collection"])
    }
}
