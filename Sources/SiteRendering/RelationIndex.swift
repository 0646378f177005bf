internal import PortalModel

/// The records that a relation can give, put together by the values that it matches: made once for a portal, so that a
/// page looks its own up and goes through no others.
struct RelationIndex: Sendable {
    let relation: Relation
    /// The position of the related collection.
    let collection: Int
    /// Whether a record's own collection is the related one, so that it leaves itself out.
    private let isOwn: Bool
    /// By match, the positions of the own fields whose values count.
    private let ownFields: [[Int]]
    /// By the values of the matched fields, in the order of the matches.
    private let buckets: [[String]: Bucket]
    /// The group values in their order, with their titles.
    private let groupValues: [(value: String, title: String)]

    /// Some of the related collection's records, in its order.
    private struct Bucket: Sendable {
        var records: [Int] = []
        var counts = StandingCounts()
        /// By the position of the group's value; those in no group are under ``RelationIndex/noGroup``.
        var groups: [Int: [Int]] = [:]
    }

    private static let noGroup = -1

    /// - Returns: `nil` where the relation names what is not there, which a checked portal's does not.
    init?(_ relation: Relation, of owner: Collection, in portal: Portal) {
        guard let index = portal.collectionIndex(relation.collection) else { return nil }
        let related = portal.collections[index]
        self.relation = relation
        self.collection = index
        self.isOwn = owner.id == related.id
        self.ownFields = relation.matches.map { $0.ownFields.compactMap(owner.schema.index(of:)) }
        let group = relation.group.flatMap { related.schema.index(of: $0.name) }
        self.groupValues = group.map { Facet.values(of: related.schema.fields[$0], in: portal) } ?? []
        self.buckets = Self.buckets(relation, of: related, group: group, groupValues)
    }

    private static func buckets(
        _ relation: Relation, of related: Collection, group: Int?, _ values: [(value: String, title: String)]
    ) -> [[String]: Bucket] {
        let fields = relation.matches.compactMap { related.schema.index(of: $0.field.name) }
        let positions = Dictionary(
            values.enumerated().map { ($0.element.value, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var buckets: [[String]: Bucket] = [:]
        for (position, record) in related.records.enumerated()
        where relation.conditions.allSatisfy({ related.record(record, meets: $0) }) {
            let named = group.map { Set(record.values[$0].texts.compactMap { positions[$0] }) } ?? []
            let groups = named.isEmpty ? [noGroup] : named
            for key in keys(fields.map { record.values[$0].texts }) {
                buckets[key, default: Bucket()].records.append(position)
                buckets[key]?.counts.count(record.standing)
                for group in groups { buckets[key]?.groups[group, default: []].append(position) }
            }
        }
        return buckets
    }

    /// Every way to take one text of each list, each way once.
    private static func keys(_ lists: [[String]]) -> [[String]] {
        // Nearly always there is one way.
        if lists.allSatisfy({ $0.count == 1 }) { return [lists.map { $0[0] }] }
        let keys = lists.reduce([[]]) { keys, texts in keys.flatMap { key in texts.map { key + [$0] } } }
        return Array(Set(keys))
    }

    // MARK: Of a record

    /// What belongs to one record.
    struct Found: Sendable {
        /// How many there are, and on whose word they stand.
        var counts = StandingCounts()
        var groups: [Group] = []
        /// Positions in the related collection of those that are shown and are in no group.
        var shown: [Int] = []
        /// The matched values under which there are any.
        var keys: [[String]] = []
        /// Whether every one of them is shown.
        var isWhole = true
        /// Whether the record itself would be among them.
        var isOneOfThem = false
    }

    struct Group: Sendable {
        let value: String
        let title: String
        let count: Int
        let shown: [Int]
    }

    /// - Parameter position: of the record in its collection.
    func found(for record: Record, at position: Int, in portal: Portal) -> Found {
        var keys = Self.keys(ownFields.map { fields in fields.flatMap { record.values[$0].texts } })
            .filter { buckets[$0] != nil }
        if keys.count > 1 { keys.sort { $0.lexicographicallyPrecedes($1) } }
        guard let first = keys.first, var bucket = buckets[first] else { return Found() }
        if keys.count > 1 { bucket = union(of: keys, in: portal.collections[collection]) }
        let own = isOwn && Self.index(of: position, in: bucket.records) != nil ? position : nil
        var found = Found(counts: bucket.counts, keys: keys, isOneOfThem: own != nil)
        if own != nil { found.counts.discount(record.standing) }
        for value in bucket.groups.keys.sorted() {
            let records = bucket.groups[value] ?? []
            let count = records.count - (own.flatMap { Self.index(of: $0, in: records) } == nil ? 0 : 1)
            let shown = shown(records, without: own)
            if shown.count < count { found.isWhole = false }
            if value == Self.noGroup {
                found.shown = shown
            } else if count > 0 {
                found.groups.append(
                    Group(
                        value: groupValues[value].value, title: groupValues[value].title, count: count, shown: shown))
            }
        }
        return found
    }

    /// Those that follow the record itself come first, and after the last one those before it: so that each record of a
    /// list is shown beside some other.
    private func shown(_ records: [Int], without own: Int?) -> [Int] {
        let limit = relation.limit ?? records.count
        guard let own, let index = Self.index(of: own, in: records) else { return Array(records.prefix(limit)) }
        guard relation.limit != nil else { return Array(records[..<index] + records[(index + 1)...]) }
        return Array((Array(records[(index + 1)...].prefix(limit)) + records[..<index].prefix(limit)).prefix(limit))
    }

    private func union(of keys: [[String]], in related: Collection) -> Bucket {
        var union = Bucket()
        union.records = Set(keys.flatMap { buckets[$0]?.records ?? [] }).sorted()
        for position in union.records { union.counts.count(related.records[position].standing) }
        for key in keys {
            for (group, records) in buckets[key]?.groups ?? [:] {
                union.groups[group] = Set((union.groups[group] ?? []) + records).sorted()
            }
        }
        return union
    }

    /// Where a position is among ascending ones.
    private static func index(of position: Int, in positions: [Int]) -> Int? {
        var (low, high) = (0, positions.count)
        while low < high {
            let middle = (low + high) / 2
            if positions[middle] < position { low = middle + 1 } else { high = middle }
        }
        return low < positions.count && positions[low] == position ? low : nil
    }
}
