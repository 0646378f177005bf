internal import ContentLoading
internal import Diagnostics
internal import PortalModel
internal import TextInput

extension Drafting {
    mutating func draftRows() {
        guard let idField = declaration.schema.index(of: Schema.BuiltIn.id) else { return }
        for (tableIndex, table) in loaded.tables.enumerated() {
            guard let idColumn = table.fields.firstIndex(of: idField) else { continue }
            let source = sources[table.source]
            repeated = []
            for (rowIndex, row) in table.table.rows.enumerated() {
                let cell = table.table.cells[row.firstCell + idColumn]
                let start = SourceText.LineStart(line: Int(row.line), offset: Int(row.offset))
                let id = cell.text(in: source.bytes)
                func place(of cell: CSVTable.Cell, _ column: Int, _ bytes: Range<Int>?) -> SourcePlace {
                    let bytes = bytes ?? 0..<Int(cell.length)
                    return source.place(at: Int(cell.offset) + bytes.lowerBound, length: bytes.count, from: start)
                        .inCell(SheetCell(columnIndex: column, row: Int(row.number), header: table.headers[column]))
                }
                if let (column, note) = note(in: row, of: table.table, id: id, source) {
                    let noteCell = table.table.cells[row.firstCell + column]
                    report(.noteInTable(note), place(of: noteCell, column, nil))
                } else {
                    add(id, .row(table: tableIndex, row: rowIndex)) { place(of: cell, idColumn, $0) }
                }
            }
            reportRepeated(in: table)
        }
    }

    /// The text of a row that is a note under the table, and the column of that text.
    private func note(
        in row: CSVTable.Row, of table: CSVTable, id: String, _ source: SourceText
    ) -> (column: Int, text: String)? {
        var columns: [Int] = []
        for (column, cell) in table.cells(of: row).enumerated() where cell.length > 0 {
            columns.append(column)
            if columns.count > TableNotes.mostValues { return nil }
        }
        let values = columns.map { table.cells[row.firstCell + $0].text(in: source.bytes) }
        guard let column = columns.first, notes.contains(values, id: id) else { return nil }
        return (column, values[0])
    }

    /// A file most of whose ids are repeated is the same table again: that is one error, not hundreds.
    private mutating func reportRepeated(in table: LoadedTable) {
        let byTable = Dictionary(grouping: repeated, by: \.firstTable)
        var repeatedTable: Int?
        for (first, rows) in byTable where rows.count > 1 && rows.count * 2 > table.table.rows.count {
            if let first, loaded.tables[first].source != table.source { repeatedTable = first }
        }
        if let repeatedTable, let rows = byTable[repeatedTable] {
            let other = sources[loaded.tables[repeatedTable].source].file
            let problem = RecordProblem.repeatedTable(
                other: other, rows: rows.count, of: table.table.rows.count)
            report(problem, SourcePlace(file: sources[table.source].file))
        }
        for row in repeated where repeatedTable == nil || row.firstTable != repeatedTable {
            report(row.problem, row.place)
        }
        repeated = []
    }
}
