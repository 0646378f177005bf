internal import Diagnostics
internal import PortalModel

/// A site in production has no demonstration records.
struct ProductionStanding: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection in
            let field = collection.schema.index(of: Schema.BuiltIn.standing)
            return collection.records.filter { $0.standing == .demonstration }.map { record in
                portal.diagnostic(
                    StandingProblem.demonstration(record: "\(collection.id)/\(record.id)"),
                    of: field, in: record, collection)
            }
        }
    }
}
