internal import Diagnostics
internal import PortalModel

/// No two records share their values in all fields of a key (Table Schema `uniqueKeys`).
struct UniqueKeys: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection in
            collection.schema.uniqueKeys.flatMap { diagnostics(for: $0, in: collection, portal) }
        }
    }

    private func diagnostics(for key: [String], in collection: RecordCollection, _ portal: Portal) -> [Diagnostic] {
        let fields = key.compactMap { collection.schema.index(of: $0) }
        guard fields.count == key.count, let field = fields.first else { return [] }
        var diagnostics: [Diagnostic] = []
        var first: [[Value]: Record] = [:]
        first.reserveCapacity(collection.records.count)
        for record in collection.records {
            let values = fields.map { record.values[$0] }
            // As in SQL, missing values are not equal to each other.
            if values.contains(.missing) { continue }
            let other = first.value(of: values, orSet: record)
            if other === record { continue }
            let problem = ValueProblem.notUniqueTogether(
                values: values.map { $0.texts.joined(separator: ", ") },
                fields: fields.map { collection.schema.fields[$0].title }, first: other.id)
            diagnostics.append(portal.diagnostic(problem, of: field, in: record, collection))
        }
        return diagnostics
    }
}
