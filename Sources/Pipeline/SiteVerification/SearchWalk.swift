internal import Diagnostics
internal import JSONReading

/// Iterates over the records of the search index in order and compares each with the data.
struct SearchWalk {
    private let data: PublishedData
    private let root: SearchIndexRoot
    /// By list: its collection, if it is in the data.
    private let collections: [Int?]
    private(set) var problems: [LocatedProblem] = []
    /// For each record of the data, how often it was found.
    private(set) var counts: [Int32]
    private var list = 0
    /// An address, rewritten for each record.
    private var address: [UInt8] = []
    /// Where the fields are expected.
    private var next = (title: 0, standing: 0)
    /// The number of positions with a record that is not in the data, or that was found before.
    private var wrongCount = 0

    init(data: PublishedData, root: SearchIndexRoot) {
        self.data = data
        self.root = root
        collections = root.lists.map { data.collection($0.id) }
        counts = [Int32](repeating: 0, count: data.records.count)
    }

    /// An index with more errors than the data have records is not read further, so that no file can cause endless work.
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
                while list + 1 < root.lists.count, position >= root.lists[list + 1].first { list += 1 }
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
        guard root.lists.indices.contains(list), identifier.count <= data.addresses.longest else { return nil }
        address.removeAll(keepingCapacity: true)
        address.append(contentsOf: root.lists[list].id.utf8)
        address.append(UInt8(ascii: "/"))
        address.append(contentsOf: identifier)
        return address.withUnsafeBufferPointer { data.addresses.index(of: $0) }
    }

    private mutating func reportUnknown(_ identifier: [UInt8], _ offset: Int, _ file: Int) {
        guard root.lists.indices.contains(list) else {
            return problems.append(LocatedProblem(problem: .unexpectedShape(expected: "lists"), file: file))
        }
        // For a missing collection, this has been reported.
        guard let collection = collections[list] else { return }
        // An id that no record can have does not lengthen the message.
        let text = String(decoding: identifier.prefix(data.addresses.longest + 1), as: UTF8.self)
        let problem = PublishedRecordProblem.missingRecord(
            "\(root.lists[list].id)/\(text)", from: data.collections[collection].documentPath)
        problems.append(LocatedProblem(problem: problem, file: file, offset: offset))
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
            // Residents' words for it are on the lines after it.
            let rest = text.dropFirst(expected.count)
            if !text.starts(with: expected) || !(rest.first.map { $0 == UInt8(ascii: "\n") } ?? true) {
                report(index, "title", text.prefix { $0 != UInt8(ascii: "\n") }, expected, title.offset, file)
            }
        }
        if let field = data.knownFields.standing,
            let value = values.value(of: field, in: record, from: &next.standing)
        {
            let name = root.standings.indices.contains(standing) ? root.standings[standing][...] : []
            let expected = values.content(value, of: record)
            if !name.elementsEqual(expected) { report(index, "standing", name, expected, offset, file) }
        }
    }

    private mutating func report(
        _ index: Int, _ field: String, _ value: ArraySlice<UInt8>, _ expected: ByteBuffer, _ offset: Int,
        _ file: Int
    ) {
        problems.append(
            data.difference(
                of: index, field: field, value: String(decoding: value, as: UTF8.self), other: String(expected),
                in: file, at: offset))
    }
}
