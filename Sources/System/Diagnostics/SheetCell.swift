/// A cell of a table, as a spreadsheet program names it.
public struct SheetCell: Sendable, Hashable {
    /// The position of the column, 0-based.
    public let columnIndex: Int
    /// The number of the row, 1-based; the header is row 1. It counts rows, not lines: a cell may contain several.
    public let row: Int
    /// The column's header.
    public let header: String

    public init(columnIndex: Int, row: Int, header: String) {
        self.columnIndex = columnIndex
        self.row = row
        self.header = header
    }

    /// The column's letters: A to Z, then AA to ZZ, and so on.
    public var column: String { Self.letters(of: columnIndex) }

    /// Column and row together, such as `C12`.
    public var name: String { column + String(row) }

    /// The letters of the column at a 0-based position.
    public static func letters(of columnIndex: Int) -> String {
        var letters: [UInt8] = []
        var rest = columnIndex
        repeat {
            letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
            rest = rest / 26 - 1
        } while rest >= 0
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
