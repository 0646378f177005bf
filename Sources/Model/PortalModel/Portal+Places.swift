package import Diagnostics
internal import TextInput

/// The columns of a table.
package struct TableColumns: Sendable, Hashable {
    /// The header of each column.
    package let headers: [String]
    /// Parallel to the headers: the position of the field in the schema; `nil` for a column without a field.
    package let fields: [Int?]
    /// Parallel to the schema's fields: the field's column, or that of the reference through which it is looked up;
    /// `nil` if the table has neither.
    let columns: [Int?]

    package init(headers: [String], fields: [Int?], schema: Schema) {
        self.headers = headers
        self.fields = fields
        columns = schema.fields.indices.map { field in
            let lookup = schema.fields[field].lookup
            let source = lookup.map { schema.index(of: $0.reference) } ?? field
            return source.flatMap { fields.firstIndex(of: $0) }
        }
    }
}

extension Portal {
    /// Where the value of a field begins in the record's source, in bytes; `nil` if there is none. A looked-up value
    /// has the place of the reference, where it can be changed.
    package func offset(of field: Int, in record: Record) -> Int? {
        let origin = record.origin
        guard origin.row != nil else {
            let offset = origin.offsets[field]
            return offset == RecordOrigin.nowhere ? nil : Int(offset)
        }
        guard let columns = columns(of: origin), let column = columns.columns[field] else { return nil }
        if let own = columns.fields[column], own != field {
            guard case .reference(let reference) = record.values[own], case .record = reference.target else {
                return nil
            }
        }
        guard origin.start.offset < sources[origin.source].bytes.count else { return nil }
        let cells = CSVReader.cells(ofRowAt: origin.start.offset, in: sources[origin.source])
        return column < cells.count ? Int(cells[column].offset) : nil
    }

    /// Where a field of a record is in its source; the record's first line if it has no such field.
    package func place(of field: Int?, in record: Record) -> SourcePlace {
        let origin = record.origin
        let source = sources[origin.source]
        guard let field, let offset = offset(of: field, in: record) else {
            guard origin.start.offset <= source.bytes.count else {
                return SourcePlace(
                    location: SourceLocation(file: source.file, line: origin.start.line, column: 1),
                    cell: cell(atColumn: 0, of: origin))
            }
            return source.place(at: origin.start.offset, from: origin.start).inCell(cell(atColumn: 0, of: origin))
        }
        let length = record.values[field].texts.reduce(-1) { $0 + $1.utf8.count + 1 }
        return source.place(at: offset, length: max(1, length), from: origin.start).inCell(cell(of: field, origin))
    }

    /// Where some bytes of one of a value's texts are; the place of the whole value if the source has them in another
    /// form, such as a YAML escape.
    /// - Parameter element: the index of the text.
    package func place(of field: Int, in record: Record, element: Int, bytes: Range<Int>) -> SourcePlace {
        let origin = record.origin
        let source = sources[origin.source]
        guard var next = offset(of: field, in: record) else { return place(of: field, in: record) }
        let texts = record.values[field].texts
        let isQuoted = origin.row != nil && next > 0 && source.bytes[next - 1] == quote
        // In YAML, the quote is part of the value.
        if origin.row == nil, next < source.bytes.count, [quote, UInt8(ascii: "'")].contains(source.bytes[next]) {
            next += 1
        }
        // From the beginning of the value to the end of the bytes; each element before has a delimiter after it.
        var range = next..<next
        var position = texts.prefix(element).reduce(0) { $0 - $1.utf8.count - 1 }
        var textBytes = texts[element].utf8.makeIterator()
        while position < bytes.upperBound, next < source.bytes.count {
            if position >= 0, textBytes.next() != source.bytes[next] { return place(of: field, in: record) }
            if position == bytes.lowerBound { range = next..<next }
            let isDoubled = isQuoted && source.bytes[next] == quote
            next += isDoubled ? 2 : 1
            position += 1
        }
        range = range.lowerBound..<max(next, range.lowerBound)
        return source.place(at: range.lowerBound, length: range.count, from: origin.start)
            .inCell(cell(of: field, origin))
    }

    /// The cell of a field's value.
    private func cell(of field: Int, _ origin: RecordOrigin) -> SheetCell? {
        columns(of: origin)?.columns[field].flatMap { cell(atColumn: $0, of: origin) }
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
