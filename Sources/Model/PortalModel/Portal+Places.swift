public import Diagnostics

/// The columns of a table.
public struct TableColumns: Sendable, Hashable {
    /// What the header says over each column.
    public let headers: [String]
    /// Parallel to the headers: the position of the field in the schema, `nil` for a column that is no field's.
    public let fields: [Int?]

    public init(headers: [String], fields: [Int?]) {
        self.headers = headers
        self.fields = fields
    }
}

extension Portal {
    /// Where a field of a record stands in its source; the record's first line where it has no such field.
    public func place(of field: Int?, in record: Record) -> SourcePlace {
        let origin = record.origin
        let source = sources[origin.source]
        guard let field, origin.offsets[field] != RecordOrigin.nowhere else {
            return source.place(at: origin.start.offset, from: origin.start).inCell(cell(atColumn: 0, of: origin))
        }
        let length = record.values[field].texts.reduce(-1) { $0 + $1.utf8.count + 1 }
        return source.place(at: Int(origin.offsets[field]), length: max(1, length), from: origin.start)
            .inCell(cell(of: field, origin))
    }

    /// Where some bytes of one of a value's texts stand; the value's own place where the source writes it in another
    /// form, such as an escape of YAML.
    /// - Parameter element: which of the value's texts.
    public func place(of field: Int, in record: Record, element: Int, bytes: Range<Int>) -> SourcePlace {
        let origin = record.origin
        let source = sources[origin.source]
        guard origin.offsets[field] != RecordOrigin.nowhere else { return place(of: field, in: record) }
        let texts = record.values[field].texts
        var next = Int(origin.offsets[field])
        let isQuoted = origin.row != nil && next > 0 && source.bytes[next - 1] == quote
        // In YAML the quote is part of the value.
        if origin.row == nil, next < source.bytes.count, [quote, UInt8(ascii: "'")].contains(source.bytes[next]) {
            next += 1
        }
        // From the value's beginning to the bytes' end: the elements before, each with a delimiter.
        var range = next..<next
        var position = texts.prefix(element).reduce(0) { $0 - $1.utf8.count - 1 }
        var written = texts[element].utf8.makeIterator()
        while position < bytes.upperBound, next < source.bytes.count {
            if position >= 0, written.next() != source.bytes[next] { return place(of: field, in: record) }
            if position == bytes.lowerBound { range = next..<next }
            let isDoubled = isQuoted && source.bytes[next] == quote
            next += isDoubled ? 2 : 1
            position += 1
        }
        range = range.lowerBound..<max(next, range.lowerBound)
        return source.place(at: range.lowerBound, length: range.count, from: origin.start)
            .inCell(cell(of: field, origin))
    }

    /// The cell of a field's value. What is looked up stands in the cell of the reference by which it is.
    private func cell(of field: Int, _ origin: RecordOrigin) -> SheetCell? {
        guard let columns = columns(of: origin) else { return nil }
        let column =
            columns.fields.firstIndex(of: field)
            ?? columns.fields.firstIndex { other in
                other.map { origin.offsets[$0] == origin.offsets[field] } ?? false
            }
        return column.flatMap { cell(atColumn: $0, of: origin) }
    }

    private func cell(atColumn column: Int, of origin: RecordOrigin) -> SheetCell? {
        guard let row = origin.row, let columns = columns(of: origin), columns.headers.indices.contains(column) else {
            return nil
        }
        return SheetCell(columnIndex: column, row: row, header: columns.headers[column])
    }

    private func columns(of origin: RecordOrigin) -> TableColumns? {
        tableColumns.indices.contains(origin.source) ? tableColumns[origin.source] : nil
    }
}

private let quote = UInt8(ascii: "\"")
