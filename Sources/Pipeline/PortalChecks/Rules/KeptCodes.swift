internal import Diagnostics
internal import PublicationRegister

/// Every code that has been published is still listed or has been withdrawn by a notice.
struct KeptCodes: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        comparison.published.lists.flatMap { list -> [Diagnostic] in
            let current = comparison.current.list(list.collection)
            let gone = list.entries.filter { entry in
                current?.entry(entry.id) == nil
                    && comparison.current.changes.withdrawal(of: entry.id, in: list.collection) == nil
            }
            if current == nil, !gone.isEmpty {
                let problem = RegisterProblem.listGone(collection: list.collection, count: gone.count)
                return [Diagnostic(problem, at: SourcePlace(file: list.source.file))]
            }
            return gone.map { entry in
                Diagnostic(RegisterProblem.itemGone(comparison.name(entry, in: list)), at: list.place(of: entry))
            }
        }
    }
}
