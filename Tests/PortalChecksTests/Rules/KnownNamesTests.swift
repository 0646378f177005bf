import PortalFixtures
import Testing

@Suite struct KnownNamesTests {
    private let places = [
        "places/collection.yaml": Fixture.collection([
            "{name: kind, title: Kind}", "{name: near, title: Near, reference: places}",
            "{name: nearKind, title: Kind nearby, lookup: near.kind}",
        ]),
        "places/1.csv": "id,title,standing,kind,near\np,P,official,village,p\n",
    ]

    private func found(_ fields: [String], _ declaration: String = "") async -> [String] {
        await report(fields: fields, declaration, rows: [], places)
    }

    @Test func holds() async {
        #expect(
            await found(
                ["{name: place, title: Place, reference: places}", "{name: kind, title: Kind, lookup: place.kind}"],
                Self.promise("  document: record:places/p\n")) == [])
    }

    @Test func aReferenceToNoCollectionIsReported() async {
        #expect(
            await found(["{name: place, title: Place, reference: place}"])
                == ["things/collection.yaml:9:14 link.unknown-collection"])
    }

    @Test(arguments: [
        ("place.knd", "link.unknown-field"), ("place.nearKind", "schema.invalid-lookup"),
        ("title.kind", "schema.invalid-lookup"), ("list.title", "schema.invalid-lookup"),
        ("more.kind", "schema.invalid-lookup"), ("kind.title", "schema.invalid-lookup"),
    ])
    func aLookUpThatFindsNothingIsReported(lookup: String, code: String) async {
        #expect(
            await found([
                "{name: place, title: Place, reference: places}", "{name: kind, title: Kind, lookup: \(lookup)}",
                "{name: more, title: More, type: list, reference: places}",
                "{name: list, title: List, reference: collections}",
            ]) == ["things/collection.yaml:10:14 \(code)"])
    }

    private static func promise(_ rest: String) -> String {
        "promise:\n  total: 0\n  declared_by: a\n  date: 2026-01-01\n  counting: a\n" + rest
    }

    @Test(arguments: ["record:places/q", "record:place/p"])
    func aDocumentThatIsNotThereIsReportedOnce(document: String) async {
        #expect(
            await found([], Self.promise("  document: \(document)\n  subtotals: [{where: {title: x}, total: 0}]\n"))
                == ["things/collection.yaml:10:10 link.unknown-record"])
    }

    @Test func aDocumentOfASubtotalIsReportedThere() async {
        #expect(
            await found(
                [],
                Self.promise(
                    "  document: a\n  subtotals: [{where: {title: x}, total: 0, document: record:places/q}]\n"))
                == ["things/collection.yaml:15:42 link.unknown-record"])
    }

    @Test func aCoverageOfWhatIsNotThereIsReported() async {
        let field = "{name: place, title: Place, reference: places}"
        #expect(
            await found([field], "promise:\n  coverage: [{of: place, by: place}]\n")
                == ["things/collection.yaml:11:19 link.unknown-collection"])
        #expect(
            await found([field], "promise:\n  coverage: [{of: places, by: place, where: {knd: village}}]\n")
                == ["things/collection.yaml:11:19 link.unknown-field"])
    }
}
