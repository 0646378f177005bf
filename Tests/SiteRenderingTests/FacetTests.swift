import PortalChecks
import PortalFixtures
import PortalModel
import Testing

@testable import SiteRendering

@Suite struct FacetTests {
    private func facets(_ rows: String) async throws -> [Facet] {
        let (checked, _, report) = await Fixture([
            "places/collection.yaml": Fixture.collection(),
            "places/1.csv": "id,title,standing\nsouth,South,official\nnorth,North,official\neast,East,official\n",
            "things/collection.yaml": Fixture.collection(
                [
                    "{name: kind, title: Kind, categories: [{value: b, label: Bee}, {value: a, label: Ay}]}",
                    "{name: in, title: In, type: list, reference: places}",
                ], "browse: [in, kind]\n"),
            "things/1.csv": "id,title,standing,kind,in\n" + rows,
        ]).check()
        #expect(report == [])
        let portal = try #require(checked).portal
        return Facet.facets(of: try #require(portal.collection("things")), in: portal)
    }

    private func words(_ facet: Facet) -> [String] {
        facet.groups.map { "\($0.value) \($0.title) \($0.records)" }
    }

    @Test func groupsAreInTheOrderOfTheirValuesAndOnlyThoseThatRecordsHave() async throws {
        let facets = try await facets("x,X,official,a,north\ny,Y,official,b,north;south\nz,Z,official,a,\n")
        #expect(facets.map(\.field) == ["in", "kind"] && facets.map(\.title) == ["In", "Kind"])
        #expect(words(facets[0]) == ["south South [1]", "north North [0, 1]"])
        #expect(words(facets[1]) == ["b Bee [1]", "a Ay [0, 2]"])
    }

    @Test func aRecordThatNamesAValueTwiceIsInItsGroupOnce() async throws {
        #expect(words(try await facets("x,X,official,a,east;south;east\n")[0]) == ["south South [0]", "east East [0]"])
    }
}
