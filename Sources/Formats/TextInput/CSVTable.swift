internal import Diagnostics

/// The cells of a CSV file, as positions in its text: nothing is copied until a value is made from it.
package struct CSVTable: Sendable, Hashable {
    /// A cell's content, without its quotes.
    package struct Cell: Sendable, Hashable {
        /// In bytes from the start of the text.
        package let offset: UInt32
        /// In bytes.
        package let length: UInt32
        /// Whether it contains doubled quotes.
        package let hasDoubledQuotes: Bool
    }

    /// A row: its cells are `cells[firstCell ..< firstCell + cellCount]` of the table.
    package struct Row: Sendable, Hashable {
        /// The line on which it begins, 1-based.
        package let line: Int32
        /// Its number as a spreadsheet program shows it; the header is 1.
        package let number: Int32
        package let cellCount: Int32
        package let firstCell: Int
        /// In bytes.
        package let offset: UInt32
    }

    /// The rows, the header first.
    package var rows: [Row] = []
    package internal(set) var cells: [Cell] = []

    /// A table without rows.
    package init() {}

    package func cells(of row: Row) -> ArraySlice<Cell> {
        cells[row.firstCell..<(row.firstCell + Int(row.cellCount))]
    }
}

extension CSVTable.Cell {
    /// The cell's text.
    package func text(in bytes: [UInt8]) -> String {
        let range = Int(offset)..<Int(offset + length)
        guard hasDoubledQuotes else {
            return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
        }
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            text.append(bytes[index])
            // The reader has made sure that every quote in here is doubled.
            index += bytes[index] == 0x22 ? 2 : 1
        }
        return String(decoding: text, as: UTF8.self)
    }
}
