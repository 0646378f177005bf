internal import Diagnostics
internal import PortalModel

/// One condition that a portal must meet before it is published. Each rule is a file in `Rules/` and an entry of the
/// list in ``PortalChecker``.
protocol Rule: Sendable {
    /// Everything that breaks the rule, in no particular order.
    func diagnostics(for portal: Portal) -> [Diagnostic]
}

/// The problems with the values of all records in the fields that a rule is about.
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
    /// The wording of the condition in messages.
    var phrase: Phrase { .condition(field: field, values: values) }
}
