internal import Crypto
public import OutputPlan
public import PortalChecks
internal import PortalModel
internal import TextOutput

/// What a browser searches with no server. `docs/search-index.md` describes the files; `data/search/index.json` names
/// the others, which stand in a folder named by their content.
public struct SearchIndex: Sendable {
    public static let path = "data/search/index.json"
    /// Raised when a script of an older site could not read the files.
    static let format = 1
    /// Up to so many records, all are in one block and there are no grams: one file is quicker than several.
    static let largestBlock = 4_000
    /// In a larger portal, so many are in each: a query reads the blocks of its best hits.
    static let smallBlock = 32

    private let portal: Portal
    private let tables: LanguageTables
    private let largestBlock: Int

    public init(_ checked: CheckedPortal, tables: LanguageTables = LanguageTables()) {
        self.init(checked, tables: tables, largestBlock: Self.largestBlock)
    }

    /// - Parameter largestBlock: up to how many records are in one block.
    init(_ checked: CheckedPortal, tables: LanguageTables, largestBlock: Int) {
        portal = checked.portal
        self.tables = tables
        self.largestBlock = largestBlock
    }

    /// Makes the files: their folder's name comes from their bytes.
    public func plan() -> [PlannedOutput] {
        let records = SearchRecords(portal)
        let text = SearchText(variants: tables.variants)
        let isWhole = records.count <= largestBlock
        let shards = isWhole ? [] : SearchPostings(records, text).shards
        let tables = CharacterTables(tables, occurringIn: records, text).files()
        let blockSize = isWhole ? largestBlock : Self.smallBlock
        let files =
            blocks(of: records, size: blockSize) + tables + shards.flatMap(\.files)
            + (isWhole ? [] : [words(of: records)])
        let version = version(of: files)
        let entry = entry(
            records, blockSize: blockSize, tables: tables.map(\.name), shards: shards, version: version)
        let outputs = files.map { file in
            PlannedOutput(path: "data/search/\(version)/\(file.name)") { file.bytes }
        }
        return [
            PlannedOutput(path: Self.path) { entry },
            PlannedOutput(path: SearchIndexSchema.path) { Array(SearchIndexSchema.text.utf8) },
        ] + outputs
    }

    private func blocks(of records: SearchRecords, size: Int) -> [SearchFile] {
        stride(from: 0, to: records.count, by: size).enumerated().map { index, start in
            let block = SearchBlock(records: records, range: start..<min(start + size, records.count))
            return SearchFile(name: "block-\(index).json", bytes: block.json())
        }
    }

    /// All that residents say, for spellings: the blocks have it only here and there.
    private func words(of records: SearchRecords) -> SearchFile {
        var seen: Set<String> = []
        var json = JSONWriter()
        json.array { json in
            for words in records.words { for word in words where seen.insert(word).inserted { json.value(word) } }
        }
        return SearchFile(name: "words.json", bytes: json.bytes + [UInt8(ascii: "\n")])
    }

    private func version(of files: [SearchFile]) -> String {
        var hash = SHA256()
        for file in files {
            hash.update(data: Array(file.name.utf8))
            hash.update(data: file.bytes)
        }
        let digits = Array("0123456789abcdef".utf8)
        let bytes = hash.finalize().prefix(6).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func entry(
        _ records: SearchRecords, blockSize: Int, tables: [String], shards: [SearchShards], version: String
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("format", Self.format)
            json.member("language", portal.site.language)
            json.member("folder", version)
            json.member("records", records.count)
            json.member("blockSize", blockSize)
            json.array("standings") { json in for standing in Standing.allCases { json.value(standing.rawValue) } }
            json.array("lists") { json in
                for list in records.lists {
                    json.object { json in
                        json.member("id", list.id)
                        json.member("title", list.title)
                    }
                }
            }
            json.array("facets") { json in
                for (facet, values) in zip(portal.site.search.facets, records.facets) {
                    json.object { json in
                        json.member("name", facet.name)
                        json.member("title", facet.title)
                        json.array("values") { json in for value in values.values { json.value(value) } }
                    }
                }
            }
            json.array("tables") { json in
                for name in CharacterTables.names where tables.contains(name + ".json") { json.value(name) }
            }
            guard !shards.isEmpty else { return }
            json.object("shards") { json in
                for shards in shards {
                    json.array(shards.name) { json in for key in shards.firsts { json.value(key) } }
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

/// A file of the index, below its folder.
struct SearchFile: Sendable {
    let name: String
    let bytes: [UInt8]
}
