import OutputPlan
import PortalFixtures
import SearchIndexing
import Testing

@Suite struct TitleIndexTests {
    private let site = Fixture.site + "synonyms: {collection: sayings, words: words}\n"
    private let things = [
        "things/collection.yaml": Fixture.collection(),
        "things/1.csv": "id,title,standing\na,\"A \"\"B\"\"\",official\nc,C,demonstration\n",
    ]

    private func index(_ files: [String: String]) async throws -> String {
        let (checked, _, report) = await Fixture(files).check()
        #expect(report == [])
        let outputs = TitleIndex(try #require(checked)).plan()
        #expect(outputs.map(\.path) == ["data/titles.json"])
        return String(decoding: try #require(outputs.first).bytes(), as: UTF8.self)
    }

    @Test func everyRecordIsARow() async throws {
        #expect(
            try await index(things) == """
                {"columns":["collection","id","title","standing","words"],\
                "collections":[{"id":"things","title":"Things"}],"rows":[
                [0,"a","A \\"B\\"","official",[]],
                [0,"c","C","demonstration",[]]
                ]}

                """)
    }

    @Test func residentsWordsStandWithEveryRecordOfTheTitle() async throws {
        let words = [
            "site.yaml": site,
            "sayings/collection.yaml": Fixture.collection(["{name: words, title: Words, type: list}"]),
            "sayings/1.csv": "id,title,words,standing\ns1,C,see;sea,official\ns2,C,cee,official\n",
        ]
        let index = try await index(things.merging(words) { $1 })
        #expect(index.contains(#"[1,"a","A \"B\"","official",[]]"#))
        #expect(index.contains(#"[0,"s1","C","official",[]]"#))
        #expect(index.contains(#"[1,"c","C","demonstration",["see","sea","cee"]]"#))
    }

    @Test(arguments: ["Caf\u{E9}", "Cafe\u{301}", "\u{F900}", "\u{8C48}", "C"])
    func aTitleMayBeWrittenWithOtherBytes(title: String) async throws {
        let words = [
            "site.yaml": site,
            "sayings/collection.yaml": Fixture.collection(["{name: words, title: Words, type: list}"]),
            "sayings/1.csv": "id,title,words,standing\ns1,\(title),bar,official\n",
            "things/1.csv": "id,title,standing\na,Caf\u{E9},official\nb,\u{8C48},official\nc,C,official\n",
        ]
        let index = try await index(things.merging(words) { $1 })
        #expect(index.contains("\"official\",[\"bar\"]]"))
    }
}
