internal import Diagnostics
internal import PortalModel
internal import PublicationRegister

/// No new record repeats another in everything except its number and title: that is how a list is padded.
struct CopiedItems: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        comparison.lists.flatMap { published, current -> [Diagnostic] in
            guard let collection = comparison.portal.collection(current.collection) else { return [] }
            let moved = Set((comparison.moves[current.collection] ?? []).map(\.entry.id))
            let added = current.entries.filter { published.entry($0.id) == nil && !moved.contains($0.id) }
            guard !added.isEmpty else { return [] }
            let numbering = collection.declaration.promise.numbering?.field
            let compared = current.fields.indices.filter {
                current.fields[$0] != Schema.BuiltIn.title && current.fields[$0] != numbering
            }
            let prose = compared.filter { isProse(current.fields[$0], collection.schema) }
            func likeness(_ entry: RegisterEntry) -> [FieldDigest?] { compared.map { entry.digests[$0] } }
            let twins = Dictionary(grouping: current.entries, by: likeness)
            return added.compactMap { entry in
                // Records that contain only choices from fixed values are alike by nature.
                guard prose.contains(where: { entry.digests[$0] != nil }),
                    let twin = twins[likeness(entry)]?.first(where: { $0.id != entry.id })
                else { return nil }
                let problem = RegisterProblem.copied(comparison.name(entry, in: current), twin: twin.id)
                return comparison.diagnostic(problem, id: entry.id, in: current.collection)
            }
        }
    }

    /// Whether a field contains free text, not one of some fixed values.
    private func isProse(_ name: String, _ schema: Schema) -> Bool {
        guard let field = schema.field(name) else { return name == Register.bodyField }
        if name == Schema.BuiltIn.standing || field.reference != nil || !field.categories.isEmpty { return false }
        guard field.constraints.pattern == nil, field.constraints.allowedValues.isEmpty else { return false }
        switch field.type {
        case .string, .list: return true
        case .integer, .number, .boolean, .date, .year: return false
        }
    }
}
