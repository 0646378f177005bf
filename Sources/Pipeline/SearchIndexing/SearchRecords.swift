internal import PortalModel

/// The portal's records as the search shows them, in columns with one value for each record, in the portal's order. The
/// records that contain residents' words are omitted; their words are stored with the items themselves.
struct SearchRecords: Sendable {
    /// The searched collections, each with the position of its first record.
    let lists: [(collection: RecordCollection, first: Int)]
    let count: Int
    /// By record; every record has a title.
    private(set) var titles = SearchColumn()
    /// By title, residents' words for it.
    private(set) var words: [[String]] = []
    /// In the order of the site's declaration.
    private(set) var facets: [SearchColumn]
    private(set) var note = SearchColumn()

    init(_ portal: Portal) {
        let search = portal.site.search
        var lists: [(collection: RecordCollection, first: Int)] = []
        var count = 0
        for collection in portal.searchedCollections {
            lists.append((collection, count))
            count += collection.records.count
        }
        self.lists = lists
        self.count = count
        facets = search.facets.map { _ in SearchColumn() }
        for (collection, _) in lists {
            let values = RecordValues(portal: portal, collection: collection)
            let facetFields = search.facets.map { values.fields($0.fields) }
            let noteFields = values.fields(search.note)
            for record in collection.records {
                titles.append(record.title)
                for index in facets.indices { facets[index].append(values.text(of: record, facetFields[index])) }
                note.append(values.note(of: record, noteFields))
            }
        }
        let residentsWords = ResidentsWords(portal)
        words = titles.values.map(residentsWords.words)
    }

    /// The records at some positions, in order.
    func records(in range: Range<Int>) -> [Record] {
        var records: [Record] = []
        records.reserveCapacity(range.count)
        for (collection, first) in lists {
            let start = max(range.lowerBound - first, 0)
            let end = min(range.upperBound - first, collection.records.count)
            if start < end { records += collection.records[start..<end] }
        }
        return records
    }

    /// The position of a record's title among the distinct ones.
    func title(of record: Int) -> Int { Int(titles.numbers[record]) - 1 }
}

/// A column with a value, or none, for each record.
struct SearchColumn: Sendable {
    private var distinct = DistinctTexts()
    /// For each record: 0 if it has no value, otherwise its value's position among the distinct ones plus one.
    private(set) var numbers: [UInt32] = []

    /// The distinct values, in the order of their first records.
    var values: [String] { distinct.texts }

    mutating func append(_ value: String?) {
        numbers.append(value.map { UInt32(distinct.insert($0) + 1) } ?? 0)
    }
}

/// The values of a collection's records as readers see them.
private struct RecordValues {
    let portal: Portal
    let collection: RecordCollection

    /// The positions of those fields that the collection has.
    func fields(_ fields: [SearchField]) -> [Int] {
        fields.compactMap { collection.schema.index(of: $0.name) }
    }

    /// The first value in the first of the fields that has one.
    func text(of record: Record, _ fields: [Int]) -> String? {
        fields.first { !record.values[$0].isMissing }.map { text(of: record.values[$0], collection.schema.fields[$0]) }
    }

    /// The same with the field's title and unit, unless the value is a category, whose label needs neither.
    func note(of record: Record, _ fields: [Int]) -> String? {
        guard let index = fields.first(where: { !record.values[$0].isMissing }) else { return nil }
        let field = collection.schema.fields[index]
        let text = text(of: record.values[index], field)
        return field.categories.isEmpty ? "\(field.title) \(text)\(field.unit ?? "")" : text
    }

    private func text(of value: Value, _ field: Field) -> String {
        if let reference = value.references.first {
            switch reference.target {
            case .record(let address): return portal.record(at: address).title
            case .collection(let index): return portal.collections[index].title
            case .unknown: return reference.id
            }
        }
        let text = value.texts.first ?? ""
        return field.label(of: text) ?? text
    }
}

extension Portal {
    /// The collections without that of residents' words, which is not searched itself.
    var searchedCollections: [RecordCollection] { collections.filter { $0.id != site.synonyms?.collection } }
}
