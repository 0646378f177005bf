internal import Diagnostics
internal import TextInput

/// A CSV file whose columns are known by name.
struct RegisterTable {
    let source: SourceText
    /// The names of the columns.
    let header: [String]
    private(set) var rows: [Row] = []
    private(set) var diagnostics: [Diagnostic]

    struct Row {
        let start: SourceText.LineStart
        /// One for each column of the header.
        let cells: ArraySlice<CSVTable.Cell>
    }

    /// - Parameter columns: the required columns, first and in this order.
    init(_ source: SourceText, columns: [String], mayHaveMore: Bool) {
        let (table, problems) = CSVReader.read(source)
        self.source = source
        self.diagnostics = problems
        self.header = table.rows.first.map { table.cells(of: $0).map { $0.text(in: source.bytes) } } ?? []
        guard header.prefix(columns.count) == columns[...], mayHaveMore || header.count == columns.count,
            Set(header).count == header.count
        else {
            report(.columns(expected: columns), source.place(at: 0, length: source.bytes.count))
            return
        }
        for row in table.rows.dropFirst() {
            let start = SourceText.LineStart(line: Int(row.line), offset: Int(row.offset))
            let cells = table.cells(of: row)
            if cells.allSatisfy({ $0.length == 0 }) { continue }
            guard cells.count == header.count else {
                let problem = TableProblem.raggedRow(expected: header.count, found: cells.count)
                diagnostics.append(Diagnostic(problem, at: source.place(at: start.offset, from: start)))
                continue
            }
            rows.append(Row(start: start, cells: cells))
        }
    }

    func text(of column: Int, in row: Row) -> String { cell(column, row).text(in: source.bytes) }

    private func cell(_ column: Int, _ row: Row) -> CSVTable.Cell { row.cells[row.cells.startIndex + column] }

    func place(of column: Int, in row: Row) -> SourcePlace {
        let cell = cell(column, row)
        return source.place(at: Int(cell.offset), length: max(1, Int(cell.length)), from: row.start)
    }

    mutating func report(_ problem: RegisterProblem, _ place: SourcePlace) {
        diagnostics.append(Diagnostic(problem, at: place))
    }
}
