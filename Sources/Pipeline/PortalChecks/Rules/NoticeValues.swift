internal import Diagnostics
internal import PublicationRegister

/// The last notice of a field states the field's value. (A field that has changed otherwise is reported at the field.)
struct NoticeValues: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        let changes = comparison.current.changes
        return changes.notices.compactMap { notice in
            guard case .field(let field, let id) = notice.subject,
                changes.notices(of: field, id: id, in: notice.collection).last == notice,
                let list = comparison.current.list(notice.collection), let entry = list.entry(id),
                list.index(of: field) != nil, let registered = comparison.published.list(notice.collection),
                let before = registered.entry(id)
            else { return nil }
            let digest = list.digest(of: field, in: entry)
            guard registered.digest(of: field, in: before) == digest,
                ChangeLog.digest(notice.new, of: field) != digest
            else { return nil }
            let problem = RegisterProblem.noticeDiffers(
                comparison.name(entry, in: list), field: comparison.title(of: field, in: notice.collection),
                noticed: notice.new, found: comparison.currentText(of: field, id: id, in: list))
            return Diagnostic(problem, at: notice.place(of: "new"))
        }
    }
}
