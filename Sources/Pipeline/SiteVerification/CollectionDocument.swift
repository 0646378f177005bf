internal import Diagnostics
internal import JSONReading

/// The contents of a collection's JSON file, without its text: the values of each record, and what the file states about
/// all of them.
struct CollectionDocument: Sendable {
    struct Record: Sendable {
        /// In ``texts``.
        let identifier: ByteSpan
        /// In the file, in bytes.
        let offset: Int
        let textStart: Int
        /// In ``values``.
        let values: Range<Int>
    }

    let collection: String
    let title: String?
    let stated: StatedCounts
    /// The offset of the collection's own text, in bytes; `nil` if it has none.
    let bodyOffset: Int?
    /// The names of the fields; values refer to them by number.
    private(set) var fields = ByteTable()
    private(set) var records: [Record] = []
    private(set) var values: [RecordValue] = []
    private(set) var texts: [UInt8] = []
    /// The problems, with their offsets in bytes.
    private(set) var problems: [(problem: PublishedFileProblem, offset: Int)] = []

    /// - Returns: `nil` if the file is not a collection's.
    init?(_ json: JSONDocument) {
        guard let collection = json.member("collection", of: json.root).flatMap(json.text) else { return nil }
        self.collection = collection
        title = json.member("title", of: json.root).flatMap(json.text)
        stated = StatedCounts(json.root, of: json)
        bodyOffset = json.member("body", of: json.root).map { json.offset(of: $0) }
        guard let list = json.member("records", of: json.root), json.kind(of: list) == .array else {
            problems.append((.unexpectedShape(expected: "records"), 0))
            return
        }
        texts.reserveCapacity(json.bytes.count * 3 / 4)
        values.reserveCapacity(json.nodeCount / 2)
        var next = json.firstChild(of: list)
        while let node = next {
            add(node, json)
            next = json.sibling(of: node, in: list)
        }
    }

    private mutating func add(_ node: JSONNode, _ json: JSONDocument) {
        guard let identifier = json.member("id", of: node), json.kind(of: identifier) == .string else {
            problems.append((.unexpectedShape(expected: "id"), json.offset(of: node)))
            return
        }
        let textStart = texts.count
        json.withContent(of: identifier) { texts.append($0) }
        let identifierEnd = texts.count
        let start = values.count
        var expected = 0
        var next = json.firstChild(of: node)
        while let name = next, let value = json.sibling(of: name, in: node) {
            let field = field(named: name, json, expected)
            expected = field + 1
            if value == identifier {
                values.append(
                    RecordValue(field: field, kind: .string, start: 0, end: identifierEnd - textStart))
            } else {
                add(value, json, field, textStart)
            }
            next = json.sibling(of: value, in: node)
        }
        records.append(
            Record(
                identifier: ByteSpan(start: textStart, end: identifierEnd), offset: json.offset(of: node),
                textStart: textStart, values: start..<values.count))
    }

    /// Fields have the same order everywhere, so the number is mostly the expected one.
    private mutating func field(named name: JSONNode, _ json: JSONDocument, _ expected: Int) -> Int {
        json.withContent(of: name) { name in
            if expected < fields.count, fields.withBytes(of: expected, { $0.isEqual(to: name) }) { return expected }
            return fields.insert(name)
        }
    }

    private mutating func add(_ value: JSONNode, _ json: JSONDocument, _ field: Int, _ textStart: Int) {
        let kind: RecordValue.Kind
        switch json.kind(of: value) {
        case .string: kind = .string
        case .number, .boolean: kind = .scalar
        case .null: kind = .null
        case .object: kind = .object
        case .array:
            let position = values.count
            values.append(RecordValue(field: field, elementCount: 0))
            var next = json.firstChild(of: value)
            while let element = next {
                append(.element, element, json, field, textStart)
                next = json.sibling(of: element, in: value)
            }
            values[position] = RecordValue(field: field, elementCount: values.count - position - 1)
            return
        }
        append(kind, value, json, field, textStart)
    }

    private mutating func append(
        _ kind: RecordValue.Kind, _ node: JSONNode, _ json: JSONDocument, _ field: Int, _ textStart: Int
    ) {
        let start = texts.count - textStart
        json.withContent(of: node) { texts.append($0) }
        values.append(RecordValue(field: field, kind: kind, start: start, end: texts.count - textStart))
    }
}
