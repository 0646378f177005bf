import Diagnostics
import Foundation
import OutputPlan
import PortalFixtures
import Testing

@testable import SearchIndexing

enum Tables {
    static let readings = ReadingTable.read(
        SourceText(file: "readings.txt", bytes: Array("bao 保宝 堡\ndi 低 -\n# a comment\n".utf8))
    ).table
    static let variants = VariantTable.read(
        SourceText(file: "variants.txt", bytes: Array("养 養\n发 發髮\n岂 豈\n".utf8))
    ).table
}

/// The index of a portal, read back with Foundation's JSON.
struct ReadIndex {
    let paths: [String]
    let first: [String]
    let files: [String: Any]

    init(_ texts: [String: String], tables: LanguageTables = LanguageTables(), largestBlock: Int = 4_000) async throws {
        let (checked, _, report) = await Fixture(texts).check()
        #expect(report == [])
        let index = SearchIndex(try #require(checked), tables: tables, largestBlock: largestBlock)
        let outputs = await index.plan()
        paths = outputs.map(\.path)
        first = index.firstPaths
        var files: [String: Any] = [:]
        for output in outputs {
            let name = output.path.split(separator: "/").last.map(String.init) ?? ""
            files[name] = try JSONSerialization.jsonObject(with: Data(output.bytes()))
        }
        self.files = files
    }

    /// The records of a key in files selected by hashes, read back without the writer's code: those whose texts contain
    /// it, and those whose facets do.
    func records(_ family: String, _ key: String) throws -> [[Int]] {
        let count = try #require(try object("index.json")[family] as? Int)
        var hash: UInt32 = 2_166_136_261
        for scalar in key.unicodeScalars { hash = (hash ^ scalar.value) &* 16_777_619 }
        guard let sets = try object("\(family)-\(hash % UInt32(count)).json")[key] as? [[Any]] else { return [] }
        return sets.map { records($0, family) }
    }

    func records(_ gaps: [Any], _ family: String = "") -> [Int] {
        var gaps = gaps
        if let rest = gaps.last as? [Int] {
            gaps.removeLast()
            for number in rest[0]..<(rest[0] + rest[1]) {
                gaps += files["\(family)-long-\(number).json"] as? [Any] ?? []
            }
        }
        var records: [Int] = []
        for case let gap as Int in gaps {
            let end = records.last.map { $0 + 1 } ?? 0
            records += gap < 0 ? Array(end..<(end - gap)) : [end + gap]
        }
        return records
    }

    func object(_ name: String) throws -> [String: Any] { try #require(files[name] as? [String: Any]) }
}
