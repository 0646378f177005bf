internal import PortalModel

/// What the search says of the portal's records, as columns: one value for each record, in the portal's order.
/// The records that hold residents' words are left out: their words stand with the items themselves.
struct SearchRecords: Sendable {
    /// The distinct titles, in the order of their first records.
    private(set) var titles: [String] = []
    /// By title: what residents call it.
    private(set) var words: [[String]] = []
    /// By record: its title.
    private(set) var title: [Int] = []
    private(set) var ids: [String] = []
    private(set) var standing: [Int] = []
    /// The searched collections, each with the position of its first record.
    private(set) var lists: [(collection: RecordCollection, first: Int)] = []
    /// By facet and record; 0 where a record has no value, otherwise its value's position and one.
    private(set) var facets: [Facet]
    /// The name of its list.
    private(set) var list = Facet()
    private(set) var note: Facet

    /// The values that records have, in the order in which they first do.
    struct Facet: Sendable {
        private(set) var values: [String] = []
        private(set) var column: [Int] = []
        private var positions: [String: Int] = [:]

        mutating func append(_ value: String?) {
            guard let value else { return column.append(0) }
            if let position = positions[value] { return column.append(position) }
            values.append(value)
            positions[value] = values.count
            column.append(values.count)
        }
    }

    var count: Int { ids.count }

    init(_ portal: Portal) {
        let search = portal.site.search
        facets = search.facets.map { _ in Facet() }
        note = Facet()
        let wordsByTitle = portal.residentsWords
        var positions: [String: Int] = [:]
        for collection in portal.searchedCollections {
            lists.append((collection, ids.count))
            let values = RecordValues(portal: portal, collection: collection)
            let facetFields = search.facets.map { values.fields($0.fields) }
            let noteFields = values.fields(search.note)
            for record in collection.records {
                let position = positions[record.title] ?? titles.count
                if position == titles.count {
                    positions[record.title] = position
                    titles.append(record.title)
                    words.append(wordsByTitle[record.title] ?? [])
                }
                title.append(position)
                ids.append(record.id)
                standing.append(Standing.allCases.firstIndex(of: record.standing) ?? 0)
                for index in facets.indices { facets[index].append(values.text(of: record, facetFields[index])) }
                list.append(collection.title)
                note.append(values.note(of: record, noteFields))
            }
        }
    }
}

/// Values of a collection's records as readers see them.
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

    /// The same with what it is a value of, except where the value's label says so itself.
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
    /// The records that hold residents' words are not searched themselves.
    var searchedCollections: [RecordCollection] { collections.filter { $0.id != site.synonyms?.collection } }
}
