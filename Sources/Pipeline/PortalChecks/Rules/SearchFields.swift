internal import Diagnostics
internal import PortalModel

/// Each field that `site.yaml` names for the search exists in some collection.
struct SearchFields: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let names = Set(portal.collections.flatMap { $0.schema.fields.map(\.name) })
        return portal.site.search.fields.filter { !names.contains($0.name) }.map { field in
            let nearest = Suggestion.nearest(to: field.name, among: names.sorted())
            return Diagnostic(SearchProblem.unknownField(field.name, nearest: nearest), at: field.place)
        }
    }
}
