internal import Diagnostics
internal import PortalModel

/// Every id in a reference field is the id of a record (or of a collection, if the field refers to collections).
struct KnownReferences: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let inspector = portal.inspector
        var diagnostics: [Diagnostic] = []
        for collection in portal.collections {
            for (index, field) in collection.schema.fields.enumerated()
            where field.reference != nil && !isCheckedAtItsSource(field, of: collection, portal) {
                var known: ReferenceCandidates?
                for record in collection.records {
                    for reference in record.values[index].references where reference.target == .unknown {
                        if inspector.finds(in: reference.id, of: field) { continue }
                        var names = known ?? ReferenceCandidates(of: field, portal)
                        let problem = problem(reference.id, field, &names, portal)
                        known = names
                        diagnostics.append(portal.diagnostic(problem, of: index, in: record, collection))
                    }
                }
            }
        }
        return diagnostics
    }

    /// A looked-up value is in another record; if its field there refers to the same collection, it is checked there.
    private func isCheckedAtItsSource(_ field: Field, of collection: RecordCollection, _ portal: Portal) -> Bool {
        guard let lookup = field.lookup,
            case .records(let name)? = collection.schema.field(lookup.reference)?.reference
        else { return false }
        return portal.collection(name)?.schema.field(lookup.field)?.reference == field.reference
    }

    private func problem(
        _ id: String, _ field: Field, _ names: inout ReferenceCandidates, _ portal: Portal
    ) -> any Problem {
        switch field.reference {
        case .records(let name):
            return ValueProblem.unknownReference(
                id: id, field: field.title, collection: name, nearest: names.nearest(to: id))
        case .collections, nil:
            return LinkProblem.unknownCollection(
                id, nearest: Suggestion.nearest(to: id, among: portal.collections.map(\.id)))
        }
    }
}

/// The ids and titles of the records that a field refers to, collected when the first reference cannot be resolved.
private struct ReferenceCandidates {
    private let records: [Record]
    /// The first record of each title.
    private let byTitle: [String: Record]
    private let byID: [String: Record]
    private var suggestions = Suggestion.Budget()

    init(of field: Field, _ portal: Portal) {
        if case .records(let name) = field.reference {
            records = portal.collection(name)?.records ?? []
        } else {
            records = []
        }
        byTitle = Dictionary(records.map { ($0.title, $0) }, uniquingKeysWith: { first, _ in first })
        byID = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Editors write the title in place of the id; then the id is what they meant.
    mutating func nearest(to id: String) -> String? {
        let nearest =
            byTitle[id] ?? suggestions.nearest(to: id, among: records.lazy.map(\.id)).flatMap { byID[$0] }
            ?? suggestions.nearest(to: id, among: records.lazy.map(\.title)).flatMap { byTitle[$0] }
        return nearest.map { "\($0.id) (\($0.title))" }
    }
}
