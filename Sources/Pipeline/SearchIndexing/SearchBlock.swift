internal import PortalModel
internal import TextOutput

/// A run of consecutive records, as one file. Columns are run-length encoded, because adjacent records are alike.
struct SearchBlock: Sendable {
    let records: SearchRecords
    let range: Range<Int>

    static func fileName(_ number: Int) -> String { "block-\(number).json" }

    /// A text on one line, because line breaks separate the texts of a title.
    private static func line(_ text: String) -> String {
        text.utf8.contains(0x0A) ? String(decoding: text.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self) : text
    }

    func write(to json: inout JSONWriter) {
        let titles = BlockColumn(records.titles, of: range)
        let members = records.records(in: range)
        json.object { json in
            json.member("first", range.lowerBound)
            json.array("titles") { json in
                for title in titles.values {
                    let words = records.words[title]
                    let text = records.titles.values[title]
                    json.value(
                        words.isEmpty ? Self.line(text) : ([text] + words).map(Self.line).joined(separator: "\n"))
                }
            }
            json.array("title") { $0.ascendingRuns(titles.numbers.map { $0 - 1 }) }
            json.array("id") { $0.numberedRuns(members) }
            json.array("standing") { json in json.runs(members.map { Self.position(of: $0.standing) }) }
            json.array("facets") { json in
                for facet in records.facets { json.array { $0.column(facet, of: range) } }
            }
            json.array("note") { $0.column(records.note, of: range) }
        }
    }

    private static func position(of standing: Standing) -> Int {
        Standing.allCases.firstIndex(of: standing) ?? 0
    }
}

/// The part of a column in a block, with its own numbering.
private struct BlockColumn {
    /// The distinct values of the block, as positions in the whole column.
    private(set) var values: [Int] = []
    /// For each record of the block: 0 if it has no value, otherwise its value's position in ``values`` plus one.
    private(set) var numbers: [Int] = []

    init(_ column: SearchColumn, of range: Range<Int>) {
        var ownNumbers: [UInt32: Int] = [:]
        numbers.reserveCapacity(range.count)
        for number in column.numbers[range] {
            if number == 0 {
                numbers.append(0)
            } else if let own = ownNumbers[number] {
                numbers.append(own)
            } else {
                values.append(Int(number) - 1)
                ownNumbers[number] = values.count
                numbers.append(values.count)
            }
        }
    }
}

extension JSONWriter {
    /// The distinct values, and for each record the position of its value among them, counted from 1.
    fileprivate mutating func column(_ column: SearchColumn, of range: Range<Int>) {
        let part = BlockColumn(column, of: range)
        array { json in for value in part.values { json.value(column.values[value]) } }
        array { $0.runs(part.numbers) }
    }

    /// Run-length encoding, as pairs of a value and its count: `0,840,1,988`.
    fileprivate mutating func runs(_ values: [Int]) {
        var start = 0
        while start < values.count {
            var end = start + 1
            while end < values.count, values[end] == values[start] { end += 1 }
            value(values[start])
            value(end - start)
            start = end
        }
    }

    /// Pairs of a number and how many numbers count up from it: `0,840,12,3` is 0 to 839, then 12, 13, 14.
    fileprivate mutating func ascendingRuns(_ values: [Int]) {
        var start = 0
        while start < values.count {
            var end = start + 1
            while end < values.count, values[end] == values[end - 1] + 1 { end += 1 }
            value(values[start])
            value(end - start)
            start = end
        }
    }

    /// Ids, each followed by how many count up from it, if any: `"A-01",26,"other"`.
    fileprivate mutating func numberedRuns(_ records: [Record]) {
        var index = 0
        while index < records.count {
            let first = records[index].id
            value(first)
            var length = 1
            if var next = NumberedIdentifier(first) {
                next.advance()
                while index + length < records.count, next.bytes.elementsEqual(records[index + length].id.utf8) {
                    length += 1
                    next.advance()
                }
            }
            if length > 1 { value(length) }
            index += length
        }
    }
}

/// An id that ends in digits, such as `GG-0417`.
private struct NumberedIdentifier {
    private(set) var bytes: [UInt8]

    /// A number of up to this many digits is exact in every JSON reader.
    private static let countedDigits = 15

    init?(_ id: String) {
        bytes = Array(id.utf8)
        guard let last = bytes.last, isDigit(last) else { return nil }
    }

    /// Counts up within the existing digits; after all nines, it does not match any record's id.
    mutating func advance() {
        let counted = max(0, bytes.count - Self.countedDigits)..<bytes.count
        for index in counted.reversed() {
            guard isDigit(bytes[index]) else { break }
            if bytes[index] < UInt8(ascii: "9") {
                bytes[index] += 1
                return
            }
            bytes[index] = UInt8(ascii: "0")
        }
        bytes = []
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
