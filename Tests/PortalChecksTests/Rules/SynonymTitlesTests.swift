import PortalFixtures
import Testing

@Suite struct SynonymTitlesTests {
    private func found(
        _ rows: String, site: String = "synonyms: {collection: synonyms, words: words}\n"
    ) async -> [String] {
        await report(
            rows: ["a,结婚登记,official"],
            [
                "site.yaml": Fixture.site + site,
                "synonyms/collection.yaml": Fixture.collection(["{name: words, title: Words, type: list}"]),
                "synonyms/1.csv": "id,title,standing,words\n" + rows,
            ])
    }

    @Test func holds() async {
        #expect(await found("s1,结婚登记,official,领证;扯证\n") == [])
        #expect(await found("s1,无,official,x\n", site: "") == [])
    }

    @Test func aTitleOfNothingIsReported() async {
        #expect(
            await found("s1,结婚登记,official,x\ns2,离婚登记,official,y\n")
                == ["synonyms/1.csv:3:4 synonym.unknown-title"])
    }

    @Test func whereNoSynonymsAreIsReported() async {
        #expect(
            await found("", site: "synonyms: {collection: synonym, words: words}\n")
                == ["site.yaml:7:24 link.unknown-collection"])
        #expect(
            await found("", site: "synonyms: {collection: synonyms, words: word}\n")
                == ["site.yaml:7:24 link.unknown-field"])
    }
}
