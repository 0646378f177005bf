import PortalFixtures
import Testing

@testable import SearchIndexing

/// What is searched besides titles: Markdown, and the fields named by the site.
@Suite struct TextTests {
    private let portal = [
        "things/collection.yaml": Fixture.collection([
            "{name: notes, title: Notes, type: list}", "{name: secret, title: Secret}",
        ]),
        "things/1.csv": "id,title,notes,secret,standing\na,A,低保户；老人;Two words,甲乙,official\nb,B,,,official\n",
        "things/b.md": "A *résumé* of 老人。低声\n",
        "site.yaml": Fixture.site + "search: {texts: [notes]}\n",
    ]

    @Test func pairsOfTextsLeadToTheirRecordsAndWordsOfAlphabetsDoAsAWhole() async throws {
        let index = try await ReadIndex(portal)
        #expect(try index.records("texts", "低保") == [[0]])
        #expect(try index.records("texts", "老人") == [[0, 1]])
        #expect(try index.records("texts", "words") == [[0]])
        #expect(try index.records("texts", "resume") == [[1]])
        #expect(try index.records("texts", "wo") == [])
    }

    @Test func nothingIsFoundAcrossAFullStopNorInFieldsThatAreNotNamed() async throws {
        let index = try await ReadIndex(portal)
        #expect(try index.records("texts", "户老") == [])
        #expect(try index.records("texts", "人低") == [])
        #expect(try index.records("texts", "甲乙") == [])
    }
}
