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
    private(set) var counts: [Int]
    private var list = 0
    /// An address, made anew for each record.
    private var address: [UInt8] = []
    /// Where the fields stood in the last record.
    private var members = (title: 0, standing: 0)
    /// How many positions hold no record of the data, or one that was found before.
    private var wrongCount = 0

    init(data: PublishedData, entry: SearchEntry) {
        self.data = data
        self.entry = entry
        collections = entry.lists.map { list in data.collections.firstIndex { $0.id == list.id } }
        counts = [Int](repeating: 0, count: data.records.count)
    }

    /// An index of which more is wrong than the data have records is read no further, so that no file can make work
    /// without end.
    var isGivenUp: Bool { wrongCount > data.records.count + 100 }

    /// - Parameter start: the position of the block's first record among all.
    mutating func add(_ block: SearchBlock, at start: Int, file: Int) {
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
                    compare(record, title, standings.value, of: block, run.first.offset, file)
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
        return data.addresses.index(of: address[...])
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

    private static let names = (title: Array("title".utf8), standing: Array("standing".utf8))

    private mutating func compare(
        _ index: Int, _ title: SearchBlock.Text, _ standing: Int, of block: SearchBlock, _ offset: Int, _ file: Int
    ) {
        let record = data.records[index]
        // A record that JSON does not have is told to be missing there.
        guard record.node != nil, let json = data.collections[record.collection].document?.json else { return }
        let fields = data.members[record.members]
        if let member = member(Self.names.title, of: fields, &members.title) {
            let text = block.texts[title.span.range]
            let expected = json.content(of: fields[member].value)
            // What residents call it is in the lines after.
            let rest = text.dropFirst(expected.count)
            if !text.starts(with: expected) || !(rest.first.map { $0 == UInt8(ascii: "\n") } ?? true) {
                report(index, "title", text.prefix { $0 != UInt8(ascii: "\n") }, expected, title.offset, file)
            }
        }
        if let member = member(Self.names.standing, of: fields, &members.standing) {
            let name = entry.standings.indices.contains(standing) ? entry.standings[standing][...] : []
            let expected = json.content(of: fields[member].value)
            if name != expected { report(index, "standing", name, expected, offset, file) }
        }
    }

    private func member(_ name: [UInt8], of fields: ArraySlice<PublishedData.Member>, _ place: inout Int) -> Int? {
        // Fields come in the same order everywhere, so it is looked for where it was last.
        var next = min(fields.startIndex + place, fields.endIndex)
        let member = memberIndex(name[...], in: fields, from: &next)
        if let member { place = member - fields.startIndex }
        return member
    }

    private mutating func report(
        _ index: Int, _ field: String, _ value: ArraySlice<UInt8>, _ expected: ArraySlice<UInt8>, _ offset: Int,
        _ file: Int
    ) {
        let problem = VerificationProblem.differentValue(
            record: data.address(index), field: field, value: String(decoding: value, as: UTF8.self),
            other: String(decoding: expected, as: UTF8.self),
            otherFile: data.collections[data.records[index].collection].documentPath)
        findings.append(Finding(problem: problem, file: file, offset: offset))
    }
}
