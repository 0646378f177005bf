internal import Diagnostics
internal import JSONReading

/// The records of a site, as its data have them: every one that is in some file of data, with where it was found.
struct PublishedData: Sendable {
    struct RecordCollection: Sendable {
        let id: String
        /// `data/<id>.json`, its position among the files and its text; `nil` where it is not there or cannot be read.
        var document: (file: Int, json: JSONDocument)?
        /// `data/<id>.csv`.
        var table: (file: Int, rows: PublishedTable)?
        var title: String?

        var documentPath: String { "data/\(id).json" }
        var tablePath: String { "data/\(id).csv" }
        var pagePath: String { "\(id)/index.html" }
        /// The folder of its list in parts.
        var partsPath: String { "\(id)/parts/" }
    }

    struct Record: Sendable {
        let collection: Int
        /// In the collection's JSON file.
        var node: JSONNode?
        /// In ``PublishedData/members``.
        var members = 0..<0
        /// In the collection's table.
        var row: Int?
        /// In the index of titles.
        var title: JSONNode?
        var documentCount = 0
        var tableCount = 0
        var titleCount = 0
        /// Where it was found first.
        let source: Source
    }

    /// A place where a record is found.
    struct Source: Sendable {
        let file: Int
        let offset: Int
    }

    /// A field of a record in JSON.
    struct Member: Sendable {
        let name: ArraySlice<UInt8>
        let value: JSONNode
    }

    private(set) var collections: [RecordCollection] = []
    private(set) var records: [Record] = []
    private(set) var members: [Member] = []
    /// `<collection>/<id>`; the numbers are positions in ``records``.
    private(set) var addresses = ByteTable()
    private(set) var titles: (file: Int, json: JSONDocument)?

    static let titlesPath = "data/titles.json"
    static let indexPath = "data/index.json"

    func address(_ record: Int) -> String { addresses.text(record) }

    func document(of record: Record) -> JSONDocument? { collections[record.collection].document?.json }

    /// A record's field in JSON.
    func value(_ name: String, of record: Record) -> JSONNode? {
        guard let node = record.node else { return nil }
        return document(of: record)?.member(name, of: node)
    }

    func text(_ name: String, of record: Record) -> String? {
        guard let json = document(of: record) else { return nil }
        return value(name, of: record).flatMap(json.text)
    }

    // MARK: Gathering

    mutating func addCollection(_ id: String) -> Int {
        if let index = collections.firstIndex(where: { $0.id.utf8.elementsEqual(id.utf8) }) { return index }
        collections.append(RecordCollection(id: id))
        return collections.count - 1
    }

    /// A record that only a page knows.
    @discardableResult
    mutating func addRecord(_ address: ArraySlice<UInt8>, at source: Source) -> Int? {
        guard let slash = address.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let collection = addCollection(String(decoding: address[..<slash], as: UTF8.self))
        return record(address, in: collection, at: source)
    }

    private mutating func record(_ address: ArraySlice<UInt8>, in collection: Int, at source: Source) -> Int {
        let index = addresses.insert(address)
        if index == records.count { records.append(Record(collection: collection, source: source)) }
        return index
    }

    private func address(_ id: ArraySlice<UInt8>, in collection: Int) -> ArraySlice<UInt8> {
        (Array(collections[collection].id.utf8) + [UInt8(ascii: "/")] + id)[...]
    }

    mutating func add(_ json: JSONDocument, file: Int, collection id: String) -> [Finding] {
        let collection = addCollection(id)
        collections[collection].document = (file, json)
        collections[collection].title = json.member("title", of: json.root).flatMap(json.text)
        guard let list = json.member("records", of: json.root), json.kind(of: list) == .array else {
            return [Finding(problem: .unexpectedShape(expected: "records"), file: file)]
        }
        var findings: [Finding] = []
        for node in json.elements(of: list) {
            guard let identifier = json.member("id", of: node), json.kind(of: identifier) == .string else {
                findings.append(
                    Finding(problem: .unexpectedShape(expected: "id"), file: file, offset: json.offset(of: node)))
                continue
            }
            let index = record(
                address(json.content(of: identifier), in: collection), in: collection,
                at: Source(file: file, offset: json.offset(of: node)))
            records[index].documentCount += 1
            guard records[index].node == nil else { continue }
            records[index].node = node
            let start = members.count
            for (name, value) in json.members(of: node) {
                members.append(Member(name: json.content(of: name), value: value))
            }
            records[index].members = start..<members.count
        }
        return findings
    }

    mutating func add(_ table: PublishedTable, file: Int, collection id: String) {
        let collection = addCollection(id)
        collections[collection].table = (file, table)
        for row in 0..<table.rowCount {
            let identifier = table.content(row: row, column: table.identifierColumn)
            let index = record(
                address(identifier, in: collection), in: collection,
                at: Source(file: file, offset: table.rowOffsets[row]))
            records[index].tableCount += 1
            if records[index].row == nil { records[index].row = row }
        }
    }

    mutating func addTitles(_ json: JSONDocument, file: Int) -> [Finding] {
        titles = (file, json)
        guard let list = json.member("collections", of: json.root), let rows = json.member("rows", of: json.root) else {
            return [Finding(problem: .unexpectedShape(expected: "collections, rows"), file: file)]
        }
        let ids = json.elements(of: list).map { json.member("id", of: $0).flatMap(json.text) ?? "" }
        let positions = ids.map { addCollection($0) }
        var findings: [Finding] = []
        for row in json.elements(of: rows) {
            let cells = json.elements(of: row)
            guard cells.count >= 4, let position = json.integer(of: cells[0]), positions.indices.contains(position),
                json.kind(of: cells[1]) == .string
            else {
                findings.append(
                    Finding(
                        problem: .unexpectedShape(expected: "collection, id, title, standing"), file: file,
                        offset: json.offset(of: row)))
                continue
            }
            let collection = positions[position]
            let index = record(
                address(json.content(of: cells[1]), in: collection), in: collection,
                at: Source(file: file, offset: json.offset(of: row)))
            records[index].titleCount += 1
            if records[index].title == nil { records[index].title = row }
        }
        return findings
    }
}
