internal import Markdown
internal import PortalModel

extension SearchPostings {
    /// The pairs and words of what records say besides their titles: their Markdown, and the fields that the site
    /// names. Read where titles have too little of a query.
    static func texts(_ portal: Portal, _ text: SearchText) -> SearchPostings {
        var pairs: [SearchKeys.Pair: SearchPosting] = [:]
        var words: [[UInt32]: SearchPosting] = [:]
        var position = 0
        for collection in portal.searchedCollections {
            let fields = portal.site.search.texts.compactMap { collection.schema.index(of: $0.name) }
            for record in collection.records {
                for piece in texts(of: record, fields) {
                    for points in text.foldedPieces(piece) {
                        let keys = SearchKeys.pairsAndWords(of: points)
                        for key in keys.pairs { pairs[key, default: SearchPosting()].append(position) }
                        for word in keys.words { words[word, default: SearchPosting()].append(position) }
                    }
                }
                position += 1
            }
        }
        return SearchPostings(
            "texts",
            pairs.map { Entry(key: SearchKeys.points(of: $0), texts: $1) }
                + words.map { Entry(key: $0, texts: $1) })
    }

    private static func texts(of record: Record, _ fields: [Int]) -> [String] {
        let values = fields.flatMap { field -> [String] in
            record.values[field].references.isEmpty ? record.values[field].texts : []
        }
        guard let body = record.body?.document.plainText(), !body.isEmpty else { return values }
        return values + [body]
    }
}
