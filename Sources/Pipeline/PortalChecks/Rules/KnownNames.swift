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

    private func problems(of field: Field, in collection: RecordCollection, _ portal: Portal) -> [Diagnostic] {
        let place = collection.declaration.fieldPlaces[field.name]
        var diagnostics: [Diagnostic] = []
        if case .records(let name) = field.reference, portal.collection(name) == nil {
            diagnostics.append(Diagnostic(unknown(name, portal), at: place))
        }
        if let lookup = field.lookup, let problem = problem(of: lookup, for: field, in: collection, portal) {
            diagnostics.append(Diagnostic(problem, at: place))
        }
        return diagnostics
    }

    /// A lookup that can find nothing would silently leave its field empty.
    private func problem(
        of lookup: FieldLookup, for field: Field, in collection: RecordCollection, _ portal: Portal
    ) -> (any Problem)? {
        // Loading has reported a missing field.
        guard let reference = collection.schema.field(lookup.reference) else { return nil }
        func invalid(_ expected: Phrase) -> DeclarationProblem {
            .invalidLookup("\(lookup.reference).\(lookup.field)", of: field.name, expected: expected)
        }
        guard case .records(let name)? = reference.reference, reference.lookup == nil else {
            return invalid(.referenceWithColumn)
        }
        if case .list = reference.type { return invalid(.singleReference) }
        guard let target = portal.collection(name) else { return nil }
        guard let targetField = target.schema.field(lookup.field) else {
            let names = target.schema.fields.map(\.name)
            return LinkProblem.unknownField(
                lookup.field, collection: name, nearest: Suggestion.nearest(to: lookup.field, among: names))
        }
        return targetField.lookup == nil ? nil : invalid(.fieldWithoutLookup)
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
    private func document(of collection: RecordCollection, _ portal: Portal) -> [Diagnostic] {
        let promise = collection.declaration.promise
        let totals = promise.total.map { [($0.provenance, $0.place)] } ?? []
        // A subtotal that was declared with the total has the total's document.
        let subtotals = promise.subtotals.map { ($0.provenance, $0.place) }
            .filter { $0.0.document != promise.total?.provenance.document }
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
