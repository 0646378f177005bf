internal import Diagnostics
internal import PortalModel

/// Residents' words lead to records: each official name in the synonym collection is the title of one.
struct SynonymTitles: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        guard let synonyms = portal.site.synonyms else { return [] }
        guard let collection = portal.collection(synonyms.collection) else {
            let nearest = Suggestion.nearest(to: synonyms.collection, among: portal.collections.map(\.id))
            return [
                Diagnostic(LinkProblem.unknownCollection(synonyms.collection, nearest: nearest), at: synonyms.place)
            ]
        }
        guard collection.schema.index(of: synonyms.words) != nil else {
            let nearest = Suggestion.nearest(to: synonyms.words, among: collection.schema.fields.map(\.name))
            let problem = LinkProblem.unknownField(synonyms.words, collection: collection.id, nearest: nearest)
            return [Diagnostic(problem, at: synonyms.place)]
        }
        let titles = Set(portal.collections.filter { $0.id != collection.id }.flatMap { $0.records.map(\.title) })
        let field = collection.schema.index(of: Schema.BuiltIn.title)
        let unknown = collection.records.filter { !titles.contains($0.title) }
        let sorted = unknown.isEmpty ? [] : titles.sorted()
        var suggestions = Suggestion.Budget()
        return unknown.map { record in
            let nearest = suggestions.nearest(to: record.title, among: sorted)
            return portal.diagnostic(
                LinkProblem.unknownTitle(record.title, nearest: nearest),
                of: field, in: record, collection)
        }
    }
}
