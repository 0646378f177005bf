internal import Diagnostics
internal import PortalModel

/// One condition that a portal must meet before it is published. Each rule is a file in `Rules/` and an entry of the
/// list in ``PortalChecker``.
protocol Rule: Sendable {
    /// Everything that breaks the rule, in no particular order.
    func diagnostics(for portal: Portal) -> [Diagnostic]
}

/// The problems with the values of all records in the fields that a rule is about.
/// - Parameter check: called once for each field, returns what finds the problems of its values; `nil` if the rule is not
///   about the field.
func diagnostics(
    ofValuesIn portal: Portal, _ check: (Field) -> ((Value) -> [ValueProblem])?
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for collection in portal.collections {
        let checks = collection.schema.fields.enumerated().compactMap { index, field in
            check(field).map { (field: index, problems: $0) }
        }
        if checks.isEmpty { continue }
        for record in collection.records {
            let values = record.values
            for (field, problems) in checks {
                for problem in problems(values[field]) {
                    diagnostics.append(portal.diagnostic(problem, of: field, in: record, collection))
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

extension Dictionary {
    /// What a key has, which is this value if it has none yet; the key is hashed once.
    mutating func value(of key: Key, orSet value: Value) -> Value {
        func current(_ slot: inout Value) -> Value { slot }
        return current(&self[key, default: value])
    }
}
