extension Portal {
    /// Residents' words for things, by the things' titles; empty if the site declares no collection of them.
    package var residentsWords: [String: [String]] {
        guard let source = site.synonyms, let collection = collection(source.collection),
            let field = collection.schema.index(of: source.words)
        else { return [:] }
        return Dictionary(
            collection.records.map { ($0.title, $0.values[field].texts) }, uniquingKeysWith: { $0 + $1 })
    }
}
