internal import PortalModel
internal import TextOutput

/// A run of neighbouring records, as one file. Columns are written as runs, because neighbours are alike.
struct SearchBlock: Sendable {
    let records: SearchRecords
    let range: Range<Int>

    static func fileName(_ number: Int) -> String { "block-\(number).json" }

    /// A text on one line: line breaks part the texts of a title.
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

/// The part of a column that a block has, with a numbering of its own.
private struct BlockColumn {
    /// The distinct values of the block, by their positions in the whole column.
    private(set) var values: [Int] = []
    /// By record of the block: 0 where it has no value, otherwise its value's position in ``values`` and one.
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
    /// The distinct values, and by record the position of its value among them counted from 1.
    fileprivate mutating func column(_ column: SearchColumn, of range: Range<Int>) {
        let part = BlockColumn(column, of: range)
        array { json in for value in part.values { json.value(column.values[value]) } }
        array { $0.runs(part.numbers) }
    }

    /// A value and how often it follows itself, again and again: `0,840,1,988`.
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

    /// A number and how many there are that count on from it: `0,840,12,3` is 0 to 839, then 12, 13, 14.
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

    /// Ids, each followed by how many there are that count on from it if there are any: `"A-01",26,"other"`.
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

/// An id that ends in digits, as `GG-0417`.
private struct NumberedIdentifier {
    private(set) var bytes: [UInt8]

    /// So many digits at the end are a number that every reader of JSON can hold.
    private static let countedDigits = 15

    init?(_ id: String) {
        bytes = Array(id.utf8)
        guard let last = bytes.last, isDigit(last) else { return nil }
    }

    /// Counts on within the digits that there are; past the last of them it is the id of no record.
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
