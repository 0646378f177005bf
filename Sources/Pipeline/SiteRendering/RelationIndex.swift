internal import PortalModel

/// The records that a relation can give, put together by the values that it matches: made once for a portal, so that a
/// page looks its own up and goes through no others.
struct RelationIndex: Sendable {
    let relation: Relation
    /// The position of the related collection.
    let collection: Int
    /// Whether a record's own collection is the related one, so that it leaves itself out.
    private let isOwn: Bool
    /// The matches that lead to buckets: of those in which a record can have several values only the first, so that a
    /// record has no more keys than one of its lists has elements.
    private let keyed: [Match]
    /// The others: they are asked of each record that a key leads to.
    private let tested: [Match]
    /// By the values of the keyed fields, in the order of the matches.
    private let buckets: [[String]: Bucket]
    /// The group values in their order, with their titles.
    private let groupValues: [(value: String, title: String)]

    /// A match by the positions of its fields.
    private struct Match: Sendable {
        let name: String
        /// Of the related record.
        let field: Int
        /// Of the record's own, whose values count.
        let ownFields: [Int]
        /// Whether a record, on either side, can have several values in it.
        let isOfSeveral: Bool

        init?(_ match: RelationMatch, _ owner: Schema, _ related: Schema) {
            guard let field = related.index(of: match.field.name) else { return nil }
            name = match.field.name
            self.field = field
            ownFields = match.ownFields.compactMap(owner.index(of:))
            let types = [related.fields[field].type] + ownFields.map { owner.fields[$0].type }
            isOfSeveral = types.count > 2 || types.contains { if case .list = $0 { true } else { false } }
        }

        func ownTexts(of record: Record) -> [String] { ownFields.flatMap { record.values[$0].texts } }
    }

    /// Some of the related collection's records, in its order.
    private struct Bucket: Sendable {
        var records: [Int] = []
        var counts = StandingCounts()
        /// By the position of the group's value; those in no group are under ``RelationIndex/noGroup``.
        var groups: [Int: [Int]] = [:]
    }

    private static let noGroup = -1

    /// - Returns: `nil` where the relation names what is not there, which a checked portal's does not.
    init?(_ relation: Relation, of owner: RecordCollection, in portal: Portal) {
        guard let index = portal.collectionIndex(relation.collection) else { return nil }
        let related = portal.collections[index]
        self.relation = relation
        self.collection = index
        self.isOwn = owner.id == related.id
        let matches = relation.matches.compactMap { Match($0, owner.schema, related.schema) }
        let first = matches.firstIndex(where: \.isOfSeveral)
        self.keyed = matches.enumerated().filter { !$0.element.isOfSeveral || $0.offset == first }.map(\.element)
        self.tested = matches.enumerated().filter { $0.element.isOfSeveral && $0.offset != first }.map(\.element)
        let group = relation.group.flatMap { related.schema.index(of: $0.name) }
        self.groupValues = group.map { Facet.values(of: related.schema.fields[$0], in: portal) } ?? []
        self.buckets = Self.buckets(relation, of: related, by: keyed.map(\.field), group: group, groupValues)
    }

    private static func buckets(
        _ relation: Relation, of related: RecordCollection, by fields: [Int], group: Int?,
        _ values: [(value: String, title: String)]
    ) -> [[String]: Bucket] {
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
        /// The values of ``RelationIndex/keyFields`` that lead to any.
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

    /// The matched fields whose values are keys.
    var keyFields: [String] { keyed.map(\.name) }

    /// - Parameter position: of the record in its collection.
    func found(for record: Record, at position: Int, in portal: Portal) -> Found {
        var keys = Self.keys(keyed.map { $0.ownTexts(of: record) }).filter { buckets[$0] != nil }
        if keys.count > 1 { keys.sort { $0.lexicographicallyPrecedes($1) } }
        guard let first = keys.first, var bucket = buckets[first] else { return Found() }
        if keys.count > 1 || !tested.isEmpty {
            bucket = union(of: keys, for: record, in: portal.collections[collection])
            if bucket.records.isEmpty { return Found() }
        }
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

    /// What the keys lead to and the tested matches leave.
    private func union(of keys: [[String]], for record: Record, in related: RecordCollection) -> Bucket {
        let found = keys.compactMap { buckets[$0] }
        let tests = tested.map { (field: $0.field, texts: Set($0.ownTexts(of: record))) }
        let records = Set(found.flatMap(\.records)).filter { position in
            tests.allSatisfy { test in
                related.records[position].values[test.field].texts.contains(where: test.texts.contains)
            }
        }
        var union = Bucket(records: records.sorted())
        for position in union.records { union.counts.count(related.records[position].standing) }
        var groups: [Int: Set<Int>] = [:]
        for bucket in found {
            for (group, members) in bucket.groups { groups[group, default: []].formUnion(members) }
        }
        union.groups = groups.mapValues { $0.intersection(records).sorted() }
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
