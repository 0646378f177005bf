internal import PortalModel
internal import TextOutput

/// The complete names of records, folded, for portals with more than one block: titles, residents' words and ids. A
/// query is found here if it is such a name, or a prefix of one.
enum SearchNames {
    /// A name's sets: the records that have it as their title, among residents' words, and as their id.
    private static let titles = 0
    private static let words = 1
    private static let codes = 2

    static func files(_ records: SearchRecords, _ text: SearchText) -> SortedKeyFiles {
        var names = KeyedRecordSets(setsPerKey: 3)
        var points: [UInt32] = []
        /// `nil` for a name of which folding leaves nothing.
        func key(of name: String) -> Int? {
            points.removeAll(keepingCapacity: true)
            text.fold(name, into: &points)
            return points.isEmpty ? nil : names.key(points.indices, in: points)
        }
        let titleKeys = records.titles.values.map(key)
        let wordKeys = records.words.map { $0.compactMap(key) }
        for (position, record) in records.records(in: 0..<records.count).enumerated() {
            let title = records.title(of: position)
            if let key = titleKeys[title] { names.add(position, toSet: titles, of: key) }
            for key in wordKeys[title] { names.add(position, toSet: words, of: key) }
            if let key = key(of: record.id) { names.add(position, toSet: codes, of: key) }
        }
        return SortedKeyFiles("names", names.keys, size: { size(of: $0, names) }) { [names] key, json in
            json.array { json in
                for kind in 0..<names.writtenSetCount(of: key) {
                    let set = names.set(kind, of: key)
                    var cursor = names.sets.start(of: set)
                    json.array { $0.numbers(of: set, names.sets, from: &cursor) }
                }
            }
        }
    }

    /// The approximate size of a name's sets in bytes.
    private static func size(of key: Int, _ names: KeyedRecordSets) -> Int {
        (0..<names.writtenSetCount(of: key)).reduce(2) { size, kind in
            var count = 0
            names.sets.forEachNumber(of: names.set(kind, of: key)) { _ in count += 1 }
            return size + count * 4 + 3
        }
    }
}
