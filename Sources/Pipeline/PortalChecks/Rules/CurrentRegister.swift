internal import Diagnostics
internal import PortalModel
internal import PublicationRegister

/// The register contains everything in the content: what is not in it could change unnoticed.
struct CurrentRegister: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        comparison.current.lists.flatMap { list -> [Diagnostic] in
            guard let registered = comparison.published.list(list.collection) else {
                return [diagnostic(.list(collection: list.collection), declaration(of: list.collection, comparison))]
            }
            return missingFields(list, registered, comparison) + missingRecords(list, registered, comparison)
                + earlierValues(list, registered, comparison)
        } + missingTotals(comparison)
    }

    private func missingFields(
        _ list: RegisteredList, _ registered: RegisteredList, _ comparison: PublicationComparison
    ) -> [Diagnostic] {
        list.fields.filter { registered.index(of: $0) == nil }.map { name in
            diagnostic(.field(name, collection: list.collection), declaration(of: list.collection, comparison))
        }
    }

    private func missingRecords(
        _ list: RegisteredList, _ registered: RegisteredList, _ comparison: PublicationComparison
    ) -> [Diagnostic] {
        list.entries.filter { registered.entry($0.id) == nil }.map { entry in
            comparison.diagnostic(
                .behind(.record(comparison.name(entry, in: list))), id: entry.id, in: list.collection)
        }
    }

    /// Values that have changed with a notice; changes without one are another rule's business.
    private func earlierValues(
        _ list: RegisteredList, _ registered: RegisteredList, _ comparison: PublicationComparison
    ) -> [Diagnostic] {
        let fields = list.fields.enumerated().compactMap { index, name in
            registered.index(of: name).map { (name: name, current: index, registered: $0) }
        }
        return list.entries.flatMap { entry -> [Diagnostic] in
            guard let before = registered.entry(entry.id) else { return [] }
            return fields.compactMap { field in
                let (old, new) = (before.digests[field.registered], entry.digests[field.current])
                guard old != new,
                    comparison.current.changes.digest(
                        after: old, of: field.name, id: entry.id, in: list.collection) == new
                else { return nil }
                let title = comparison.title(of: field.name, in: list.collection)
                return comparison.diagnostic(
                    .behind(.value(comparison.name(entry, in: list), field: title)), of: field.name, id: entry.id,
                    in: list.collection)
            }
        }
    }

    private func missingTotals(_ comparison: PublicationComparison) -> [Diagnostic] {
        comparison.current.totals.filter { total in
            let registered = comparison.published.totals
                .first { $0.collection == total.collection && $0.counted == total.counted }
            guard let registered else { return comparison.published.list(total.collection) != nil }
            return registered.count != total.count
                && comparison.current.changes.count(
                    after: registered.count, of: total.counted, in: total.collection) == total.count
        }.map { total in
            diagnostic(
                .total(collection: total.collection, counted: total.counted),
                declaration(of: total.collection, comparison))
        }
    }

    private func declaration(of collection: String, _ comparison: PublicationComparison) -> SourcePlace? {
        comparison.portal.collection(collection).map { SourcePlace(file: $0.declaration.source.file) }
    }

    private func diagnostic(_ gap: RegisterGap, _ place: SourcePlace?) -> Diagnostic {
        Diagnostic(RegisterProblem.behind(gap), at: place)
    }
}
