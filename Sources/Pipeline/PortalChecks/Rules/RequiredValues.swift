internal import Diagnostics
internal import PortalModel

/// A record has every value that its schema requires.
struct RequiredValues: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for collection in portal.collections {
            for (index, field) in collection.schema.fields.enumerated() {
                let constraints = field.constraints
                guard constraints.isRequired || !constraints.requiredWhen.isEmpty else { continue }
                for record in collection.records where record.values[index].isMissing {
                    let condition = constraints.requiredWhen.first { collection.record(record, meets: $0) }
                    guard constraints.isRequired || condition != nil else { continue }
                    let problem = ValueProblem.missing(field: field.title, condition: condition?.phrase)
                    diagnostics.append(portal.diagnostic(problem, of: index, in: record, collection))
                }
            }
        }
        return diagnostics
    }
}
