import PortalFixtures
import Testing

@Suite struct UnambiguousWordsTests {
    private func found(_ sayings: [String]) async -> [String] {
        await report(
            rows: ["a,A,official", "b,B,official", "c,C,official", "d,D,official"],
            [
                "site.yaml": Fixture.site + "synonyms: {collection: sayings, words: words}\n",
                "sayings/collection.yaml": Fixture.collection(["{name: words, title: Words, type: list}"]),
                "sayings/1.csv": (["id,title,words,standing"] + sayings).map { $0 + "\n" }.joined(),
            ])
    }

    @Test func threeNamesHold() async {
        #expect(await found(["1,A,x;y,official", "2,B,x,official", "3,C,x,official", "4,D,y,official"]) == [])
    }

    @Test func theFourthNameIsReported() async {
        #expect(
            await found(["1,A,x,official", "2,B,x,official", "3,C,x,official", "4,D,y;x,official"])
                == ["sayings/1.csv:5:5 search.ambiguous-words"])
    }
}
