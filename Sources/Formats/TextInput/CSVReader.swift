package import Diagnostics

/// Reads comma-separated values (RFC 4180): quoted cells, doubled quotes, CRLF, LF and CR line endings in any mixture.
package struct CSVReader {
    private let source: SourceText
    private var table = CSVTable()
    private var diagnostics: [Diagnostic] = []
    /// The index of the first cell of the row that is being read.
    private var firstCell = 0

    /// Reads a whole table; every error in it is reported.
    package static func read(_ source: SourceText) -> (table: CSVTable, diagnostics: [Diagnostic]) {
        guard source.bytes.count < Int(UInt32.max) else {
            return (CSVTable(), [Diagnostic(TableProblem.tooLarge, at: SourcePlace(file: source.file))])
        }
        var reader = CSVReader(source: source)
        source.bytes.withUnsafeBufferPointer { reader.readRows($0) }
        return (reader.table, reader.diagnostics)
    }

    /// The cells of one row, which has been read before.
    /// - Parameter offset: where the row begins, in bytes.
    package static func cells(ofRowAt offset: Int, in source: SourceText) -> [CSVTable.Cell] {
        var reader = CSVReader(source: source)
        var (index, line) = (offset, 1)
        source.bytes.withUnsafeBufferPointer { reader.readRow($0, &index, &line) }
        return reader.table.cells
    }

    private init(source: SourceText) {
        self.source = source
    }

    private mutating func readRows(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var line = 1
        while index < bytes.count {
            let rowOffset = index
            let rowLine = line
            firstCell = table.cells.count
            readRow(bytes, &index, &line)
            table.rows.append(
                CSVTable.Row(
                    line: Int32(clamping: rowLine), number: Int32(clamping: table.rows.count + 1),
                    cellCount: Int32(clamping: table.cells.count - firstCell), firstCell: firstCell,
                    offset: UInt32(rowOffset)))
        }
    }

    /// Reads to the end of the line ending after the row.
    private mutating func readRow(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ line: inout Int) {
        let start = SourceText.LineStart(line: line, offset: index)
        while true {
            table.cells.append(readCell(bytes, &index, &line, from: start))
            guard index < bytes.count else { return }
            guard bytes[index] == comma else {
                index += lineEndingLength(bytes, at: index)
                line += 1
                return
            }
            index += 1
            // A comma at the very end is followed by one more, empty cell.
            if index == bytes.count {
                table.cells.append(CSVTable.Cell(offset: UInt32(index), length: 0, hasDoubledQuotes: false))
                return
            }
        }
    }

    /// Reads to the comma or line ending after the cell, or to the end of the text.
    private mutating func readCell(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ line: inout Int, from row: SourceText.LineStart
    ) -> CSVTable.Cell {
        if index < bytes.count, bytes[index] == quote { return readQuotedCell(bytes, &index, &line, from: row) }
        let start = index
        var strayQuote: Int?
        while index < bytes.count {
            let byte = bytes[index]
            if byte == comma || byte == lineFeed || byte == carriageReturn { break }
            if byte == quote, strayQuote == nil { strayQuote = index }
            index += 1
        }
        if let strayQuote {
            report(.quoteInText, source.place(at: strayQuote, from: row))
        }
        return CSVTable.Cell(offset: UInt32(start), length: UInt32(index - start), hasDoubledQuotes: false)
    }

    private mutating func readQuotedCell(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ line: inout Int, from row: SourceText.LineStart
    ) -> CSVTable.Cell {
        let opening = index
        index += 1
        var hasDoubledQuotes = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
                hasDoubledQuotes = true
                index += 2
            } else if byte == lineFeed || byte == carriageReturn {
                index += lineEndingLength(bytes, at: index)
                line += 1
            } else {
                index += 1
            }
        }
        let cell = CSVTable.Cell(
            offset: UInt32(opening + 1), length: UInt32(index - opening - 1), hasDoubledQuotes: hasDoubledQuotes)
        guard index < bytes.count else {
            report(.unterminatedQuote, source.place(at: opening, from: row))
            return cell
        }
        index += 1
        let end = index
        while index < bytes.count, bytes[index] != comma, bytes[index] != lineFeed, bytes[index] != carriageReturn {
            index += 1
        }
        if index > end {
            report(.textAfterQuote, source.place(at: end, length: index - end, from: row))
        }
        return cell
    }

    /// Reports a problem in the cell that is being read.
    private mutating func report(_ problem: TableProblem, _ place: SourcePlace) {
        let column = table.cells.count - firstCell
        let header = table.rows.first.flatMap { row in
            column < Int(row.cellCount) ? table.cells[row.firstCell + column].text(in: source.bytes) : nil
        }
        let cell = SheetCell(columnIndex: column, row: table.rows.count + 1, header: header ?? "")
        diagnostics.append(Diagnostic(problem, at: place.inCell(cell)))
    }

    private func lineEndingLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed ? 2 : 1
    }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
