package import OutputPlan
package import PortalChecks
internal import PortalModel
internal import TextOutput

/// The index that a browser searches without a server. `docs/search-index.md` describes the files;
/// `data/search/index.json` names the others, which are in a folder named by a hash of their sources.
///
/// Its initializer reads every searched text once and produces none of the files: a page can name the first files of a
/// search without them.
package struct SearchIndex: Sendable {
    package static let path = "data/search/index.json"
    /// The maximum number of records in a single block: one file is faster than several.
    static let largestBlock = 4_000
    /// The number of records in each block of a larger portal: a query reads the blocks of its best hits.
    static let smallBlock = 24

    /// The paths of the files that every search reads first.
    package let firstPaths: [String]
    /// Whether there are several blocks, and files that lead to them.
    package let isSharded: Bool
    /// The collections that are not searched themselves, by their ids.
    let omittedCollections: [String]

    private let portal: Portal
    private let tables: LanguageTables
    private let records: SearchRecords
    private let blockSize: Int
    private let version: String

    package init(_ checked: CheckedPortal, tables: LanguageTables = LanguageTables()) {
        self.init(checked, tables: tables, largestBlock: Self.largestBlock)
    }

    /// - Parameter largestBlock: the maximum number of records in a single block.
    init(_ checked: CheckedPortal, tables: LanguageTables, largestBlock: Int) {
        portal = checked.portal
        self.tables = tables
        records = SearchRecords(portal)
        isSharded = records.count > largestBlock
        blockSize = isSharded ? Self.smallBlock : largestBlock
        version = SearchVersion.of(records, in: portal, blockSize: blockSize, tables)
        firstPaths =
            [Self.path] + (isSharded || records.count == 0 ? [] : [Self.folder(version) + SearchBlock.fileName(0)])
        let searched = Set(portal.searchedCollections.map(\.id))
        omittedCollections = portal.collections.map(\.id).filter { !searched.contains($0) }
    }

    /// All files. Their number is known only when every text has been read and its keys have been counted, which takes
    /// most of the time; the bytes of each are produced on request.
    package func plan() async -> [PlannedOutput] {
        let text = SearchText(variants: tables.variants)
        async let textFiles = SearchTexts.files(portal, text)
        let tables = CharacterTables(tables, occurringIn: records, text)
        let shards = isSharded ? Shards(records, text, self.tables.readings) : nil
        let texts = await textFiles
        let root = SearchRootFile(
            portal: portal, folder: version, records: records, blockSize: blockSize, tables: tables.names,
            questionWords: questionWords(text), omitted: omittedCollections, textFileCount: texts.count,
            shards: shards)
        let files = blocks + tables.files + texts.files + (shards?.files ?? [])
        return [
            PlannedOutput(path: Self.path, write: root.write),
            PlannedOutput(path: SearchIndexSchema.path, write: { $0.append(SearchIndexSchema.text) }),
        ] + files.map { $0.planned(in: Self.folder(version)) }
    }

    private static func folder(_ version: String) -> String { "data/search/\(version)/" }

    private var blocks: [SearchFile] {
        stride(from: 0, to: records.count, by: blockSize).enumerated().map { index, start in
            let block = SearchBlock(records: records, range: start..<min(start + blockSize, records.count))
            return SearchFile(SearchBlock.fileName(index), block.write)
        }
    }

    /// Folded, longest first, because one can be a prefix of another.
    private func questionWords(_ text: SearchText) -> [String] {
        let words = portal.site.search.questionWords.map(text.folded).filter { !$0.isEmpty }
        return words.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map { String(codePoints: $0.element) }
    }
}

/// The files that lead to the blocks of a portal with more than one.
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
