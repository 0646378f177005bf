internal import Diagnostics
internal import PortalModel

/// A list holds as many records of a kind as it declares of that kind.
struct DeclaredSubtotals: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection in
            collection.declaration.promise.subtotals.compactMap { subtotal -> Diagnostic? in
                let found = collection.records.count { collection.record($0, meets: subtotal.condition) }
                guard found != subtotal.count else { return nil }
                let problem = PromiseProblem.subtotal(
                    declared: subtotal.count, found: found, collection: collection.id,
                    condition: subtotal.condition.phrase)
                return Diagnostic(problem, at: subtotal.place)
            }
        }
    }
}
