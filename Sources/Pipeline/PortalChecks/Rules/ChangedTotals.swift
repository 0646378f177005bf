internal import Diagnostics
internal import PortalModel
internal import PublicationRegister

/// No number that a list declared has changed without a notice.
struct ChangedTotals: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        comparison.published.totals.compactMap { total in
            let found = comparison.current.totals
                .first { $0.collection == total.collection && $0.counted == total.counted }?.count
            let noticed = comparison.current.changes.count(
                after: total.count, of: total.counted, in: total.collection)
            guard found != total.count, noticed != found else { return nil }
            let problem = RegisterProblem.totalChanged(
                collection: total.collection, counted: total.counted, registered: total.count, found: found)
            return Diagnostic(problem, at: place(of: total, comparison.portal))
        }
    }

    /// Where the number is declared now; the collection's declaration where it is not.
    private func place(of total: RegisteredTotal, _ portal: Portal) -> SourcePlace? {
        guard let declaration = portal.collection(total.collection)?.declaration else { return nil }
        let promise = declaration.promise
        let declared =
            total.counted == RegisteredTotal.total
            ? promise.total?.place : promise.subtotals.first { $0.condition.registered == total.counted }?.place
        return declared ?? SourcePlace(file: declaration.source.file)
    }
}
