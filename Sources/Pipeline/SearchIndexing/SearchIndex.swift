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
    static let format = 2
    /// Up to so many records, all are in one block: one file is quicker than several.
    static let largestBlock = 4_000
    /// In a larger portal, so many are in each: a query reads the blocks of its best hits.
    static let smallBlock = 24

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

    /// The files to be written.
    public struct Plan: Sendable {
        public let outputs: [PlannedOutput]
        /// What every search reads first.
        public let first: [String]
        /// Whether there are several blocks, and shards that lead to them.
        public let isSharded: Bool
        /// The collections that are not searched themselves, by their ids.
        public let omitted: [String]
    }

    /// Makes the files: their folder's name comes from their bytes.
    public func plan() async -> Plan {
        let text = SearchText(variants: tables.variants)
        async let postings = SearchPostings.texts(portal, text)
        let records = SearchRecords(portal)
        let tables = CharacterTables(tables, occurringIn: records, text).files()
        let shards = records.count <= largestBlock ? nil : Shards(records, text, self.tables.readings)
        let blockSize = shards == nil ? largestBlock : Self.smallBlock
        let blocks = blocks(of: records, size: blockSize)
        let texts = await postings
        let files = blocks + tables + texts.files + (shards?.files ?? [])
        let version = version(of: files)
        let entry = entry(
            records, blockSize: blockSize, tables: tables.map(\.name), texts: texts, shards: shards,
            questionWords: questionWords(text), version: version)
        let folder = "data/search/\(version)/"
        let outputs = files.map { file in PlannedOutput(path: folder + file.name) { file.bytes } }
        return Plan(
            outputs: [
                PlannedOutput(path: Self.path) { entry },
                PlannedOutput(path: SearchIndexSchema.path) { Array(SearchIndexSchema.text.utf8) },
            ] + outputs,
            first: [Self.path] + (shards == nil && records.count > 0 ? [folder + files[0].name] : []),
            isSharded: shards != nil, omitted: omitted)
    }

    private var omitted: [String] {
        let searched = Set(portal.searchedCollections.map(\.id))
        return portal.collections.map(\.id).filter { !searched.contains($0) }
    }

    /// What leads to the blocks of a portal that has several.
    private struct Shards {
        let names: SearchDictionary
        let pairs: SearchPostings
        let spellings: SearchDictionary?

        init(_ records: SearchRecords, _ text: SearchText, _ readings: ReadingTable?) {
            names = SearchNames(records, text).dictionary
            pairs = .pairs(records, text)
            spellings = SearchSpellings(records, text, readings)?.dictionary
        }

        var files: [SearchFile] { names.files + pairs.files + (spellings?.files ?? []) }
    }

    private func blocks(of records: SearchRecords, size: Int) -> [SearchFile] {
        stride(from: 0, to: records.count, by: size).enumerated().map { index, start in
            let block = SearchBlock(records: records, range: start..<min(start + size, records.count))
            return SearchFile("block-\(index).json") { block.write(to: &$0) }
        }
    }

    /// Folded, the longest first: one may begin with another.
    private func questionWords(_ text: SearchText) -> [String] {
        let words = portal.site.search.questionWords.map(text.folded).filter { !$0.isEmpty }
        return words.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map { SearchKeys.text($0.element) }
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
        _ records: SearchRecords, blockSize: Int, tables: [String], texts: SearchPostings, shards: Shards?,
        questionWords: [String], version: String
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
                        json.member("id", list.collection.id)
                        json.member("title", list.collection.title)
                        json.member("first", list.first)
                    }
                }
            }
            json.array("omitted") { json in for id in omitted { json.value(id) } }
            json.array("facets") { json in
                for facet in portal.site.search.facets {
                    json.object { json in
                        json.member("name", facet.name)
                        json.member("title", facet.title)
                    }
                }
            }
            json.array("tables") { json in
                for name in CharacterTables.names where tables.contains(name + ".json") { json.value(name) }
            }
            json.member("texts", texts.count)
            if !questionWords.isEmpty {
                json.array("questionWords") { json in for word in questionWords { json.value(word) } }
            }
            guard let shards else { return }
            json.member("pairs", shards.pairs.count)
            json.array("names") { json in for text in shards.names.separators { json.value(text) } }
            if let spellings = shards.spellings, !spellings.files.isEmpty {
                json.array("spellings") { json in for text in spellings.separators { json.value(text) } }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}

/// A file of the index, below its folder.
struct SearchFile: Sendable {
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ write: (inout JSONWriter) -> Void) {
        var json = JSONWriter()
        write(&json)
        self.name = name
        self.bytes = json.bytes + [UInt8(ascii: "\n")]
    }
}
