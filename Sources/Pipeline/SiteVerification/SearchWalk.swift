internal import Diagnostics
internal import JSONReading

/// Goes through the records of the search index in their order, and compares each with the data.
struct SearchWalk {
    private let data: PublishedData
    private let entry: SearchEntry
    /// By list: its collection, where the data have it.
    private let collections: [Int?]
    private(set) var findings: [Finding] = []
    /// By record of the data, how often it was found.
    private(set) var counts: [Int32]
    private var list = 0
    /// An address, made anew for each record.
    private var address: [UInt8] = []
    /// Where the fields are expected.
    private var next = (title: 0, standing: 0)
    /// How many positions hold no record of the data, or one that was found before.
    private var wrongCount = 0

    init(data: PublishedData, entry: SearchEntry) {
        self.data = data
        self.entry = entry
        collections = entry.lists.map { data.collection($0.id) }
        counts = [Int32](repeating: 0, count: data.records.count)
    }

    /// An index of which more is wrong than the data have records is read no further, so that no file can make work
    /// without end.
    var isGivenUp: Bool { wrongCount > data.records.count + 100 }

    /// - Parameter start: the position of the block's first record among all.
    mutating func add(_ block: SearchBlock, at start: Int, file: Int) {
        data.withValues { add(block, at: start, file: file, $0) }
    }

    private mutating func add(_ block: SearchBlock, at start: Int, file: Int, _ values: RecordValues) {
        var titles = SearchColumn(block.titleRuns)
        var standings = SearchColumn(block.standingRuns)
        var position = start
        for run in block.identifierRuns {
            var identifier = CountedIdentifier(block.texts[run.first.span.range])
            for step in 0..<run.count {
                if isGivenUp { return }
                while list + 1 < entry.lists.count, position >= entry.lists[list + 1].first { list += 1 }
                let isCounted = step == 0 || identifier.advance()
                let record = isCounted ? record(identifier.bytes) : nil
                if let record {
                    counts[record] += 1
                    if counts[record] > 1 { wrongCount += 1 }
                    let title = block.titles[titles.value + titles.position]
                    compare(record, values, title, standings.value, of: block, run.first.offset, file)
                } else {
                    wrongCount += 1
                    reportUnknown(identifier.bytes, run.first.offset, file)
                }
                position += 1
                titles.advance()
                standings.advance()
            }
        }
    }

    private mutating func record(_ identifier: [UInt8]) -> Int? {
        guard entry.lists.indices.contains(list), identifier.count <= data.addresses.longest else { return nil }
        address.removeAll(keepingCapacity: true)
        address.append(contentsOf: entry.lists[list].id.utf8)
        address.append(UInt8(ascii: "/"))
        address.append(contentsOf: identifier)
        return address.withUnsafeBufferPointer { data.addresses.index(of: $0) }
    }

    private mutating func reportUnknown(_ identifier: [UInt8], _ offset: Int, _ file: Int) {
        guard entry.lists.indices.contains(list) else {
            return findings.append(Finding(problem: .unexpectedShape(expected: "lists"), file: file))
        }
        // Of a collection that is not there, that has been said.
        guard let collection = collections[list] else { return }
        // No message is longer for an id that no record can have.
        let text = String(decoding: identifier.prefix(data.addresses.longest + 1), as: UTF8.self)
        let problem = VerificationProblem.missingRecord(
            "\(entry.lists[list].id)/\(text)", from: data.collections[collection].documentPath)
        findings.append(Finding(problem: problem, file: file, offset: offset))
    }

    // MARK: Values

    private mutating func compare(
        _ index: Int, _ values: RecordValues, _ title: SearchBlock.Text, _ standing: Int, of block: SearchBlock,
        _ offset: Int, _ file: Int
    ) {
        let record = values.records[index]
        guard record.hasValues else { return }
        if let field = data.knownFields.title, let value = values.value(of: field, in: record, from: &next.title) {
            let text = block.texts[title.span.range]
            let expected = values.content(value, of: record)
            // What residents call it is in the lines after.
            let rest = text.dropFirst(expected.count)
            if !text.starts(with: expected) || !(rest.first.map { $0 == UInt8(ascii: "\n") } ?? true) {
                report(index, "title", text.prefix { $0 != UInt8(ascii: "\n") }, expected, title.offset, file)
            }
        }
        if let field = data.knownFields.standing,
            let value = values.value(of: field, in: record, from: &next.standing)
        {
            let name = entry.standings.indices.contains(standing) ? entry.standings[standing][...] : []
            let expected = values.content(value, of: record)
            if !name.elementsEqual(expected) { report(index, "standing", name, expected, offset, file) }
        }
    }

    private mutating func report(
        _ index: Int, _ field: String, _ value: ArraySlice<UInt8>, _ expected: ByteBuffer, _ offset: Int,
        _ file: Int
    ) {
        findings.append(
            data.difference(
                of: index, field: field, value: String(decoding: value, as: UTF8.self), other: String(expected),
                in: file, at: offset))
    }
}
