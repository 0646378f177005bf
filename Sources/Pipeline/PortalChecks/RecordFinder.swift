internal import Diagnostics
internal import PortalModel

/// Finds the record, and if possible the field, to which a match in a whole file belongs.
struct RecordFinder {
    private struct Entry {
        /// The start of the record or its text, in bytes.
        let start: Int
        let address: RecordAddress
    }

    private let portal: Portal
    /// Parallel to the portal's sources; each in the order of the file.
    private let entries: [[Entry]]

    init(_ portal: Portal) {
        self.portal = portal
        var entries = [[Entry]](repeating: [], count: portal.sources.count)
        for (collectionIndex, collection) in portal.collections.enumerated() {
            for (recordIndex, record) in collection.records.enumerated() {
                let address = RecordAddress(collection: collectionIndex, record: recordIndex)
                entries[record.origin.source].append(Entry(start: record.origin.start.offset, address: address))
                if let body = record.body, body.source != record.origin.source {
                    entries[body.source].append(Entry(start: 0, address: address))
                }
            }
        }
        self.entries = entries.map { $0.sorted { $0.start < $1.start } }
    }

    /// - Parameters:
    ///   - offset: in bytes.
    ///   - source: the position of the file in the portal's sources.
    func subject(at offset: Int, in source: Int) -> DiagnosticSubject? {
        let entries = entries[source]
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let address = entries[low - 1].address
        let collection = portal.collections[address.collection]
        let record = collection.records[address.record]
        return DiagnosticSubject(
            collection: collection.id, record: record.id,
            field: field(at: offset, in: source, of: record, collection.schema))
    }

    /// The field with the last value that begins at or before the offset.
    private func field(at offset: Int, in source: Int, of record: Record, _ schema: Schema) -> String? {
        guard record.origin.source == source else { return nil }
        // A long text after front matter belongs to no field.
        if let body = record.body, body.source == source, offset >= body.offset { return nil }
        let starts = schema.fields.indices.filter { schema.fields[$0].lookup == nil }.compactMap { field in
            portal.offset(of: field, in: record).map { (field: field, start: $0) }
        }
        return starts.filter { $0.start <= offset }.max { $0.start < $1.start }.map { schema.fields[$0.field].name }
    }
}
