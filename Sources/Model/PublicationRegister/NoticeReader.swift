internal import Diagnostics
internal import PortalModel

/// Reads `changes.csv`.
enum NoticeReader {
    static func read(_ source: SourceText, _ diagnostics: inout [Diagnostic]) -> [ChangeNotice] {
        var table = RegisterTable(source, columns: ChangeNotice.columns, mayHaveMore: false)
        let notices = table.rows.compactMap { notice($0, &table) }
        diagnostics += table.diagnostics
        return notices
    }

    /// Everything that is wrong with a line is reported, and only a line without errors counts.
    private static func notice(_ row: RegisterTable.Row, _ table: inout RegisterTable) -> ChangeNotice? {
        let cells = ChangeNotice.columns.indices.map { table.text(of: $0, in: row) }
        let places = cells.indices.map { table.place(of: $0, in: row) }
        var isSound = true
        let date = CalendarDate(cells[0])
        if date == nil {
            table.report(.noticeDate(cells[0]), places[0])
            isSound = false
        }
        for column in [1, 6, 7] where isBlank(cells[column]) {
            table.report(.incompleteNotice(column: ChangeNotice.columns[column]), places[column])
            isSound = false
        }
        let subject = subject(id: cells[2], field: cells[3], old: cells[4], new: cells[5])
        if subject == nil { table.report(.noticeForm, places[2]) }
        guard let date, let subject, isSound else { return nil }
        return ChangeNotice(
            date: date, collection: cells[1], subject: subject, old: cells[4], new: cells[5], reason: cells[6],
            basis: cells[7], places: places)
    }

    private static func subject(id: String, field: String, old: String, new: String) -> ChangeNotice.Subject? {
        if field.isEmpty || field == ChangeNotice.everyRecord {
            let isWithdrawal = new == ChangeNotice.withdrawn && !id.isEmpty && id != ChangeNotice.everyRecord
            return isWithdrawal ? .withdrawal(id: id) : nil
        }
        if id == ChangeNotice.everyRecord {
            // If both old and new are empty, the field itself is dropped.
            return old != new || old.isEmpty ? .fieldOfAll(field) : nil
        }
        guard old != new else { return nil }
        if !id.isEmpty { return .field(field, id: id) }
        let areCounts = [old, new].allSatisfy { $0.isEmpty || (Int($0) ?? -1) >= 0 }
        return areCounts ? .total(field) : nil
    }

    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }
}
