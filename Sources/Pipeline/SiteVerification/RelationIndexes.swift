internal import Synchronization

/// The records of a collection that have a value in a field, indexed once for each field that pages ask for.
final class RelationIndexes: Sendable {
    /// A field of a collection.
    private struct CollectionField: Hashable {
        let collection: Int
        let field: Int
    }

    /// The records of a collection by their values in a field.
    final class RecordsByValue: Sendable {
        private let texts: ByteTable
        /// By the value's number, the start of its records; then the end of the last ones.
        private let starts: [Int]
        private let records: [Int32]

        init(_ data: PublishedData, collection: Int, field: Int) {
            var texts = ByteTable()
            var entries: [(text: Int32, record: Int32)] = []
            data.withValues { values in
                var next = 0
                for index in data.collections[collection].document?.records ?? [] {
                    let record = values.records[Int(index)]
                    guard let value = values.value(of: field, in: record, from: &next) else { continue }
                    for element in values.elements(of: value) {
                        entries.append((Int32(texts.insert(values.content(element, of: record))), index))
                    }
                }
            }
            var ends = [Int](repeating: 0, count: texts.count + 1)
            for entry in entries { ends[Int(entry.text) + 1] += 1 }
            for text in 0..<texts.count { ends[text + 1] += ends[text] }
            var places = ends
            var records = [Int32](repeating: 0, count: entries.count)
            for entry in entries {
                records[places[Int(entry.text)]] = entry.record
                places[Int(entry.text)] += 1
            }
            (self.texts, starts, self.records) = (texts, ends, records)
        }

        /// - Returns: the records in the order of the collection; one that has the value twice appears twice.
        func records(with value: ByteBuffer) -> ArraySlice<Int32> {
            texts.index(of: value).map { records[starts[$0]..<starts[$0 + 1]] } ?? []
        }
    }

    private let data: PublishedData
    private let indexes = Mutex<[CollectionField: RecordsByValue]>([:])

    init(_ data: PublishedData) { self.data = data }

    func recordsByValue(of field: Int, in collection: Int) -> RecordsByValue {
        let key = CollectionField(collection: collection, field: field)
        return indexes.withLock { indexes in
            if let known = indexes[key] { return known }
            let made = RecordsByValue(data, collection: collection, field: field)
            indexes[key] = made
            return made
        }
    }
}
