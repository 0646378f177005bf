internal import PortalModel

/// What residents call things, by the things' titles.
struct ResidentsWords: Sendable {
    private var titles = DistinctTexts()
    /// By title.
    private var words: [[String]] = []

    init(_ portal: Portal) {
        guard let source = portal.site.synonyms, let collection = portal.collection(source.collection),
            let field = collection.schema.index(of: source.words)
        else { return }
        for record in collection.records {
            let title = titles.insert(record.title)
            if title == words.count { words.append([]) }
            words[title] += record.values[field].texts
        }
    }

    /// None where residents have no other word for it.
    func words(for title: String) -> [String] {
        titles.number(of: title).map { words[$0] } ?? []
    }
}
