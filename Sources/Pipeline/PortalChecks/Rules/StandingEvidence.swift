internal import Diagnostics
internal import PortalModel

/// An official record names its document and a reported one its source, in the fields that the collection declares. In
/// production the collection must declare them.
struct StandingEvidence: Rule {
    let profile: CheckProfile

    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection in
            let declaration = collection.declaration
            return missing(.official, declaration.documentField, in: collection, portal)
                + missing(.reported, declaration.sourceField, in: collection, portal)
        }
    }

    private func missing(
        _ standing: Standing, _ fieldName: String?, in collection: RecordCollection, _ portal: Portal
    ) -> [Diagnostic] {
        let records = collection.records.filter { $0.standing == standing }
        guard let fieldName, let field = collection.schema.index(of: fieldName) else {
            guard profile == .production, !records.isEmpty else { return [] }
            let problem: StandingProblem =
                standing == .official
                ? .noDocumentField(collection: collection.id) : .noSourceField(collection: collection.id)
            return [Diagnostic(problem, at: SourcePlace(file: collection.declaration.source.file))]
        }
        return records.filter { $0.values[field].isMissing }.map { record in
            let title = collection.schema.fields[field].title
            let problem: StandingProblem =
                standing == .official
                ? .noDocument(record: record.id, field: title) : .noSource(record: record.id, field: title)
            return portal.diagnostic(problem, of: field, in: record, collection)
        }
    }
}
