internal import Diagnostics
internal import PortalModel

/// Every record that a collection promises to cover is named by one of its own.
struct CoveredRecords: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection in
            collection.declaration.promise.coverage.flatMap { diagnostics(for: $0, by: collection, portal) }
        }
    }

    private func diagnostics(for coverage: Coverage, by collection: Collection, _ portal: Portal) -> [Diagnostic] {
        guard let field = collection.schema.index(of: coverage.field),
            let covered = portal.collection(coverage.collection)
        else { return [] }
        let named = Set(collection.records.flatMap { $0.values[field].references.map(\.id) })
        return covered.records
            .filter { record in
                !named.contains(record.id)
                    && coverage.conditions.allSatisfy { covered.record(record, meets: $0) }
            }
            .map { record in
                let problem = PromiseProblem.notCovered(
                    record: record.id, title: record.title, collection: collection.id, by: coverage.field)
                return Diagnostic(problem, at: coverage.place)
            }
    }
}
