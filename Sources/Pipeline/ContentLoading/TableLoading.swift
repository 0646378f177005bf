internal import Diagnostics
internal import PortalModel
internal import TextInput

/// Turns the bytes of a CSV file into a table whose columns are matched to the schema.
enum TableLoading {
    struct Outcome: Sendable {
        var source: SourceText
        var table = CSVTable()
        var fields: [Int?] = []
        var headers: [String] = []
        var diagnostics: [Diagnostic] = []
    }

    static func load(_ bytes: [UInt8], file: String, declaration: CollectionDeclaration) -> Outcome {
        let decoded = decode(bytes, file: file, declaration: declaration)
        guard let source = decoded.source else {
            return Outcome(source: SourceText(file: file, bytes: []), diagnostics: decoded.diagnostics)
        }
        let (table, problems) = CSVReader.read(source)
        var outcome = Outcome(source: source, table: table, diagnostics: decoded.diagnostics + problems)
        matchColumns(of: &outcome, to: declaration)
        removeUnusableRows(of: &outcome)
        return outcome
    }

    /// The maximum number of columns in a spreadsheet program.
    static let columnLimit = 16_384
    /// The maximum size of a cell in bytes: a spreadsheet program accepts 32,767 UTF-16 units, of at most three bytes
    /// each, and cuts off the rest.
    static let cellLimit = 3 * 32_767

    // MARK: Encoding

    /// UTF-8 if the bytes are UTF-8; otherwise GB18030 if the collection declares it, or if decoding it produces a
    /// header that matches the schema and the bytes are not merely damaged UTF-8. A few words of GB18030 can look like
    /// UTF-8; for those the declaration decides.
    private static func decode(
        _ bytes: [UInt8], file: String, declaration: CollectionDeclaration
    ) -> (source: SourceText?, diagnostics: [Diagnostic]) {
        if declaration.encoding == .gb18030, TextDecoding.holdsOnlyShortSequences(bytes),
            case .text(let source) = TextDecoding.gb18030(bytes, file: file)
        {
            return (source, [])
        }
        let failure: Diagnostic
        switch TextDecoding.utf8(bytes, file: file) {
        case .text(let source): return (source, [])
        case .failure(let diagnostic): failure = diagnostic
        }
        if declaration.encoding == .gb18030 {
            switch TextDecoding.gb18030(bytes, file: file) {
            case .text(let source): return (source, [])
            case .failure(let diagnostic): return (nil, [diagnostic])
            }
        }
        guard !TextDecoding.looksLikeDamagedUTF8(bytes),
            case .text(let source) = TextDecoding.gb18030(bytes, file: file),
            headerMatches(source, declaration.schema)
        else { return (nil, [failure]) }
        let note = Diagnostic(ContentProblem.guessedEncoding("gb18030"), at: SourcePlace(file: file))
        return (source, [note])
    }

    private static func headerMatches(_ source: SourceText, _ schema: Schema) -> Bool {
        let line = source.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        let header = SourceText(file: source.file, bytes: Array(line))
        let table = CSVReader.read(header).table
        guard let row = table.rows.first else { return false }
        return table.cells(of: row).allSatisfy { schema.index(of: $0.text(in: header.bytes)) != nil }
    }

    // MARK: Columns

    private static func matchColumns(of outcome: inout Outcome, to declaration: CollectionDeclaration) {
        let source = outcome.source
        let schema = declaration.schema
        guard let header = outcome.table.rows.first, !isBlank(header, outcome.table, source) else {
            outcome.diagnostics.append(Diagnostic(TableProblem.empty, at: SourcePlace(file: source.file)))
            return
        }
        guard header.cellCount <= columnLimit else {
            let problem = TableProblem.tooManyColumns(Int(header.cellCount), limit: columnLimit)
            outcome.diagnostics.append(Diagnostic(problem, at: SourcePlace(file: source.file)))
            outcome.table = CSVTable()
            return
        }
        let names = schema.fields.filter { $0.lookup == nil }.map(\.name)
        let blank = blankColumns(of: outcome, header)
        var seen: Set<String> = []
        var suggestions = Suggestion.Budget()
        for (column, cell) in outcome.table.cells(of: header).enumerated() {
            let name = cell.text(in: source.bytes)
            outcome.headers.append(name)
            if blank.contains(column) {
                outcome.fields.append(nil)
                continue
            }
            let place = source.place(at: Int(cell.offset), length: Int(cell.length))
                .inCell(SheetCell(columnIndex: column, row: 1, header: name))
            var index = schema.index(of: name)
            if let field = index.map({ schema.fields[$0] }) {
                if !seen.insert(name).inserted {
                    outcome.diagnostics.append(Diagnostic(TableProblem.duplicateColumn(name), at: place))
                    index = nil
                } else if let lookup = field.lookup {
                    let problem = TableProblem.lookupColumn(name, source: "\(lookup.reference).\(lookup.field)")
                    outcome.diagnostics.append(Diagnostic(problem, at: place))
                    index = nil
                }
            } else {
                let nearest = suggestions.nearest(to: name, among: names)
                outcome.diagnostics.append(
                    Diagnostic(TableProblem.unknownColumn(name, nearest: nearest), at: place))
            }
            outcome.fields.append(index)
        }
        reportBlankColumns(blank, of: &outcome, header)
        for field in schema.fields where field.constraints.isRequired && field.lookup == nil {
            guard !seen.contains(field.name) else { continue }
            outcome.diagnostics.append(
                Diagnostic(TableProblem.missingColumn(field.name), at: source.place(at: 0)))
        }
    }

