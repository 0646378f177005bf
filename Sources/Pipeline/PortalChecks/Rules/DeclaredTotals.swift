internal import Diagnostics
internal import PortalModel

/// A list has the declared number of records.
struct DeclaredTotals: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.compactMap { collection in
            guard let total = collection.declaration.promise.total, total.count != collection.records.count else {
                return nil
            }
            let problem = PromiseProblem.total(
                declared: total.count, found: collection.records.count, collection: collection.id)
            return Diagnostic(problem, at: total.place)
        }
    }
}
