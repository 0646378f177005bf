internal import Diagnostics
internal import PublicationRegister

/// Every notice is about a registered collection, a record of it, and a field or a declared number that it has or had.
struct NoticeTargets: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        comparison.current.changes.notices.flatMap { notice -> [Diagnostic] in
            let lists = [comparison.published, comparison.current].compactMap { $0.list(notice.collection) }
            guard !lists.isEmpty else {
                let names = (comparison.current.lists + comparison.published.lists).map(\.collection)
                return [unknown(notice.collection, "collection", among: names, notice)]
            }
            return id(of: notice, lists) + field(of: notice, lists, comparison)
        }
    }

    private func id(of notice: ChangeNotice, _ lists: [RegisteredList]) -> [Diagnostic] {
        guard let id = notice.id, id != ChangeNotice.everyRecord, !lists.contains(where: { $0.entry(id) != nil })
        else { return [] }
        return [unknown(id, "id", among: lists.flatMap { $0.entries.map(\.id) }, notice)]
    }

    private func field(
        of notice: ChangeNotice, _ lists: [RegisteredList], _ comparison: PublicationComparison
    ) -> [Diagnostic] {
        guard let field = notice.field else { return [] }
        let known: [String]
        if case .total = notice.subject {
            // Once the register has been updated, it has no trace of a number that is no longer declared.
            if notice.new.isEmpty { return [] }
            known = (comparison.published.totals + comparison.current.totals)
                .filter { $0.collection == notice.collection }.map(\.counted)
        } else if comparison.current.changes.isDropped(field, in: notice.collection) {
            // Once the register has been updated, it has no trace of the field.
            return []
        } else {
            known = lists.flatMap(\.fields)
        }
        if known.contains(field) { return [] }
        return [unknown(field, "field", among: known, notice)]
    }

    private func unknown(
        _ text: String, _ column: String, among known: [String], _ notice: ChangeNotice
    ) -> Diagnostic {
        let nearest = Suggestion.nearest(to: text, among: known)
        return Diagnostic(
            RegisterProblem.unknownInNotice(text, column: column, nearest: nearest), at: notice.place(of: column))
    }
}
