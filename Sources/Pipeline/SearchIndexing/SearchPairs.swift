internal import PortalModel

/// The characters and pairs of titles and residents' words, and of facet values and the names of lists, for portals with
/// more than one block.
enum SearchPairs {
    /// A key's sets: the records whose titles or words contain it, and those whose facets do.
    private static let texts = 0
    private static let facets = 1

    static func files(_ records: SearchRecords, _ text: SearchText) -> HashedKeyFiles {
        var pairs = KeyedRecordSets(setsPerKey: 2)
        let titles = KeysOfValues(
            zip(records.titles.values, records.words).lazy.map { [$0] + $1 }, text, in: &pairs)
        let facets = records.facets.map { KeysOfValues($0.values.lazy.map { [$0] }, text, in: &pairs) }
        let lists = KeysOfValues(records.lists.lazy.map { [$0.collection.title] }, text, in: &pairs)
        for (list, (collection, first)) in records.lists.enumerated() {
            for position in first..<first + collection.records.count {
                for key in titles[records.title(of: position)] { pairs.add(position, toSet: Self.texts, of: Int(key)) }
                for (column, values) in zip(records.facets, facets) where column.numbers[position] > 0 {
                    for key in values[Int(column.numbers[position]) - 1] {
                        pairs.add(position, toSet: Self.facets, of: Int(key))
                    }
                }
                for key in lists[list] { pairs.add(position, toSet: Self.facets, of: Int(key)) }
            }
        }
        return HashedKeyFiles("pairs", pairs)
    }

    /// The keys of some values, in one array.
    private struct KeysOfValues {
        private var keys: [UInt32] = []
        private var ends: [Int] = []

        /// - Parameter values: the texts of each value.
        init(_ values: some Sequence<[String]>, _ text: SearchText, in pairs: inout KeyedRecordSets) {
            var points: [UInt32] = []
            for texts in values {
                for value in texts {
                    points.removeAll(keepingCapacity: true)
                    text.fold(value, into: &points)
                    pairs.appendPairsAndCharacters(of: points, to: &keys)
                }
                ends.append(keys.count)
            }
        }

        subscript(value: Int) -> ArraySlice<UInt32> { keys[(value == 0 ? 0 : ends[value - 1])..<ends[value]] }
    }
}
