import PortalFixtures
import Testing

@Suite struct SearchFieldsTests {
    private func found(_ search: String) async -> [String] {
        await report(rows: ["a,A,official"], ["site.yaml": Fixture.site + search])
    }

    @Test func holds() async {
        #expect(
            await found("search:\n  facets: [{name: kind, title: Kind, fields: [standing]}]\n  note: title\n") == [])
    }

    @Test func aFieldThatNoCollectionHasIsReported() async {
        #expect(
            await found(
                "search:\n  facets:\n    - {name: kind, title: Kind, fields: [standing, kind]}\n  note: titel\n  texts: [text]\n"
            )
                == [
                    "site.yaml:9:52 search.unknown-field", "site.yaml:10:9 search.unknown-field",
                    "site.yaml:11:11 search.unknown-field",
                ])
    }

    @Test(arguments: ["q", "list", "no good"])
    func aFacetThatCannotBePartOfAnAddressIsReported(name: String) async {
        #expect(
            await found("search:\n  facets:\n    - {name: \(name), title: Kind, fields: standing}\n")
                == ["site.yaml:9:14 yaml.wrong-type"])
    }
}
