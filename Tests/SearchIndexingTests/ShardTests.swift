import Diagnostics
import Foundation
import PortalFixtures
import Testing

@testable import SearchIndexing

/// The additional files of a large portal: here every portal is large.
@Suite struct ShardTests {
    private let titles = ["低保申请", "申请低保", "低保", "Permit A1", "𠮷野家"]

    private func index(_ titles: [String], tables: LanguageTables = LanguageTables()) async throws -> ReadIndex {
        let rows = titles.enumerated().map { "a-\($0 + 1),\($1),\($0 < 3 ? "town" : ""),official\n" }.joined()
        let portal = [
            "offices/collection.yaml": Fixture.collection(), "offices/1.csv": "id,title,standing\ntown,保安处,official\n",
            "things/collection.yaml": Fixture.collection(["{name: office, title: Office, reference: offices}"]),
            "things/1.csv": "id,title,office,standing\n" + rows,
            "sayings/collection.yaml": Fixture.collection(["{name: words, title: Words, type: list}"]),
            "sayings/1.csv": "id,title,words,standing\ns1,\(titles[0]),吃低保,official\n",
            "site.yaml": Fixture.site + """
                synonyms: {collection: sayings, words: words}
                search: {facets: [{name: office, title: Office, fields: office}]}

                """,
        ]
        return try await ReadIndex(portal, tables: tables, largestBlock: 0)
    }

    @Test func withNothingToSpellThereAreNoFilesForIt() async throws {
        let things = [
            "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\na,Stall,official\n",
        ]
        let index = try await ReadIndex(
            things, tables: LanguageTables(readings: Tables.readings), largestBlock: 0)
        #expect(try index.object("index.json")["spellings"] == nil)
    }

    @Test func aPairLeadsToTheRecordsWhoseTitlesOrWordsHaveItAndToThoseOfAFacet() async throws {
        let index = try await index(titles)
        #expect(try index.records("pairs", "低保") == [[1, 2, 3]])
        #expect(try index.records("pairs", "吃低") == [[1]])
        #expect(try index.records("pairs", "𠮷野") == [[5]])
        #expect(try index.records("pairs", "申") == [[1, 2]])
        // The office itself by its title, and the records that belong to it.
        #expect(try index.records("pairs", "保安") == [[0], [1, 2, 3]])
        // The lists are facets too: both are called Things.
        #expect(try index.records("pairs", "hi") == [[], [0, 1, 2, 3, 4, 5]])
    }

    @Test func aWholeNameLeadsToTheRecordsByItsKind() async throws {
        let names = try await index(titles).object("names-0.json")
        func records(_ key: String) -> [[Int]]? { names[key] as? [[Int]] }
        #expect(records("低保") == [[3]])
        #expect(records("吃低保") == [[], [1]])
        #expect(records("a2") == [[], [], [2]])
        #expect(records("permita1") == [[4]])
    }

    @Test func namesAreInTheOrderOfUTF16AndSeparatedByWhatTheyBeginWith() async throws {
        let many = (0..<3_000).map { number in
            String(String.UnicodeScalarView([0x4E00 + number, 0x9000 - number].compactMap { Unicode.Scalar($0) }))
        }
        let index = try await index(many)
        let separators = try #require(index.object("index.json")["names"] as? [String])
        #expect(separators.count > 1)
        for (number, separator) in separators.enumerated() {
            let before = try index.object("names-\(number).json").keys
            let after = try index.object("names-\(number + 1).json").keys
            #expect(before.allSatisfy { $0.utf16.lexicographicallyPrecedes(separator.utf16) })
            #expect(after.allSatisfy { !$0.utf16.lexicographicallyPrecedes(separator.utf16) })
            // Its last character is the first that distinguishes the two files.
            #expect(before.contains { $0.hasPrefix(String(separator.dropLast())) })
        }
    }

    @Test func whatVeryManyRecordsHaveGoesOnInFilesOfItsOwn() async throws {
        // Every other record, so that no two are adjacent.
        let titles = (0..<4_000).map { $0.isMultiple(of: 2) ? "甲乙\($0)" : "丙丁\($0)" }
        let index = try await index(titles)
        let expected = (1...4_000).filter { !$0.isMultiple(of: 2) }
        #expect(try index.records("pairs", "甲乙") == [expected])
        #expect(index.files["pairs-long-0.json"] != nil)
    }

    @Test func wordsAndFacetsAreFoundByHowTheyAreRead() async throws {
        let index = try await index(titles, tables: LanguageTables(readings: Tables.readings))
        let spellings = try index.object("spellings-0.json")
        #expect(spellings["吃dibao"] as? [String] == ["吃低保"])
        #expect(spellings["吃db"] as? [String] == ["吃低保"])
        #expect(spellings["bao安处"] as? [String] == ["保安处"])
    }

    @Test func lettersThatManyDoNotTellApartAreOne() async throws {
        let table = ReadingTable.read(
            SourceText(file: "readings.txt", bytes: Array("shang 上 -\nchi 吃 -\n".utf8))
        ).table
        let index = try await index(["上吃", "低保"], tables: LanguageTables(readings: table))
        _ = try index.object("spellings-0.json")
        let facets = [
            "things/collection.yaml": Fixture.collection([
                "{name: kind, title: Kind, categories: [{value: a, label: 上吃}]}"
            ]),
            "things/1.csv": "id,title,kind,standing\na,A,a,official\n",
            "site.yaml": Fixture.site + "search: {facets: [{name: kind, title: Kind, fields: kind}]}\n",
        ]
        let other = try await ReadIndex(facets, tables: LanguageTables(readings: table), largestBlock: 0)
        #expect(try Set(other.object("spellings-0.json").keys) == ["shangchi", "sanci", "sc"])
    }

    @Test func aBlockHasTwentyFourRecords() async throws {
        let index = try await index((0..<40).map { "Title \($0)" })
        #expect(try index.object("block-1.json")["first"] as? Int == 24)
        #expect(index.files["block-2.json"] == nil)
    }
}
