internal import Diagnostics
internal import PortalModel

/// Every id in a field that refers is the id of a record (or of a collection, where it refers to those).
struct KnownReferences: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for collection in portal.collections {
            for (index, field) in collection.schema.fields.enumerated()
            where field.reference != nil && !isCheckedAtItsSource(field, of: collection, portal) {
                for record in collection.records {
                    for reference in record.values[index].references where reference.target == .unknown {
                        diagnostics.append(
                            Diagnostic(
                                problem(reference.id, field, portal), at: portal.place(of: index, in: record)))
                    }
                }
            }
        }
        return diagnostics
    }

    /// A value that is looked up stands in another record; where it refers to the same there, it is checked there.
    private func isCheckedAtItsSource(_ field: Field, of collection: Collection, _ portal: Portal) -> Bool {
        guard let lookup = field.lookup,
            case .records(let name)? = collection.schema.field(lookup.reference)?.reference
        else { return false }
        return portal.collection(name)?.schema.field(lookup.field)?.reference == field.reference
    }

    private func problem(_ id: String, _ field: Field, _ portal: Portal) -> any Problem {
        switch field.reference {
        case .records(let name):
            let records = portal.collection(name)?.records ?? []
            return ValueProblem.unknownReference(
                id: id, field: field.title, collection: name, nearest: nearest(to: id, among: records))
        case .collections, nil:
            return LinkProblem.unknownCollection(
                id, nearest: Suggestion.nearest(to: id, among: portal.collections.map(\.id)))
        }
    }

    /// Editors write the name where the id belongs; then the id is what was meant.
    private func nearest(to id: String, among records: [Record]) -> String? {
        let nearest =
            records.first { $0.title == id }
            ?? Suggestion.nearest(to: id, among: records.lazy.map(\.id)).flatMap { found in
                records.first { $0.id == found }
            }
            ?? Suggestion.nearest(to: id, among: records.lazy.map(\.title)).flatMap { found in
                records.first { $0.title == found }
            }
        return nearest.map { "\($0.id) (\($0.title))" }
    }
}
