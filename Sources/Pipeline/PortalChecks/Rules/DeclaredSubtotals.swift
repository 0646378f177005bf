internal import Diagnostics
internal import PortalModel

/// A list has the declared number of records of each kind.
struct DeclaredSubtotals: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection in
            collection.declaration.promise.subtotals.compactMap { subtotal -> Diagnostic? in
                let count = collection.records.count { collection.record($0, meets: subtotal.condition) }
                guard count != subtotal.count else { return nil }
                let problem = PromiseProblem.subtotal(
                    declared: subtotal.count, found: count, collection: collection.id,
                    condition: subtotal.condition.phrase)
                return Diagnostic(problem, at: subtotal.place)
            }
        }
    }
}
