internal import PortalModel

/// The records of a collection by their values in a field.
struct Facet: Sendable {
    struct Group: Sendable {
        /// The value as it appears in addresses.
        let value: String
        let title: String
        /// Positions in the collection.
        let records: [Int]
    }

    let field: String
    let title: String
    /// In the order of the categories or of the records referred to; values that no record has are omitted.
    let groups: [Group]

    static func facets(of collection: RecordCollection, in portal: Portal) -> [Facet] {
        collection.declaration.browseFields.compactMap { name in
            guard let index = collection.schema.index(of: name) else { return nil }
            let field = collection.schema.fields[index]
            var records: [String: [Int]] = [:]
            for (position, record) in collection.records.enumerated() {
                for text in record.values[index].texts { add(position, to: &records[text, default: []]) }
            }
            return Facet(
                field: name, title: field.title,
                groups: values(of: field, in: portal).compactMap { value, title in
                    records[value].map { Group(value: value, title: title, records: $0) }
                })
        }
    }

    /// A list may name a value twice.
    private static func add(_ position: Int, to positions: inout [Int]) {
        if positions.last != position { positions.append(position) }
    }

    /// The values that records may have in a field with categories or a reference, with their titles, in order.
    static func values(of field: Field, in portal: Portal) -> [(value: String, title: String)] {
        if case .records(let name) = field.reference {
            return portal.collection(name)?.records.map { ($0.id, $0.title) } ?? []
        }
        return field.categories.map { ($0.value, $0.label) }
    }
}
