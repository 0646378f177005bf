internal import Diagnostics
internal import PortalModel

/// No residents' words stand for more names than the first results can show.
struct UnambiguousWords: Rule {
    /// The number of names that are shown before a reader must look further.
    static let limit = 3

    func diagnostics(for portal: Portal) -> [Diagnostic] {
        guard let source = portal.site.synonyms, let collection = portal.collection(source.collection),
            let field = collection.schema.index(of: source.words)
        else { return [] }
        var namesByWords: [String: Set<String>] = [:]
        var diagnostics: [Diagnostic] = []
        for record in collection.records {
            for words in record.values[field].texts {
                let isNew = namesByWords[words, default: []].insert(record.title).inserted
                guard isNew, let names = namesByWords[words]?.count, names == Self.limit + 1 else { continue }
                let problem = SearchProblem.ambiguousWords(words, names: names, limit: Self.limit)
                diagnostics.append(portal.diagnostic(problem, of: field, in: record, collection))
            }
        }
        return diagnostics
    }
}
