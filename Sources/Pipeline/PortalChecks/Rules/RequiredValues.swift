internal import Diagnostics
internal import PortalModel

/// A record has every value that its schema requires.
struct RequiredValues: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for collection in portal.collections {
            let fields = collection.schema.fields
            let required = fields.indices.filter { index in
                fields[index].constraints.isRequired || !fields[index].constraints.requiredWhen.isEmpty
            }
            for record in collection.records {
                let values = record.values
                for index in required where values[index].isMissing {
                    let constraints = fields[index].constraints
                    let condition = constraints.requiredWhen.first { collection.record(record, meets: $0) }
                    guard constraints.isRequired || condition != nil else { continue }
                    let problem = ValueProblem.missing(field: fields[index].title, condition: condition?.phrase)
                    diagnostics.append(portal.diagnostic(problem, of: index, in: record, collection))
                }
            }
        }
        return diagnostics
    }
}
