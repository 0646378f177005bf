internal import Bytes
internal import Diagnostics
internal import JSONReading

/// A published CSV file: RFC 4180 with CRLF, UTF-8 with or without a byte-order mark, a header row. Cells are positions.
struct PublishedTable: Sendable {
    private struct Cell: Sendable {
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
    /// The start of each row after the header, in bytes.
    private(set) var rowOffsets: [Int] = []
    /// All cells after the header's; each row has as many as there are columns.
    private var cells: [Cell] = []

    var rowCount: Int { rowOffsets.count }

    /// Calls a function with a cell's text.
    /// - Parameter bytes: ``bytes``, in place.
    @inline(__always)
    func withContent<Result>(row: Int, column: Int, of bytes: ByteBuffer, _ body: (ByteBuffer) -> Result) -> Result {
        let cell = cells[row * columns.count + column]
        if cell.hasDoubledQuotes { return Self.undoubled(bytes[cell.span]).withUnsafeBufferPointer(body) }
        return body(bytes[cell.span])
    }

    func offset(row: Int, column: Int) -> Int { cells[row * columns.count + column].span.start }

    private static func undoubled(_ bytes: ByteBuffer) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            result.append(bytes[index])
            index += bytes[index] == quote ? 2 : 1
        }
        return result
    }

    static func read(_ bytes: [UInt8]) throws(Failure) -> PublishedTable {
        guard bytes.count < Int(Int32.max) else { throw Failure(fault: .tooLarge, offset: 0) }
        // `withUnsafeBufferPointer` does not keep the type of a closure's error.
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result<PublishedTable, Failure> { () throws(Failure) in
                if let offset = invalidUTF8(in: buffer) { throw Failure(fault: .notUTF8, offset: offset) }
                var table = PublishedTable(bytes: bytes)
                try table.readRows(buffer)
                return table
            }
        }
        return try result.get()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func readRows(_ bytes: ByteBuffer) throws(Failure) {
        var index = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
        guard index < bytes.count else { throw Failure(fault: .noHeader, offset: 0) }
        try readRow(bytes, at: &index)
        let header = cells
        cells.removeAll()
        columns = header.map { cell in
            cell.hasDoubledQuotes ? Self.undoubled(bytes[cell.span]) : Array(bytes[cell.span])
        }
        var names = ByteTable()
        for (position, column) in columns.enumerated()
        where column.withUnsafeBufferPointer({ names.insert($0) }) < position {
            throw Failure(
                fault: .repeatedColumn(String(decoding: column, as: UTF8.self)), offset: header[position].span.start)
        }
        guard let identifiers = names.index(of: "id") else { throw Failure(fault: .noIdentifiers, offset: 0) }
        identifierColumn = identifiers
        while index < bytes.count {
            let start = index
            let first = cells.count
            try readRow(bytes, at: &index)
            guard cells.count - first == columns.count else {
                throw Failure(
                    fault: .raggedRow(cellCount: cells.count - first, headerCellCount: columns.count), offset: start)
            }
            rowOffsets.append(start)
        }
    }

    private mutating func readRow(_ bytes: ByteBuffer, at index: inout Int) throws(Failure) {
        while true {
            cells.append(try Self.cell(bytes, at: &index))
            guard index < bytes.count else { throw Failure(fault: .lineEnding, offset: index) }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A else {
                throw Failure(fault: bytes[index] == quote ? .strayQuote : .lineEnding, offset: index)
            }
            index += 2
            return
        }
    }

    /// Moves to the comma or line ending after the cell.
    private static func cell(_ bytes: ByteBuffer, at index: inout Int) throws(Failure) -> Cell {
        guard index < bytes.count, bytes[index] == quote else {
            let start = index
            while index < bytes.count {
                let byte = bytes[index]
                if byte <= UInt8(ascii: ",") {
                    if byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A { break }
                    if byte == quote { throw Failure(fault: .strayQuote, offset: index) }
                }
                index += 1
            }
            return Cell(span: ByteSpan(start: start, end: index), hasDoubledQuotes: false)
        }
        let opening = index
        index += 1
        var hasDoubledQuotes = false
        while true {
            index = bytes.position(of: quote, from: index, to: bytes.count)
            guard index < bytes.count else { throw Failure(fault: .unterminatedQuote, offset: opening) }
            index += 1
            guard index < bytes.count, bytes[index] == quote else {
                let span = ByteSpan(start: opening + 1, end: index - 1)
                return Cell(span: span, hasDoubledQuotes: hasDoubledQuotes)
            }
            hasDoubledQuotes = true
            index += 1
        }
    }
}

private let quote = UInt8(ascii: "\"")
