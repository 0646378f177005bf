internal import Markdown
internal import PortalModel

extension SearchPostings {
    /// The pairs and words of what records say besides their titles: their Markdown, and the fields that the site
    /// names. Read where titles have too little of a query.
    static func texts(_ portal: Portal, _ text: SearchText) -> SearchPostings {
        var postings = TextPostings(text: text)
        var position = 0
        for collection in portal.searchedCollections {
            let fields = portal.site.search.texts.compactMap { collection.schema.index(of: $0.name) }
            for record in collection.records {
                for text in texts(of: record, fields) { postings.append(position, text) }
                position += 1
            }
        }
        return SearchPostings("texts", postings.entries)
    }

    private static func texts(of record: Record, _ fields: [Int]) -> [String] {
        let values = fields.flatMap { field -> [String] in
            record.values[field].references.isEmpty ? record.values[field].texts : []
        }
        guard let body = record.body?.document.plainText(), !body.isEmpty else { return values }
        return values + [body]
    }
}

/// Which records have the keys of texts. Many records say the same, so the keys of a text are made once.
private struct TextPostings {
    private let text: SearchText
    private var pairs: [SearchKeys.Pair: Int] = [:]
    private var words: [[UInt32]: Int] = [:]
    private var postings: [SearchPosting] = []
    /// By text, the positions of its keys among the postings.
    private var keys: [String: [Int]] = [:]

    init(text: SearchText) {
        self.text = text
    }

    mutating func append(_ record: Int, _ text: String) {
        let keys = self.keys[text] ?? makeKeys(of: text)
        for key in keys { postings[key].append(record) }
    }

    private mutating func makeKeys(of text: String) -> [Int] {
        var made: [Int] = []
        for piece in self.text.foldedPieces(text) {
            let keys = SearchKeys.pairsAndWords(of: piece)
            for pair in keys.pairs { made.append(position(of: pair, in: \.pairs)) }
            for word in keys.words { made.append(position(of: word, in: \.words)) }
        }
        keys[text] = made
        return made
    }

    private mutating func position<Key: Hashable>(
        of key: Key, in positions: WritableKeyPath<TextPostings, [Key: Int]>
    ) -> Int {
        if let position = self[keyPath: positions][key] { return position }
        self[keyPath: positions][key] = postings.count
        postings.append(SearchPosting())
        return postings.count - 1
    }

    var entries: [SearchPostings.Entry] {
        pairs.map { SearchPostings.Entry(key: SearchKeys.points(of: $0), texts: postings[$1]) }
            + words.map { SearchPostings.Entry(key: $0, texts: postings[$1]) }
    }
}
