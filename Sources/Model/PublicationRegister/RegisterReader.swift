package import Diagnostics
internal import PortalModel
internal import TextInput

/// The contents of one file of a register.
package enum RegisterPart: Sendable {
    case list(RegisteredList)
    case totals([RegisteredTotal])
    case notices([ChangeNotice])
}

extension Register {
    /// Combines the files of a register.
    package init(_ parts: [RegisterPart]) {
        var lists: [RegisteredList] = []
        var totals: [RegisteredTotal] = []
        var notices: [ChangeNotice] = []
        for part in parts {
            switch part {
            case .list(let list): lists.append(list)
            case .totals(let fileTotals): totals = fileTotals
            case .notices(let fileNotices): notices = fileNotices
            }
        }
        self.init(lists: lists, totals: totals, changes: ChangeLog(notices))
    }
}

/// Reads the files of a register.
package enum RegisterReader {
    /// - Parameter name: the file's name in the register's folder.
    package static func read(
        _ source: SourceText, named name: String
    ) -> (part: RegisterPart, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let part: RegisterPart =
            switch name {
            case Register.totalsFile: .totals(readTotals(source, &diagnostics))
            case Register.changesFile: .notices(NoticeReader.read(source, &diagnostics))
            default: .list(readList(source, collection: String(name.dropLast(4)), &diagnostics))
            }
        return (part, diagnostics)
    }

    private static func readList(
        _ source: SourceText, collection: String, _ diagnostics: inout [Diagnostic]
    ) -> RegisteredList {
        let plain = RegisteredList.plainColumns.count
        var table = RegisterTable(source, columns: RegisteredList.plainColumns, mayHaveMore: true)
        var entries: [RegisterEntry] = []
        var knownIds: Set<String> = []
        for row in table.rows {
            let (id, title, standing) = (
                table.text(of: 0, in: row), table.text(of: 1, in: row), table.text(of: 2, in: row)
            )
            guard Identifier.isValid(id) else {
                table.report(.malformed(id, expected: .recordIdentifier), table.place(of: 0, in: row))
                continue
            }
            guard knownIds.insert(Identifier.folded(id)).inserted else {
                table.report(.repeatedLine(id: id), table.place(of: 0, in: row))
                continue
            }
            var digests = [title, standing].map(FieldDigest.unlessEmpty)
            digests.reserveCapacity(digests.count + row.cells.count - plain)
            source.bytes.withUnsafeBufferPointer { bytes in
                for cell in row.cells.dropFirst(plain) {
                    digests.append(FieldDigest(digits: bytes[Int(cell.offset)..<Int(cell.offset + cell.length)]))
                }
            }
            // The title is the first that has a digest, and the second column.
            for column in plain..<row.cells.count where digests[column - 1] == nil {
                let written = table.text(of: column, in: row)
                if written.isEmpty { continue }
                table.report(.malformed(written, expected: .fieldDigest), table.place(of: column, in: row))
            }
            entries.append(
                RegisterEntry(id: id, title: title, standing: standing, digests: digests, start: row.start))
        }
        diagnostics += table.diagnostics
        let fields = Array(RegisteredList.plainColumns.dropFirst() + table.header.dropFirst(plain))
        return RegisteredList(collection: collection, fields: fields, entries: entries, source: source)
    }

    private static func readTotals(_ source: SourceText, _ diagnostics: inout [Diagnostic]) -> [RegisteredTotal] {
        var table = RegisterTable(source, columns: Register.totalsColumns, mayHaveMore: false)
        var totals: [RegisteredTotal] = []
        for row in table.rows {
            let countText = table.text(of: 2, in: row)
            guard let count = Int(countText), count >= 0 else {
                table.report(.malformed(countText, expected: .wholeCount), table.place(of: 2, in: row))
                continue
            }
            totals.append(
                RegisteredTotal(
                    collection: table.text(of: 0, in: row), counted: table.text(of: 1, in: row), count: count))
        }
        diagnostics += table.diagnostics
        return totals
    }
}
