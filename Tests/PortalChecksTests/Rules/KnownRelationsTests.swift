import PortalFixtures
import Testing

@Suite struct KnownRelationsTests {
    private let places = [
        "places/collection.yaml": Fixture.collection([
            "{name: level, title: Level, categories: [{value: town, label: Town}, {value: village, label: Village}]}",
            "{name: parent, title: Parent, reference: places}", "{name: note, title: Note}",
        ]),
        "places/1.csv": "id,title,standing,level,parent,note\nt,T,official,town,,seat\nv,V,official,village,t,\n",
    ]

    /// The relation is on line 14.
    private func found(_ relation: String) async -> [String] {
        await report(
            fields: [
                "{name: place, title: Place, reference: places}",
                "{name: kind, title: Kind, categories: [{value: town, label: Of a town}]}",
                "{name: other, title: Other, categories: [{value: city, label: Of a city}]}",
                "{name: text, title: Text}",
            ], "related:\n  - {name: r, title: R, \(relation)}\n", places
        ).map { $0.replacing("things/collection.yaml:", with: "") }
    }

    @Test(arguments: [
        "collection: places", "collection: things, limit: 0",
        "collection: places, match: {id: place}", "collection: places, match: {parent: place}",
        "collection: places, match: {level: kind}", "collection: things, match: {place: place, kind: kind}",
        "collection: places, group: level", "collection: places, group: parent",
        "collection: places, where: {level: village}", "collection: places, where: {parent: t}",
        "collection: places, where: {id: t}", "collection: places, where: {note: seat}",
        "collection: things, where: {kind: town}",
    ])
    func holds(relation: String) async {
        #expect(await found(relation) == [])
    }

    @Test(arguments: [
        ("collection: place", "14:37 link.unknown-collection"),
        ("collection: places, match: {parnt: place}", "14:53 link.unknown-field"),
        ("collection: places, match: {note: place}", "14:53 schema.invalid-match"),
        ("collection: places, match: {note: text}", "14:53 schema.invalid-match"),
        ("collection: places, match: {parent: id}", "14:53 schema.invalid-match"),
        ("collection: places, match: {parent: kind}", "14:53 schema.invalid-match"),
        ("collection: places, match: {level: other}", "14:53 schema.invalid-match"),
        ("collection: places, match: {level: place}", "14:53 schema.invalid-match"),
        ("collection: places, group: levl", "14:52 link.unknown-field"),
        ("collection: places, group: note", "14:52 yaml.invalid-value"),
        ("collection: places, where: {levl: town}", "14:37 link.unknown-field"),
        ("collection: places, where: {level: tow}", "14:37 yaml.invalid-value"),
        ("collection: places, where: {parent: x}", "14:37 yaml.invalid-value"),
        ("collection: places, where: {note: harbour}", "14:37 yaml.invalid-value"),
    ])
    func whatLeadsToNothingIsReported(relation: String, expected: String) async {
        #expect(await found(relation) == [expected])
    }
}
