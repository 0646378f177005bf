internal import Diagnostics
internal import PortalModel

/// Every record that a collection promises to cover is referred to by one of the collection's own.
struct CoveredRecords: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection in
            collection.declaration.promise.coverage.flatMap { diagnostics(for: $0, by: collection, portal) }
        }
    }

    private func diagnostics(for coverage: Coverage, by collection: RecordCollection, _ portal: Portal) -> [Diagnostic]
    {
        guard let field = collection.schema.index(of: coverage.field),
            let index = portal.collectionIndex(coverage.collection)
        else { return [] }
        let covered = portal.collections[index]
        // By resolved references, not by ids: a field may refer to another collection that has the same ids.
        var isNamed = [Bool](repeating: false, count: covered.records.count)
        for record in collection.records {
            for reference in record.values[field].references {
                if case .record(let address) = reference.target, address.collection == index {
                    isNamed[address.record] = true
                }
            }
        }
        return covered.records.enumerated()
            .filter { position, record in
                !isNamed[position] && coverage.conditions.allSatisfy { covered.record(record, meets: $0) }
            }
            .map { _, record in
                let problem = PromiseProblem.notCovered(
                    record: record.id, title: record.title, collection: collection.id, by: coverage.field)
                let subject = DiagnosticSubject(collection: covered.id, record: record.id)
                return Diagnostic(problem, at: coverage.place, about: subject)
            }
    }
}
