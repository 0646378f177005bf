import PortalFixtures
import Testing

@Suite struct EmptySectionsTests {
    @Test(arguments: [
        "## One\n\nText.\n", "## One\n\n### Two\n\nText.\n", "## One\n\n- item\n", "## One\n\n```text\n```\n",
        "> ## One\n>\n> Text.\n",
    ])
    func holds(text: String) async { #expect(await report(text: text) == []) }

    @Test(arguments: [
        ("## One\n\n## Two\n\nText.\n", ["1:1"]), ("Text.\n\n## One\n", ["3:1"]),
        ("## One\n\n### Two\n\n## Three\n\nText.\n", ["3:1"]), ("## One\n\n### Two\n", ["3:1"]),
        ("## One\n## Two\n", ["1:1", "2:1"]), ("> ## One\n\nText.\n", ["1:3"]),
    ])
    func aHeadingWithNothingBelowIsReported(text: String, places: [String]) async {
        #expect(await report(text: text) == places.map { "things/a.md:\($0) markdown.empty-section" })
    }
}
