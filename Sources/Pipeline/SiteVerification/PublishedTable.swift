internal import Diagnostics
internal import JSONReading

/// A published CSV file: RFC 4180 with CRLF, UTF-8 with or without a byte-order mark, a header row. Cells are positions.
struct PublishedTable: Sendable {
    struct Cell: Sendable {
        let span: ByteSpan
        let hasDoubledQuotes: Bool
    }

    struct Failure: Error {
        let fault: PublishedTableFault
        let offset: Int
    }

    let bytes: [UInt8]
    private(set) var columns: [[UInt8]] = []
    private(set) var identifierColumn = 0
    /// Where each row after the header begins, in bytes.
    private(set) var rowOffsets: [Int] = []
    /// All cells after the header's, as many a row as there are columns.
    private var cells: [Cell] = []

    var rowCount: Int { rowOffsets.count }

    func content(row: Int, column: Int) -> ArraySlice<UInt8> { content(of: cells[row * columns.count + column]) }

    func offset(row: Int, column: Int) -> Int { cells[row * columns.count + column].span.start }

    private func content(of cell: Cell) -> ArraySlice<UInt8> {
        guard cell.hasDoubledQuotes else { return bytes[cell.span.range] }
        var result: [UInt8] = []
        var index = cell.span.start
        while index < cell.span.end {
            result.append(bytes[index])
            index += bytes[index] == quote ? 2 : 1
        }
        return result[...]
    }

    static func read(_ bytes: [UInt8]) throws(Failure) -> PublishedTable {
        guard bytes.count < Int(Int32.max) else { throw Failure(fault: .tooLarge, offset: 0) }
        if let offset = bytes.withUnsafeBufferPointer({ invalidUTF8(in: $0) }) {
            throw Failure(fault: .notUTF8, offset: offset)
        }
        var table = PublishedTable(bytes: bytes)
        try table.readRows()
        return table
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func readRows() throws(Failure) {
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard index < bytes.count else { throw Failure(fault: .noHeader, offset: 0) }
        let header = try row(at: &index)
        columns = header.map { Array(content(of: $0)) }
        for (position, column) in columns.enumerated() where columns[..<position].contains(column) {
            throw Failure(
                fault: .repeatedColumn(String(decoding: column, as: UTF8.self)), offset: header[position].span.start)
        }
        guard let identifiers = columns.firstIndex(of: Array("id".utf8)) else {
            throw Failure(fault: .noIdentifiers, offset: 0)
        }
        identifierColumn = identifiers
        while index < bytes.count {
            let start = index
            let row = try row(at: &index)
            guard row.count == columns.count else {
                throw Failure(fault: .raggedRow(expected: columns.count, found: row.count), offset: start)
            }
            rowOffsets.append(start)
            cells += row
        }
    }

    private func row(at index: inout Int) throws(Failure) -> [Cell] {
        var row: [Cell] = []
        while true {
            row.append(try cell(at: &index))
            guard index < bytes.count else { throw Failure(fault: .lineEnd, offset: index) }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A else {
                throw Failure(fault: bytes[index] == quote ? .strayQuote : .lineEnd, offset: index)
            }
            index += 2
            return row
        }
    }

    /// Goes to the comma or line end after the cell.
    private func cell(at index: inout Int) throws(Failure) -> Cell {
        guard index < bytes.count, bytes[index] == quote else {
            let start = index
            while index < bytes.count {
                let byte = bytes[index]
                if byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A { break }
                if byte == quote { throw Failure(fault: .strayQuote, offset: index) }
                index += 1
            }
            return Cell(span: ByteSpan(start: start, end: index), hasDoubledQuotes: false)
        }
        let opening = index
        index += 1
        var hasDoubledQuotes = false
        while index < bytes.count {
            if bytes[index] == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else {
                    index += 1
                    return Cell(
                        span: ByteSpan(start: opening + 1, end: index - 1), hasDoubledQuotes: hasDoubledQuotes)
                }
                hasDoubledQuotes = true
                index += 2
            } else {
                index += 1
            }
        }
        throw Failure(fault: .unterminatedQuote, offset: opening)
    }
}

private let quote = UInt8(ascii: "\"")
