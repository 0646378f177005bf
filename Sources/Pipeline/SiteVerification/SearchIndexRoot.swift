internal import Diagnostics
internal import JSONReading

/// The contents of `data/search/index.json`, which describes the other files of the search index.
struct SearchIndexRoot: Sendable {
    /// A collection that is searched.
    struct List: Sendable {
        let id: String
        let title: String
        /// The position of its first record among all.
        let first: Int
        /// In bytes.
        let offset: Int
    }

    /// A collection that is not searched itself.
    struct Omission: Sendable {
        let id: String
        let offset: Int
    }

    let folder: String
    let recordCount: Int
    let blockSize: Int
    let standings: [[UInt8]]
    let lists: [List]
    let omitted: [Omission]
    /// The names of the files besides the blocks that have no numbers.
    let tables: [String]
    /// The number of files of each numbered kind.
    let fileCounts: [(kind: String, count: Int)]

    static let path = "data/search/index.json"
    static let folders = "data/search/"

    var blockCount: Int { (recordCount + blockSize - 1) / blockSize }

    /// Whether a file is in a folder that index.json can name.
    static func isPart(_ path: String) -> Bool {
        path.hasPrefix(folders) && path.utf8.dropFirst(folders.utf8.count).contains(UInt8(ascii: "/"))
    }

    static func isBlock(_ path: String) -> Bool {
        guard isPart(path), let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
        return path[slash...].hasPrefix("/block-")
    }

    static func read(_ json: JSONDocument) throws(SearchFailure) -> SearchIndexRoot {
        let count = try number("records", of: json)
        let size = try number("blockSize", of: json)
        guard size > 0 else { throw missing("blockSize", json, json.root) }
        // If there is only one block, no other files lead to it.
        let isSharded = count > size
        var fileCounts: [(kind: String, count: Int)] = [("texts", try number("texts", of: json))]
        if isSharded || json.member("pairs", of: json.root) != nil {
            fileCounts.append(("pairs", try number("pairs", of: json)))
        }
        for kind in ["names", "spellings"]
        where (isSharded && kind == "names") || json.member(kind, of: json.root) != nil {
            // The beginning of each file except the first.
            fileCounts.append((kind, try texts(kind, of: json).count + 1))
        }
        return SearchIndexRoot(
            folder: try text("folder", of: json.root, json), recordCount: count, blockSize: size,
            standings: try texts("standings", of: json).map { Array($0.utf8) },
            lists: try lists(json, recordCount: count), omitted: try omissions(json),
            tables: try texts("tables", of: json), fileCounts: fileCounts)
    }

    // MARK: Members

    private static func lists(_ json: JSONDocument, recordCount: Int) throws(SearchFailure) -> [List] {
        var lists: [List] = []
        for node in try elements("lists", of: json) {
            guard let first = json.member("first", of: node).flatMap(json.integer),
                (lists.last?.first ?? 0)...recordCount ~= first, !lists.isEmpty || first == 0
            else { throw missing("first", json, node) }
            lists.append(
                List(
                    id: try text("id", of: node, json), title: try text("title", of: node, json), first: first,
                    offset: json.offset(of: node)))
        }
        return lists
    }

    private static func omissions(_ json: JSONDocument) throws(SearchFailure) -> [Omission] {
        guard json.member("omitted", of: json.root) != nil else { return [] }
        var omitted: [Omission] = []
        for node in try elements("omitted", of: json) {
            guard let id = json.text(of: node) else { throw missing("omitted", json, node) }
            omitted.append(Omission(id: id, offset: json.offset(of: node)))
        }
        return omitted
    }

    private static func number(_ name: String, of json: JSONDocument) throws(SearchFailure) -> Int {
        guard let number = json.member(name, of: json.root).flatMap(json.integer),
            0...SearchBlock.largestNumber ~= number
        else { throw missing(name, json, json.root) }
        return number
    }

    private static func text(
        _ name: String, of node: JSONNode, _ json: JSONDocument
    ) throws(SearchFailure) -> String {
        guard let text = json.member(name, of: node).flatMap(json.text) else { throw missing(name, json, node) }
        return text
    }

    private static func texts(_ name: String, of json: JSONDocument) throws(SearchFailure) -> [String] {
        var texts: [String] = []
        for node in try elements(name, of: json) {
            guard let text = json.text(of: node) else { throw missing(name, json, node) }
            texts.append(text)
        }
        return texts
    }

    private static func elements(_ name: String, of json: JSONDocument) throws(SearchFailure) -> [JSONNode] {
        guard let node = json.member(name, of: json.root), json.kind(of: node) == .array else {
            throw missing(name, json, json.root)
        }
        return json.elements(of: node)
    }

    private static func missing(_ name: String, _ json: JSONDocument, _ node: JSONNode) -> SearchFailure {
        SearchFailure(problem: .unexpectedShape(expected: name), offset: json.offset(of: node))
    }
}
