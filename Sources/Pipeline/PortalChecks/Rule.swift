internal import Diagnostics
internal import PortalModel

/// One thing that must hold of a portal before it is published. Each rule is a file in `Rules/` and a case of the
/// list in ``PortalChecker``.
protocol Rule: Sendable {
    /// Everything that breaks the rule, in no particular order.
    func diagnostics(for portal: Portal) -> [Diagnostic]
}

/// What is wrong with the values of all records in the fields that a rule is about.
func diagnostics(
    ofValuesIn portal: Portal, where isOfInterest: (Field) -> Bool,
    _ problems: (_ value: Value, _ field: Field) -> [any Problem]
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for collection in portal.collections {
        let fields = collection.schema.fields.enumerated().filter { isOfInterest($0.element) }
        if fields.isEmpty { continue }
        for record in collection.records {
            for (index, field) in fields {
                for problem in problems(record.values[index], field) {
                    diagnostics.append(portal.diagnostic(problem, of: index, in: record, collection))
                }
            }
        }
    }
    return diagnostics
}

extension FieldCondition {
    /// The condition as a message says it.
    var phrase: Phrase { .condition(field: field, values: values) }
}
