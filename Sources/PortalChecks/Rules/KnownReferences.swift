internal import Diagnostics
internal import PortalModel

/// Every id in a field that refers is the id of a record (or of a collection, where it refers to those).
struct KnownReferences: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        forEachValue(of: portal, where: { $0.reference != nil && $0.lookup == nil }) { value, field, place, _ in
            for reference in value.references where reference.target == .unknown {
                diagnostics.append(Diagnostic(problem(reference.id, field, portal), at: place()))
            }
        }
        return diagnostics
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
