internal import Diagnostics
internal import PortalModel

/// Some collection has each field that `site.yaml` names for the search.
struct SearchFields: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let search = portal.site.search
        let names = Set(portal.collections.flatMap { $0.schema.fields.map(\.name) })
        return (search.facets.flatMap(\.fields) + search.note).filter { !names.contains($0.name) }.map { field in
            let nearest = Suggestion.nearest(to: field.name, among: names.sorted())
            return Diagnostic(SearchProblem.unknownField(field.name, nearest: nearest), at: field.place)
        }
    }
}
