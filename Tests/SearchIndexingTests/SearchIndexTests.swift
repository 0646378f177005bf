import Diagnostics
import Foundation
import PortalFixtures
import Testing

@testable import SearchIndexing

@Suite struct SearchIndexTests {
    private let portal = [
        "site.yaml": Fixture.site + """
            synonyms: {collection: sayings, words: words}
            search:
              facets:
                - {name: office, title: Office, fields: office}
              note: [days, speed]

            """,
        "offices/collection.yaml": Fixture.collection(),
        "offices/1.csv": "id,title,standing\ntown,Town hall,official\n",
        "sayings/collection.yaml": Fixture.collection(["{name: words, title: Words, type: list}"]),
        "sayings/1.csv": "id,title,words,standing\ns1,Stall,stand;booth,official\n",
        "things/collection.yaml": Fixture.collection([
            "{name: office, title: Office, reference: offices}",
            "{name: days, title: Time, type: integer, unit: \" days\"}",
            "{name: speed, title: Speed, categories: [{value: now, label: at once}]}",
        ]),
        "things/1.csv": """
        id,title,office,days,speed,standing
        T-09,Stall,town,5,now,official
        T-10,Stall,,,now,demonstration
        T-12,Café,town,,,demonstration

        """,
    ]

    @Test func theRootFileNamesWhatTheBlocksHold() async throws {
        let index = try await ReadIndex(portal)
        let root = try index.object("index.json")
        #expect(root["records"] as? Int == 4)
        let lists = try #require(root["lists"] as? [[String: Any]])
        #expect(lists.map { $0["id"] as? String } == ["offices", "things"])
        #expect(lists.map { $0["first"] as? Int } == [0, 1])
        #expect((root["facets"] as? [[String: String]]) == [["name": "office", "title": "Office"]])
        #expect(root["tables"] as? [String] == [])
        #expect(root["texts"] as? Int == 0 && root["pairs"] == nil && root["names"] == nil)
        let folder = try #require(root["folder"] as? String)
        #expect(
            index.paths == ["data/search/index.json", "data/search/schema.json", "data/search/\(folder)/block-0.json"])
        // What the page of results requests first.
        #expect(index.first == ["data/search/index.json", "data/search/\(folder)/block-0.json"])
    }

    @Test func aBlockHasTitlesOnceAndTheWordsOfResidentsWithThem() async throws {
        let block = try await ReadIndex(portal).object("block-0.json")
        #expect(block["titles"] as? [String] == ["Town hall", "Stall\nstand\nbooth", "Café"])
        #expect(block["title"] as? [Int] == [0, 2, 1, 2])
    }

    @Test func columnsAreRuns() async throws {
        let block = try await ReadIndex(portal).object("block-0.json")
        let ids: [Any] = try #require(block["id"] as? [Any])
        #expect(ids.map { "\($0)" } == ["town", "T-09", "2", "T-12"])
        #expect(block["standing"] as? [Int] == [0, 2, 2, 2])
        let office = try #require((block["facets"] as? [[[Any]]])?.first)
        #expect(office[0] as? [String] == ["Town hall"] && office[1] as? [Int] == [0, 1, 1, 1, 0, 1, 1, 1])
        let note = try #require(block["note"] as? [[Any]])
        #expect(note[0] as? [String] == ["Time 5 days", "at once"])
        #expect(note[1] as? [Int] == [0, 1, 1, 1, 2, 1, 0, 1])
    }

    @Test func anIdCountsOnByItsLastFifteenDigits() async throws {
        let rows = ["9007199254740993", "9007199254740994", "1999999999999999", "2000000000000000"]
        let things = [
            "things/collection.yaml": Fixture.collection(),
            "things/1.csv": "id,title,standing\n" + rows.map { "\($0),T\($0),official\n" }.joined(),
        ]
        let ids = try #require(try await ReadIndex(things).object("block-0.json")["id"] as? [Any])
        // Beyond the last of the fifteen digits, nothing counts up.
        #expect(ids.map { "\($0)" } == ["9007199254740993", "2", "1999999999999999", "2000000000000000"])
    }

    @Test func wordsOfQuestionsAreFoldedAndTheLongestComeFirst() async throws {
        let things = [
            "site.yaml": Fixture.site + "search: {question_words: [How, Where can I, '?', where]}\n",
            "things/collection.yaml": Fixture.collection(),
            "things/1.csv": "id,title,standing\na,Stall,official\n",
        ]
        let words = try await ReadIndex(things).object("index.json")["questionWords"] as? [String]
        #expect(words == ["wherecani", "where", "how"])
    }

    @Test func aLineBreakInWordsIsABlankSoThatEachTextIsALine() async throws {
        var broken = portal
        broken["sayings/1.csv"] = "id,title,words,standing\ns1,Stall,\"mar\nket;booth\",official\n"
        let titles = try await ReadIndex(broken).object("block-0.json")["titles"] as? [String]
        #expect(titles?[1] == "Stall\nmar ket\nbooth")
    }

    @Test func onlyCharactersThatTextsHaveAreSentButForRepairs() async throws {
        let things = [
            "things/collection.yaml": Fixture.collection(),
            "things/1.csv": "id,title,standing\na,低保養老,official\n",
        ]
        let index = try await ReadIndex(
            things, tables: LanguageTables(readings: Tables.readings, variants: Tables.variants))
        #expect(try index.object("index.json")["tables"] as? [String] == ["readings", "homophones", "variants"])
        #expect(try index.object("readings.json") as? [String: String] == ["bao": "保", "di": "低"])
        #expect(try index.object("homophones.json") as? [String: String] == ["bao": "宝"])
        #expect(index.files["variants.json"] as? [String] == ["养養"])
    }

    @Test(arguments: [
        ("bao 保\n", ["readings.txt:1:1 search.table-line"]),
        ("# 保\n\nbao  保\n", ["readings.txt:3:1 search.table-line"]),
        ("bao 𠮷 -\n", ["readings.txt:1:1 search.table-line"]), ("bao - -\n", []),
    ])
    func aLineOfATableThatIsNoneIsReported(text: String, expected: [String]) {
        #expect(
            ReadingTable.read(SourceText(file: "readings.txt", bytes: Array(text.utf8))).diagnostics.report == expected)
    }
}