    /// The columns at the right edge that have neither a name nor a value: a spreadsheet program writes them once
    /// somebody has formatted a cell there. They are reported together.
    private static func blankColumns(of outcome: Outcome, _ header: CSVTable.Row) -> Range<Int> {
        let count = Int(header.cellCount)
        func isBlank(_ cell: CSVTable.Cell) -> Bool { Self.isBlank(cell, outcome.source) }
        var first = count
        while first > 0, isBlank(outcome.table.cells[header.firstCell + first - 1]) { first -= 1 }
        for row in outcome.table.rows.dropFirst() where row.cellCount == header.cellCount {
            guard first < count else { break }
            let cells = outcome.table.cells(of: row).suffix(count - first)
            if let last = cells.lastIndex(where: { !isBlank($0) }) { first = last - row.firstCell + 1 }
        }
        return first..<count
    }

    private static func reportBlankColumns(_ columns: Range<Int>, of outcome: inout Outcome, _ header: CSVTable.Row) {
        guard let first = columns.first else { return }
        let cell = outcome.table.cells[header.firstCell + first]
        let place = outcome.source.place(at: Int(cell.offset))
            .inCell(SheetCell(columnIndex: first, row: Int(header.number), header: ""))
        let problem = TableProblem.blankColumns(first: SheetCell.letters(of: first), count: columns.count)
        outcome.diagnostics.append(Diagnostic(problem, at: place))
    }

    // MARK: Rows

    /// Removes the header, every row in which a cell would be under the wrong name, and every row with a cell that is
    /// longer than a spreadsheet program accepts.
    private static func removeUnusableRows(of outcome: inout Outcome) {
        guard let header = outcome.table.rows.first else { return }
        let table = outcome.table
        let source = outcome.source
        let headerName = table.cells(of: header).first?.text(in: source.bytes) ?? ""
        func report(_ problem: TableProblem, _ row: CSVTable.Row) {
            let start = SourceText.LineStart(line: Int(row.line), offset: Int(row.offset))
            let cell = SheetCell(columnIndex: 0, row: Int(row.number), header: headerName)
            let place = source.place(at: start.offset, from: start).inCell(cell)
            outcome.diagnostics.append(Diagnostic(problem, at: place))
        }
        // Blank rows at the end come in hundreds, so there is one message for all of them.
        let rows = table.rows.dropFirst()
        let end = rows.lastIndex { !isBlank($0, table, source) }.map { $0 + 1 } ?? rows.startIndex
        if rows.endIndex - end > 1 {
            report(.blankRows(rows.endIndex - end), rows[end])
        } else if end < rows.endIndex {
            report(.blankRow, rows[end])
        }
        var kept: [CSVTable.Row] = []
        kept.reserveCapacity(end)
        for row in rows[..<end] {
            if row.cellCount != header.cellCount {
                let isBlank = isBlank(row, table, source)
                report(
                    isBlank ? .blankRow : .raggedRow(expected: Int(header.cellCount), found: Int(row.cellCount)), row)
            } else if isBlank(row, table, source) {
                report(.blankRow, row)
            } else if !reportLongCells(of: row, header, &outcome) {
                kept.append(row)
            }
        }
        outcome.table.rows = kept
    }

    /// Whether a row has cells that are too long. It is omitted, so that no later stage meets them.
    private static func reportLongCells(
        of row: CSVTable.Row, _ header: CSVTable.Row, _ outcome: inout Outcome
    ) -> Bool {
        var isLong = false
        for (column, cell) in outcome.table.cells(of: row).enumerated() where Int(cell.length) > cellLimit {
            isLong = true
            let start = SourceText.LineStart(line: Int(row.line), offset: Int(row.offset))
            let name = outcome.table.cells[header.firstCell + column].text(in: outcome.source.bytes)
            let place = outcome.source.place(at: Int(cell.offset), from: start)
                .inCell(SheetCell(columnIndex: column, row: Int(row.number), header: name))
            outcome.diagnostics.append(
                Diagnostic(TableProblem.cellTooLong(bytes: Int(cell.length), limit: cellLimit), at: place))
        }
        return isLong
    }

    private static func isBlank(_ row: CSVTable.Row, _ table: CSVTable, _ source: SourceText) -> Bool {
        table.cells(of: row).allSatisfy { isBlank($0, source) }
    }

    /// Whether a cell has no visible character.
    private static func isBlank(_ cell: CSVTable.Cell, _ source: SourceText) -> Bool {
        guard cell.length > 0 else { return true }
        guard cell.length <= 64, !isVisible(source.bytes[Int(cell.offset)]) else { return false }
        return cell.text(in: source.bytes).unicodeScalars.allSatisfy(BlankCharacters.contains)
    }

    /// Whether a byte is a visible ASCII character, as most are.
    private static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
