import Foundation
import PortalFixtures
import Testing

@testable import SearchIndexing

/// What a large portal has besides: here every portal is one.
@Suite struct ShardTests {
    private let titles = ["低保申请", "申请低保", "低保", "Permit A1", "𠮷野家"]

    private func index(_ titles: [String]) async throws -> ReadIndex {
        let rows = titles.enumerated().map { "a-\($0 + 1),\($1),official\n" }.joined()
        let portal = [
            "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\n" + rows,
            "sayings/collection.yaml": Fixture.collection(["{name: words, title: Words, type: list}"]),
            "sayings/1.csv": "id,title,words,standing\ns1,\(titles[0]),吃低保,official\n",
            "site.yaml": Fixture.site + "synonyms: {collection: sayings, words: words}\n",
        ]
        return try await ReadIndex(portal, largestBlock: 0)
    }

    /// The records of a posting with their flags, read back without the writer's code.
    private func records(_ posting: String) -> [Int: Int] {
        let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_")
        var records: [Int: Int] = [:]
        var (number, value, shift) = (0, 0, 0)
        for digit in posting {
            let bits = digits.firstIndex(of: digit) ?? 0
            value |= (bits & 31) << shift
            shift += 5
            guard bits < 32 else { continue }
            number += value / 4
            records[number] = value % 4
            (value, shift) = (0, 0)
        }
        return records
    }

    @Test func aPairLeadsToTheRecordsThatHaveItAndSaysWhetherATextStartsOrEndsWithIt() async throws {
        let pairs = try await index(titles).object("pairs-0.json")
        let posting = try #require(pairs["低保"] as? String).split(separator: " ").map(String.init)
        #expect(records(posting[0]) == [0: 1, 1: 2, 2: 3])
        // What residents say of the first title.
        #expect(records(posting[1]) == [0: 2])
        #expect(records(try #require(pairs["𠮷野"] as? String)) == [4: 1])
    }

    @Test func aCharacterAndACodeLeadToTheirRecords() async throws {
        let index = try await index(titles)
        let characters = try index.object("characters-0.json")
        let posting = try #require(characters["申"] as? String)
        #expect(records(posting) == [0: 0, 1: 1])
        let codes = try index.object("codes-0.json")
        #expect(records(try #require(codes["a2"] as? String)) == [1: 3])
        #expect(index.files["words.json"] as? [String] == ["吃低保"])
    }

    @Test func shardsAreInTheOrderOfTheirKeysAndNamedByTheFirst() async throws {
        let many = (0..<3_000).map { number in
            String(String.UnicodeScalarView([0x4E00 + number, 0x9000 - number].compactMap { Unicode.Scalar($0) }))
        }
        let index = try await index(many)
        let firsts = try #require((index.object("index.json")["shards"] as? [String: [String]])?["pairs"])
        #expect(firsts.count > 1 && firsts == firsts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for (number, first) in firsts.enumerated() {
            let keys = try index.object("pairs-\(number).json").keys
            #expect(keys.contains(first) && keys.allSatisfy { !$0.utf8.lexicographicallyPrecedes(first.utf8) })
        }
    }

    @Test func aBlockHasThirtyTwoRecords() async throws {
        let index = try await index((0..<40).map { "Title \($0)" })
        #expect(try index.object("block-1.json")["first"] as? Int == 32)
        #expect(index.files["block-2.json"] == nil)
    }
}
