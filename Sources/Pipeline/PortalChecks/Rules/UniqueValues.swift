internal import Diagnostics
internal import PortalModel

/// No two records share a value in a field that is declared unique.
struct UniqueValues: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for collection in portal.collections {
            for (index, field) in collection.schema.fields.enumerated() where field.constraints.isUnique {
                // Keyed by bytes: codes that only look alike are different codes.
                var first: [[UInt8]: Record] = [:]
                first.reserveCapacity(collection.records.count)
                for record in collection.records {
                    for text in record.values[index].texts {
                        let other = first.value(of: Array(text.utf8), orSet: record)
                        // It is the first, or a list names the same value twice.
                        if other.id == record.id { continue }
                        let problem = ValueProblem.notUnique(value: text, field: field.title, first: other.id)
                        diagnostics.append(portal.diagnostic(problem, of: index, in: record, collection))
                    }
                }
            }
        }
        return diagnostics
    }
}
