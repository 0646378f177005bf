import PortalFixtures
import Testing

@Suite struct RelationDeclarationTests {
    /// The first relation is on line 11, its keys from column 6.
    private func report(_ relations: String...) async -> [String] {
        let rest = "related:\n" + relations.map { "  - {\($0)}\n" }.joined()
        let yaml = Fixture.collection(["{name: place, title: Place, reference: places}"], rest)
        return await Fixture(["things/collection.yaml": yaml]).load().report
            .map { $0.replacing("content/things/collection.yaml:", with: "") }
    }

    @Test func holds() async {
        #expect(
            await report(
                "name: a-1, title: A, collection: places, match: {id: place}",
                "name: b_2, title: B, collection: things, match: {place: [id, place]}, limit: 0") == [])
    }

    @Test(arguments: [
        ("title: A, collection: places", ["11:5 yaml.missing-key"]),
        ("name: a, collection: places", ["11:5 yaml.missing-key"]),
        ("name: a, title: A", ["11:5 yaml.missing-key"]),
        ("name: a.b, title: A, collection: places", ["11:12 yaml.wrong-type"]),
        ("name: a b, title: A, collection: places", ["11:12 yaml.wrong-type"]),
        ("name: a, title: A, collection: places, matches: {id: place}", ["11:45 yaml.unknown-key"]),
        ("name: a, title: A, collection: places, match: place", ["11:52 yaml.not-a-mapping"]),
        ("name: a, title: A, collection: places, match: {}", ["11:45 yaml.missing-key"]),
        ("name: a, title: A, collection: places, match: ", ["11:45 yaml.missing-key"]),
        ("name: a, title: A, collection: places, match: {id: }", ["11:53 yaml.wrong-type"]),
        ("name: a, title: A, collection: places, match: {id: []}", ["11:53 yaml.wrong-type"]),
        ("name: a, title: A, collection: places, match: {id: [place, plaec]}", ["11:65 schema.unknown-field"]),
        ("name: a, title: A, collection: places, where: {level: }", ["11:53 yaml.wrong-type"]),
        ("name: a, title: A, collection: places, limit: few", ["11:52 yaml.wrong-type"]),
    ])
    func anErrorInARelationIsReported(relation: String, expected: [String]) async {
        #expect(await report(relation) == expected)
    }

    @Test func twoRelationsHaveTwoNames() async {
        let relation = "name: a, title: A, collection: places"
        #expect(await report(relation, relation) == ["12:12 yaml.wrong-type"])
    }
}
