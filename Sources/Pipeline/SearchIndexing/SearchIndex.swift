internal import Bytes
internal import Crypto
package import OutputPlan
package import PortalChecks
internal import PortalModel
internal import TextOutput

/// What a browser searches with no server. `docs/search-index.md` describes the files; `data/search/index.json` names
/// the others, which stand in a folder named by their content.
package struct SearchIndex: Sendable {
    package static let path = "data/search/index.json"
    /// Up to so many records, all are in one block: one file is quicker than several.
    static let largestBlock = 4_000
    /// In a larger portal, so many are in each: a query reads the blocks of its best hits.
    static let smallBlock = 24

    private let portal: Portal
    private let tables: LanguageTables
    private let largestBlock: Int

    package init(_ checked: CheckedPortal, tables: LanguageTables = LanguageTables()) {
        self.init(checked, tables: tables, largestBlock: Self.largestBlock)
    }

    /// - Parameter largestBlock: up to how many records are in one block.
    init(_ checked: CheckedPortal, tables: LanguageTables, largestBlock: Int) {
        portal = checked.portal
        self.tables = tables
        self.largestBlock = largestBlock
    }

    /// The files to be written.
    package struct Plan: Sendable {
        package let outputs: [PlannedOutput]
        /// What every search reads first.
        package let first: [String]
        /// Whether there are several blocks, and shards that lead to them.
        package let isSharded: Bool
        /// The collections that are not searched themselves, by their ids.
        package let omitted: [String]
    }

    /// Makes the files: their folder's name comes from their bytes.
    package func plan() async -> Plan {
        let text = SearchText(variants: tables.variants)
        async let textFiles = SearchTexts.files(portal, text)
        let records = SearchRecords(portal)
        let isSharded = records.count > largestBlock
        let blockSize = isSharded ? Self.smallBlock : largestBlock
        let tables = CharacterTables(tables, occurringIn: records, text)
        let shards = isSharded ? Shards(records, text, self.tables.readings) : nil
        let texts = await textFiles
        let files = blocks(of: records, size: blockSize) + tables.files + texts.files + (shards?.files ?? [])
        let version = version(of: files)
        let entry = SearchIndexEntry(
            portal: portal, folder: version, records: records, blockSize: blockSize, tables: tables.names,
            questionWords: questionWords(text), omitted: omitted, textFileCount: texts.count, shards: shards)
        let folder = "data/search/\(version)/"
        return Plan(
            outputs: [
                PlannedOutput(path: Self.path, write: entry.write),
                PlannedOutput(path: SearchIndexSchema.path, write: { $0.append(SearchIndexSchema.text) }),
            ] + files.map { $0.planned(in: folder) },
            first: [Self.path] + (!isSharded && records.count > 0 ? [folder + files[0].name] : []),
            isSharded: isSharded, omitted: omitted)
    }

    private var omitted: [String] {
        let searched = Set(portal.searchedCollections.map(\.id))
        return portal.collections.map(\.id).filter { !searched.contains($0) }
    }

    private func blocks(of records: SearchRecords, size: Int) -> [SearchFile] {
        stride(from: 0, to: records.count, by: size).enumerated().map { index, start in
            let block = SearchBlock(records: records, range: start..<min(start + size, records.count))
            return SearchFile("block-\(index).json", block.write)
        }
    }

    /// Folded, the longest first: one may begin with another.
    private func questionWords(_ text: SearchText) -> [String] {
        let words = portal.site.search.questionWords.map(text.folded).filter { !$0.isEmpty }
        return words.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map { String(codePoints: $0.element) }
    }

    private func version(of files: [SearchFile]) -> String {
        var hash = SHA256()
        var bytes: [UInt8] = []
        for file in files {
            hash.update(data: Array(file.name.utf8))
            bytes.removeAll(keepingCapacity: true)
            file.write(to: &bytes)
            hash.update(data: bytes)
        }
        return hexadecimal(hash.finalize().prefix(6))
    }
}

/// What leads to the blocks of a portal that has several.
struct Shards: Sendable {
    let names: SortedKeyFiles
    let pairs: HashedKeyFiles
    let spellings: SortedKeyFiles?

    init(_ records: SearchRecords, _ text: SearchText, _ readings: ReadingTable?) {
        names = SearchNames.files(records, text)
        pairs = SearchPairs.files(records, text)
        spellings = SearchSpellings.files(records, text, readings)
    }

    var files: [SearchFile] { names.files + pairs.files + (spellings?.files ?? []) }
}
