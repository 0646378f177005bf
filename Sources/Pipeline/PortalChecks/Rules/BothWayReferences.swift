internal import Diagnostics
internal import PortalModel

/// If a field declares which field of the other collection returns its references, each record that is referred to
/// refers back, and vice versa.
struct BothWayReferences: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.indices.flatMap { index in
            portal.collections[index].schema.fields.indices.flatMap { field in
                diagnostics(for: Side(collection: index, field: field), portal)
            }
        }
    }

    /// A field of a collection.
    private struct Side {
        let collection: Int
        let field: Int
    }

    private func diagnostics(for side: Side, _ portal: Portal) -> [Diagnostic] {
        let collection = portal.collections[side.collection]
        let field = collection.schema.fields[side.field]
        guard let inverse = field.inverse else { return [] }
        let place = collection.declaration.fieldPlaces[field.name]
        guard case .records(let name)? = field.reference else {
            let names = collection.schema.fields.filter { $0.reference != nil }.map(\.name)
            let problem = DeclarationProblem.unknownField(
                inverse, key: "inverse", nearest: Suggestion.nearest(to: field.name, among: names))
            return [Diagnostic(problem, at: place)]
        }
        // An unknown collection is reported where the reference is checked.
        guard let target = portal.collectionIndex(name) else { return [] }
        let schema = portal.collections[target].schema
        guard let position = schema.index(of: inverse),
            schema.fields[position].reference == .records(collection: collection.id)
        else {
            let names = schema.fields.filter { $0.reference == .records(collection: collection.id) }.map(\.name)
            let problem = LinkProblem.unknownField(
                inverse, collection: name, nearest: Suggestion.nearest(to: inverse, among: names))
            return [Diagnostic(problem, at: place)]
        }
        let other = Side(collection: target, field: position)
        let forth = oneWay(from: side, to: other, portal)
        // If both sides declare it, each reports its own references.
        return schema.fields[position].inverse == field.name ? forth : forth + oneWay(from: other, to: side, portal)
    }

    private func oneWay(from side: Side, to other: Side, _ portal: Portal) -> [Diagnostic] {
        let collection = portal.collections[side.collection]
        let targets = portal.collections[other.collection]
        return collection.records.enumerated().flatMap { position, record -> [Diagnostic] in
            let own = RecordReference.Target.record(
                RecordAddress(collection: side.collection, record: position))
            return record.values[side.field].references.compactMap { reference in
                guard case .record(let address) = reference.target else { return nil }
                let target = portal.record(at: address)
                if target.values[other.field].references.contains(where: { $0.target == own }) { return nil }
                let problem = CompletenessProblem.oneWayReference(
                    record: record.id, field: collection.schema.fields[side.field].name, other: target.id,
                    inverse: targets.schema.fields[other.field].name)
                return portal.diagnostic(problem, of: side.field, in: record, collection)
            }
        }
    }
}
