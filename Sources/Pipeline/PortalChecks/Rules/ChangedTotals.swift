internal import Diagnostics
internal import PortalModel
internal import PublicationRegister

/// No number that a list declared has changed without a notice.
struct ChangedTotals: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        comparison.published.totals.compactMap { total in
            let declared = comparison.current.totals
                .first { $0.collection == total.collection && $0.counted == total.counted }?.count
            let noticed = comparison.current.changes.count(
                after: total.count, of: total.counted, in: total.collection)
            guard declared != total.count, noticed != declared else { return nil }
            let problem = RegisterProblem.totalChanged(
                collection: total.collection, counted: total.counted, registered: total.count, found: declared)
            return Diagnostic(problem, at: place(of: total, comparison.portal))
        }
    }

    /// The location of the current declaration, or of the collection's declaration if there is none.
    private func place(of total: RegisteredTotal, _ portal: Portal) -> SourcePlace? {
        guard let declaration = portal.collection(total.collection)?.declaration else { return nil }
        let promise = declaration.promise
        let declared =
            total.counted == RegisteredTotal.total
            ? promise.total?.place : promise.subtotals.first { $0.condition.registered == total.counted }?.place
        return declared ?? SourcePlace(file: declaration.source.file)
    }
}
