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
    let files: [String: Any]

    init(_ texts: [String: String], tables: LanguageTables = LanguageTables(), largestBlock: Int = 4_000) async throws {
        let (checked, _, report) = await Fixture(texts).check()
        #expect(report == [])
        let outputs = SearchIndex(try #require(checked), tables: tables, largestBlock: largestBlock).plan()
        paths = outputs.map(\.path)
        var files: [String: Any] = [:]
        for output in outputs {
            let name = output.path.split(separator: "/").last.map(String.init) ?? ""
            files[name] = try JSONSerialization.jsonObject(with: Data(output.bytes()))
        }
        self.files = files
    }

    func object(_ name: String) throws -> [String: Any] { try #require(files[name] as? [String: Any]) }
}
