internal import Diagnostics
internal import PortalModel
internal import PublicationRegister

/// No field of a published record has changed, unless notices lead from the old value to the new one.
struct ChangedFields: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        comparison.lists.flatMap { published, current in
            dropped(published, current, comparison) + changed(published, current, comparison)
        }
    }

    private func dropped(
        _ published: RegisteredList, _ current: RegisteredList, _ comparison: PublicationComparison
    ) -> [Diagnostic] {
        published.fields.indices.filter { index in
            let field = published.fields[index]
            return current.index(of: field) == nil && published.entries.contains { $0.digests[index] != nil }
                && !comparison.current.changes.isDropped(field, in: published.collection)
        }.map { index in
            let problem = RegisterProblem.fieldDropped(published.fields[index], collection: published.collection)
            let source = comparison.portal.collection(published.collection)?.declaration.source
            return Diagnostic(problem, at: source.map { SourcePlace(file: $0.file) })
        }
    }

    private func changed(
        _ published: RegisteredList, _ current: RegisteredList, _ comparison: PublicationComparison
    ) -> [Diagnostic] {
        let fields = published.fields.enumerated().compactMap { index, name in
            current.index(of: name).map { (name: name, published: index, current: $0) }
        }
        let moved = Set((comparison.moves[published.collection] ?? []).map(\.entry.id))
        let changes = comparison.current.changes
        var diagnostics: [Diagnostic] = []
        for entry in published.entries where !moved.contains(entry.id) {
            // Withdrawn records that are still listed are another rule's business.
            guard let now = current.entry(entry.id),
                changes.withdrawal(of: entry.id, in: published.collection) == nil
            else { continue }
            for field in fields where entry.digests[field.published] != now.digests[field.current] {
                let noticed = changes.digest(
                    after: entry.digests[field.published], of: field.name, id: entry.id, in: published.collection)
                guard noticed != now.digests[field.current] else { continue }
                let hasNotice =
                    !changes.notices(of: field.name, id: entry.id, in: published.collection).isEmpty
                let problem = RegisterProblem.fieldChanged(
                    comparison.name(now, in: current),
                    field: comparison.title(of: field.name, in: published.collection), name: field.name,
                    found: comparison.currentText(of: field.name, id: entry.id, in: current), hasNotice: hasNotice)
                diagnostics.append(
                    comparison.diagnostic(problem, of: field.name, id: entry.id, in: published.collection))
            }
        }
        return diagnostics
    }
}
