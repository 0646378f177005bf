extension SearchPostings {
    /// The characters and pairs of titles and residents' words, and of the values of facets and the names of lists, for
    /// portals of more than one block.
    static func pairs(_ records: SearchRecords, _ text: SearchText) -> SearchPostings {
        var texts: [SearchKeys.Pair: SearchPosting] = [:]
        var facets: [SearchKeys.Pair: SearchPosting] = [:]
        let titles = zip(records.titles, records.words).map { title, words in
            ([title] + words).flatMap { SearchKeys.pairsAndCharacters(of: text.folded($0)) }
        }
        let columns = records.facets + [records.list]
        let values = columns.map { facet in
            facet.values.map { SearchKeys.pairsAndCharacters(of: text.folded($0)) }
        }
        for (position, title) in records.title.enumerated() {
            for key in titles[title] { texts[key, default: SearchPosting()].append(position) }
            for (facet, values) in zip(columns, values) where facet.column[position] > 0 {
                for key in values[facet.column[position] - 1] { facets[key, default: SearchPosting()].append(position) }
            }
        }
        var entries = texts.map { key, posting in
            Entry(
                key: SearchKeys.points(of: key), texts: posting,
                facets: facets.removeValue(forKey: key) ?? SearchPosting())
        }
        entries += facets.map { Entry(key: SearchKeys.points(of: $0), texts: SearchPosting(), facets: $1) }
        return SearchPostings("pairs", entries)
    }
}
