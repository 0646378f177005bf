internal import Diagnostics
internal import JSONReading

/// A block of the search index, with columns for consecutive records. It stays run-length encoded, so that a block takes
/// no more memory than its file, however many records it claims to contain.
struct SearchBlock: Sendable {
    /// A text, with its escapes resolved, in ``texts``.
    struct Text: Sendable {
        let span: ByteSpan
        /// In the file, in bytes.
        let offset: Int
    }

    /// Ids that count up from the first.
    struct IdentifierRun: Sendable {
        let first: Text
        let count: Int
    }

    /// A number that `count` records have, or the first of `count` numbers that count up.
    struct Run: Sendable {
        let value: Int
        let count: Int
    }

    /// The position of its first record among all.
    private(set) var first = 0
    private(set) var texts: [UInt8] = []
    /// The distinct titles, each followed by residents' words for it, a line each.
    private(set) var titles: [Text] = []
    /// By record, the position of its title; the positions count up within a run.
    private(set) var titleRuns: [Run] = []
    private(set) var identifierRuns: [IdentifierRun] = []
    /// By record, the position of its standing.
    private(set) var standingRuns: [Run] = []
    /// The number of its records.
    private(set) var count = 0

    /// Larger than any number of records, and small enough that sums cannot overflow.
    static let largestNumber = Int(Int32.max)

    static func read(_ json: JSONDocument) throws(SearchFailure) -> SearchBlock {
        var block = SearchBlock()
        let first = try member("first", of: json)
        guard let position = number(first, in: json) else { throw malformed("first", json.offset(of: first)) }
        block.first = position
        try block.readTitles(json)
        try block.readIdentifiers(json)
        block.titleRuns = try runs("title", of: json)
        for run in block.titleRuns where run.value + run.count > block.titles.count {
            throw malformed("title", json.offset(of: try member("title", of: json)))
        }
        block.standingRuns = try runs("standing", of: json)
        block.count = block.identifierRuns.reduce(0) { $0 + $1.count }
        for (name, runs) in [("title", block.titleRuns), ("standing", block.standingRuns)] {
            let length = runs.reduce(0) { $0 + $1.count }
            if length == block.count { continue }
            throw SearchFailure(
                problem: .searchNumber(.column(name), stated: length, counted: block.count),
                offset: json.offset(of: try member(name, of: json)))
        }
        return block
    }

    // MARK: Columns

    private mutating func readTitles(_ json: JSONDocument) throws(SearchFailure) {
        let column = try Self.column("titles", of: json)
        titles.reserveCapacity(column.count)
        for node in column {
            guard json.kind(of: node) == .string else { throw Self.malformed("titles", json.offset(of: node)) }
            titles.append(text(node, json))
        }
    }

    private mutating func readIdentifiers(_ json: JSONDocument) throws(SearchFailure) {
        let column = try Self.column("id", of: json)
        var next = 0
        while next < column.count {
            guard json.kind(of: column[next]) == .string else {
                throw Self.malformed("id", json.offset(of: column[next]))
            }
            let first = text(column[next], json)
            next += 1
            var count = 1
            if next < column.count, json.kind(of: column[next]) == .number {
                guard let stated = Self.number(column[next], in: json), stated > 0 else {
                    throw Self.malformed("id", json.offset(of: column[next]))
                }
                count = stated
                next += 1
            }
            identifierRuns.append(IdentifierRun(first: first, count: count))
        }
    }

    private mutating func text(_ node: JSONNode, _ json: JSONDocument) -> Text {
        let start = texts.count
        json.withContent(of: node) { texts.append($0) }
        return Text(span: ByteSpan(start: start, end: texts.count), offset: json.offset(of: node))
    }

    private static func runs(_ name: String, of json: JSONDocument) throws(SearchFailure) -> [Run] {
        let column = try column(name, of: json)
        var runs: [Run] = []
        runs.reserveCapacity(column.count / 2)
        for index in stride(from: 0, to: column.count, by: 2) {
            guard index + 1 < column.count, let value = number(column[index], in: json),
                let count = number(column[index + 1], in: json), count > 0
            else { throw malformed(name, json.offset(of: column[index])) }
            runs.append(Run(value: value, count: count))
        }
        return runs
    }

    private static func column(_ name: String, of json: JSONDocument) throws(SearchFailure) -> [JSONNode] {
        let node = try member(name, of: json)
        guard json.kind(of: node) == .array else { throw malformed(name, json.offset(of: node)) }
        return json.elements(of: node)
    }

    private static func member(_ name: String, of json: JSONDocument) throws(SearchFailure) -> JSONNode {
        guard let node = json.member(name, of: json.root) else {
            throw SearchFailure(problem: .unexpectedShape(expected: name), offset: 0)
        }
        return node
    }

    /// A number from 0 to ``largestNumber``.
    private static func number(_ node: JSONNode, in json: JSONDocument) -> Int? {
        json.integer(of: node).flatMap { 0...largestNumber ~= $0 ? $0 : nil }
    }

    private static func malformed(_ name: String, _ offset: Int) -> SearchFailure {
        SearchFailure(problem: .malformedColumn(name), offset: offset)
    }
}
