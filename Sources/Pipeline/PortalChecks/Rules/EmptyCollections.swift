internal import Diagnostics
internal import PortalModel

/// A collection to which a menu, the home page or a record links has records.
struct EmptyCollections: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let empty = portal.collections.filter(\.records.isEmpty)
        guard !empty.isEmpty else { return [] }
        let named = namedBySite(portal).union(namedByRecords(portal))
        return empty.filter { named.contains($0.id) }.map { collection in
            Diagnostic(
                CompletenessProblem.emptyCollection(collection.id),
                at: SourcePlace(file: collection.declaration.source.file))
        }
    }

    private func namedBySite(_ portal: Portal) -> Set<String> {
        let site = portal.site
        let targets = site.navigation + site.footerNavigation + site.home.targets
        return Set(targets.filter { $0.record == nil }.map(\.collection))
    }

    private func namedByRecords(_ portal: Portal) -> Set<String> {
        var named: Set<String> = []
        for collection in portal.collections {
            for (index, field) in collection.schema.fields.enumerated() where field.reference == .collections {
                for record in collection.records { named.formUnion(record.values[index].references.map(\.id)) }
            }
        }
        return named
    }
}
