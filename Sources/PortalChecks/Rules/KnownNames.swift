internal import Diagnostics
internal import PortalModel

/// The collections and fields that declarations name exist.
struct KnownNames: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection in
            collection.schema.fields.flatMap { problems(of: $0, in: collection, portal) }
                + collection.declaration.promise.coverage.flatMap { problems(of: $0, portal) }
                + document(of: collection, portal)
        }
    }

    private func problems(of field: Field, in collection: Collection, _ portal: Portal) -> [Diagnostic] {
        let place = collection.declaration.fieldPlaces[field.name]
        var diagnostics: [Diagnostic] = []
        if case .records(let name) = field.reference, portal.collection(name) == nil {
            diagnostics.append(Diagnostic(unknown(name, portal), at: place))
        }
        if let lookup = field.lookup, case .records(let name)? = collection.schema.field(lookup.reference)?.reference,
            let target = portal.collection(name), target.schema.field(lookup.field) == nil
        {
            let names = target.schema.fields.map(\.name)
            let problem = LinkProblem.unknownField(
                lookup.field, collection: name, nearest: Suggestion.nearest(to: lookup.field, among: names))
            diagnostics.append(Diagnostic(problem, at: place))
        }
        return diagnostics
    }

    private func problems(of coverage: Coverage, _ portal: Portal) -> [Diagnostic] {
        guard let covered = portal.collection(coverage.collection) else {
            return [Diagnostic(unknown(coverage.collection, portal), at: coverage.place)]
        }
        return coverage.conditions.filter { covered.schema.field($0.field) == nil }.map { condition in
            let names = covered.schema.fields.map(\.name)
            let problem = LinkProblem.unknownField(
                condition.field, collection: covered.id, nearest: Suggestion.nearest(to: condition.field, among: names))
            return Diagnostic(problem, at: coverage.place)
        }
    }

    /// A document that is given as a link to a record.
    private func document(of collection: Collection, _ portal: Portal) -> [Diagnostic] {
        let promise = collection.declaration.promise
        let totals = promise.total.map { [($0.provenance, $0.place)] } ?? []
        let subtotals = promise.subtotals.map { ($0.provenance, $0.place) }
        return (totals + subtotals).compactMap { provenance, place in
            guard let target = provenance.documentRecord,
                portal.record(target.collection, target.record) == nil
            else { return nil }
            let ids = portal.collection(target.collection)?.records.map(\.id) ?? []
            let problem = LinkProblem.unknownRecord(
                target.record, collection: target.collection,
                nearest: Suggestion.nearest(to: target.record, among: ids))
            return Diagnostic(problem, at: place)
        }
    }

    private func unknown(_ name: String, _ portal: Portal) -> LinkProblem {
        .unknownCollection(name, nearest: Suggestion.nearest(to: name, among: portal.collections.map(\.id)))
    }
}
