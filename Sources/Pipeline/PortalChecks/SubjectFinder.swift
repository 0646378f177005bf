internal import Diagnostics
internal import PortalModel

/// Finds the record, and where it can the field, in whose source a diagnostic's place is.
struct SubjectFinder {
    private struct Entry {
        let line: Int
        let address: RecordAddress
    }

    private let portal: Portal
    /// By file; ordered by the lines on which the records begin.
    private let entries: [String: [Entry]]

    init(_ portal: Portal) {
        self.portal = portal
        var entries: [String: [Entry]] = [:]
        for (collectionIndex, collection) in portal.collections.enumerated() {
            for (recordIndex, record) in collection.records.enumerated() {
                let address = RecordAddress(collection: collectionIndex, record: recordIndex)
                let file = portal.sources[record.origin.source].file
                entries[file, default: []].append(Entry(line: record.origin.start.line, address: address))
                if let body = record.body, body.source != record.origin.source {
                    entries[portal.sources[body.source].file, default: []].append(Entry(line: 1, address: address))
                }
            }
        }
        self.entries = entries.mapValues { $0.sorted { $0.line < $1.line } }
    }

    /// The diagnostic, about its record where it says none and is within one.
    func withSubject(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.subject == nil, let location = diagnostic.place?.location, let entries = entries[location.file]
        else { return diagnostic }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].line <= location.line { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return diagnostic }
        let address = entries[low - 1].address
        let collection = portal.collections[address.collection]
        let record = portal.record(at: address)
        // Rows that are no records, such as those with an id that is taken, stand between those that are.
        if let row = diagnostic.place?.cell?.row, let own = record.origin.row, row != own { return diagnostic }
        return diagnostic.about(
            DiagnosticSubject(
                collection: collection.id, record: record.id, field: field(at: location, of: record, collection.schema))
        )
    }

    /// The field whose value begins last at or before the location.
    private func field(at location: SourceLocation, of record: Record, _ schema: Schema) -> String? {
        let source = portal.sources[record.origin.source]
        guard source.file == location.file else { return nil }
        // A long text below front matter belongs to no field.
        if let body = record.body, body.source == record.origin.source,
            location.line >= source.place(at: body.offset).location.line
        {
            return nil
        }
        let offset = source.offset(of: location, from: record.origin.start)
        let candidates = zip(schema.fields, record.origin.offsets).filter { field, start in
            field.lookup == nil && start != RecordOrigin.nowhere && Int(start) <= offset
        }
        return candidates.max { $0.1 < $1.1 }?.0.name
    }
}
