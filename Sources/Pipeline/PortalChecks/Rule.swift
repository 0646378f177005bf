internal import Diagnostics
internal import PortalModel

/// One thing that must hold of a portal before it is published. Each rule is a file in `Rules/` and a case of the
/// list in ``PortalChecker``.
protocol Rule: Sendable {
    /// Everything that breaks the rule, in no particular order.
    func diagnostics(for portal: Portal) -> [Diagnostic]
}

/// Visits the values of all records in the fields that a rule is about.
func forEachValue(
    of portal: Portal, where isOfInterest: (Field) -> Bool,
    _ visit: (_ value: Value, _ field: Field, _ place: () -> SourcePlace, _ record: Record) -> Void
) {
    for collection in portal.collections {
        for (index, field) in collection.schema.fields.enumerated() where isOfInterest(field) {
            for record in collection.records {
                visit(record.values[index], field, { portal.place(of: index, in: record) }, record)
            }
        }
    }
}

extension FieldCondition {
    /// The condition as a message says it.
    var phrase: Phrase { .condition(field: field, values: values) }
}
