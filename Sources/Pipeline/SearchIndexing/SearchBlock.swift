internal import PortalModel
internal import TextOutput

/// A run of neighbouring records, as one file. Columns are written as runs, because neighbours are alike.
struct SearchBlock: Sendable {
    let records: SearchRecords
    let range: Range<Int>

    /// A text on one line: line breaks part the texts of a title.
    private static func line(_ text: String) -> String {
        text.utf8.contains(0x0A) ? String(decoding: text.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self) : text
    }

    func write(to json: inout JSONWriter) {
        // A title that several of the block's records have stands in it once.
        var titles: [Int] = []
        var positions: [Int: Int] = [:]
        let title = range.map { record in
            let title = records.title[record]
            if let position = positions[title] { return position }
            positions[title] = titles.count
            titles.append(title)
            return titles.count - 1
        }
        json.object { json in
            json.member("first", range.lowerBound)
            json.array("titles") { json in
                for index in titles {
                    let lines = ([records.titles[index]] + records.words[index]).map(Self.line)
                    json.value(lines.joined(separator: "\n"))
                }
            }
            json.array("title") { $0.ascendingRuns(title) }
            json.array("id") { $0.numberedRuns(records.ids[range]) }
            json.array("standing") { $0.runs(records.standing[range]) }
            json.array("facets") { json in
                for facet in records.facets { json.array { $0.column(facet, of: range) } }
            }
            json.array("note") { $0.column(records.note, of: range) }
        }
    }
}

extension JSONWriter {
    /// The distinct values, and by record the position of its value among them counted from 1.
    mutating func column(_ facet: SearchRecords.Facet, of range: Range<Int>) {
        var values = SearchRecords.Facet()
        for value in facet.column[range] { values.append(value == 0 ? nil : facet.values[value - 1]) }
        array { json in for value in values.values { json.value(value) } }
        array { $0.runs(values.column[...]) }
    }

    /// A value and how often it follows itself, again and again: `0,840,1,988`.
    mutating func runs(_ values: ArraySlice<Int>) {
        var rest = values
        while let first = rest.first {
            let length = rest.prefix { $0 == first }.count
            value(first)
            value(length)
            rest = rest.dropFirst(length)
        }
    }

    /// A number and how many there are that count on from it: `0,840,12,3` is 0 to 839, then 12, 13, 14.
    mutating func ascendingRuns(_ values: [Int]) {
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
    mutating func numberedRuns(_ ids: ArraySlice<String>) {
        var index = ids.startIndex
        while index < ids.endIndex {
            let first = ids[index]
            value(first)
            var length = 1
            if var next = NumberedIdentifier(first) {
                next.advance()
                while index + length < ids.endIndex, next.bytes.elementsEqual(ids[index + length].utf8) {
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
        for index in bytes.indices.suffix(Self.countedDigits).reversed() {
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
