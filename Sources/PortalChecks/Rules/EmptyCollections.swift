internal import Diagnostics
internal import PortalModel

/// A collection holds something.
struct EmptyCollections: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.filter(\.records.isEmpty).map { collection in
            Diagnostic(
                CompletenessProblem.emptyCollection(collection.id),
                at: SourcePlace(file: collection.declaration.source.file))
        }
    }
}
