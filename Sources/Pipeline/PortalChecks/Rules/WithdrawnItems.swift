internal import Diagnostics
internal import PublicationRegister

/// A record that a notice withdraws is not in the list, and its code is not reused.
struct WithdrawnItems: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        comparison.current.changes.notices.compactMap { notice in
            guard case .withdrawal(let id) = notice.subject, let list = comparison.current.list(notice.collection),
                let entry = list.entry(id)
            else { return nil }
            let record = comparison.name(entry, in: list)
            let publishedTitle = comparison.published.list(notice.collection)?.entry(id)?.title
            let problem: RegisterProblem =
                if let publishedTitle, publishedTitle != entry.title {
                    .codeReused(record, was: publishedTitle)
                } else {
                    .withdrawnListed(record)
                }
            return comparison.diagnostic(problem, id: id, in: notice.collection)
        }
    }
}
