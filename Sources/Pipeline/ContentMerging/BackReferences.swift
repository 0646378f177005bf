internal import PortalModel

/// Inverts references: for each record, the records that refer to it.
enum BackReferences {
    /// - Returns: parallel to the collections and their records.
    static func collect(_ collections: [[Record]], schemas: [Schema]) -> [[[BackReference]]] {
        var gathered = collections.map { [[BackReference]](repeating: [], count: $0.count) }
        for (collection, records) in collections.enumerated() {
            let fields = schemas[collection].fields.indices.filter { schemas[collection].fields[$0].reference != nil }
            for field in fields {
                for (record, referring) in records.enumerated() {
                    for reference in referring.values[field].references {
                        guard case .record(let target) = reference.target else { continue }
                        add(record, collection, field, to: &gathered[target.collection][target.record])
                    }
                }
            }
        }
        return gathered
    }

    /// Fields are visited one after the other, so references of one field are adjacent.
    private static func add(_ record: Int, _ collection: Int, _ field: Int, to gathered: inout [BackReference]) {
        if let last = gathered.last, last.collection == collection, last.field == field {
            if last.records.last != record { gathered[gathered.count - 1].records.append(record) }
        } else {
            gathered.append(BackReference(collection: collection, field: field, records: [record]))
        }
    }
}
