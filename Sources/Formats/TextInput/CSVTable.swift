internal import Diagnostics

/// The cells of a CSV file, as positions in its text: nothing is copied until a value is made of it.
public struct CSVTable: Sendable, Hashable {
    /// A cell's content, without its quotes.
    public struct Cell: Sendable, Hashable {
        /// In bytes from the start of the text.
        public let offset: UInt32
        /// In bytes.
        public let length: UInt32
        /// Whether quotes in it are doubled.
        public let hasDoubledQuotes: Bool
    }

    /// A row: its cells are `cells[firstCell ..< firstCell + cellCount]` of the table.
    public struct Row: Sendable, Hashable {
        /// The line on which it begins, 1-based.
        public let line: Int32
        /// Its number as a spreadsheet program shows it, the header being 1.
        public let number: Int32
        public let cellCount: Int32
        public let firstCell: Int
        /// In bytes.
        public let offset: UInt32
    }

    /// The header row first.
    public var rows: [Row] = []
    public internal(set) var cells: [Cell] = []

    /// A table without a row.
    public init() {}

    public func cells(of row: Row) -> ArraySlice<Cell> {
        cells[row.firstCell..<(row.firstCell + Int(row.cellCount))]
    }
}

extension CSVTable.Cell {
    /// The cell's text.
    public func text(in bytes: [UInt8]) -> String {
        let range = Int(offset)..<Int(offset + length)
        guard hasDoubledQuotes else {
            return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
        }
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            text.append(bytes[index])
            // The reader has seen to it that every quote in here is doubled.
            index += bytes[index] == 0x22 ? 2 : 1
        }
        return String(decoding: text, as: UTF8.self)
    }
}
