internal import Diagnostics
internal import PortalModel
internal import TextInput

/// From a CSV file's bytes to a table whose columns are matched to the schema.
enum TableLoading {
    struct Outcome: Sendable {
        var source: SourceText
        var table = CSVTable()
        var fields: [Int?] = []
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

    // MARK: Encoding

    /// UTF-8 wherever the bytes are UTF-8; else GB18030 where the collection says so, or where what comes out of it
    /// begins with a header that fits the schema and the bytes are not merely damaged UTF-8. A few words of GB18030 can
    /// look like UTF-8; for those the declaration counts.
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
            headerFits(source, declaration.schema)
        else { return (nil, [failure]) }
        let note = Diagnostic(ContentProblem.guessedEncoding("gb18030"), at: SourcePlace(file: file))
        return (source, [note])
    }

    private static func headerFits(_ source: SourceText, _ schema: Schema) -> Bool {
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
        guard let header = outcome.table.rows.first, !isBlank(header, outcome.table) else {
            outcome.diagnostics.append(Diagnostic(TableProblem.empty, at: SourcePlace(file: source.file)))
            return
        }
        let names = schema.fields.filter { $0.lookup == nil }.map(\.name)
        var seen: Set<String> = []
        for cell in outcome.table.cells(of: header) {
            let name = cell.text(in: source.bytes)
            let place = source.place(at: Int(cell.offset), length: Int(cell.length))
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
                let nearest = Suggestion.nearest(to: name, among: names)
                outcome.diagnostics.append(
                    Diagnostic(TableProblem.unknownColumn(name, nearest: nearest), at: place))
            }
            outcome.fields.append(index)
        }
        for field in schema.fields where field.constraints.isRequired && field.lookup == nil {
            guard !seen.contains(field.name) else { continue }
            outcome.diagnostics.append(
                Diagnostic(TableProblem.missingColumn(field.name), at: source.place(at: 0)))
        }
    }

    // MARK: Rows

    /// Takes out the header, and every row in which a cell would stand under the wrong name.
    private static func removeUnusableRows(of outcome: inout Outcome) {
        guard let header = outcome.table.rows.first else { return }
        let table = outcome.table
        var kept: [CSVTable.Row] = []
        kept.reserveCapacity(table.rows.count)
        for row in table.rows.dropFirst() {
            let start = SourceText.LineStart(line: Int(row.line), offset: Int(row.offset))
            if isBlank(row, table) {
                let place = outcome.source.place(at: start.offset, from: start)
                outcome.diagnostics.append(Diagnostic(TableProblem.blankRow, at: place))
            } else if row.cellCount != header.cellCount {
                let problem = TableProblem.raggedRow(expected: Int(header.cellCount), found: Int(row.cellCount))
                let place = outcome.source.place(at: start.offset, from: start)
                outcome.diagnostics.append(Diagnostic(problem, at: place))
            } else {
                kept.append(row)
            }
        }
        outcome.table.rows = kept
    }

    private static func isBlank(_ row: CSVTable.Row, _ table: CSVTable) -> Bool {
        table.cells(of: row).allSatisfy { $0.length == 0 }
    }
}
