internal import PortalModel

/// The records of a relation by the values that it matches. It is made once for a portal, so that a page can look up
/// its own records and visits no others.
struct RelationIndex: Sendable {
    let relation: Relation
    /// The position of the related collection.
    let collection: Int
    /// Whether a record's own collection is the related one, so that the record omits itself.
    private let isOwn: Bool
    /// The matches that lead to buckets: those in which a record has one value, and the first of those in which it can
    /// have several, so that a record has at most as many keys as one of its lists has elements.
    private let keyed: [Match]
    /// The other matches, which are tested on each record that a key leads to.
    private let tested: [Match]
    /// By the values of the keyed fields, in the order of the matches.
    private let buckets: [[String]: Bucket]
    /// The group values in their order, with their titles.
    private let groupValues: [(value: String, title: String)]

    /// A match by the positions of its fields.
    private struct Match: Sendable {
        let name: String
        /// The field of the related record.
        let field: Int
        /// The fields of the record itself.
        let ownFields: [Int]
        /// Whether a record on either side can have several values.
        let canHaveSeveralValues: Bool

        init?(_ match: RelationMatch, _ owner: Schema, _ related: Schema) {
            guard let field = related.index(of: match.field.name) else { return nil }
            name = match.field.name
            self.field = field
            ownFields = match.ownFields.compactMap(owner.index(of:))
            let types = [related.fields[field].type] + ownFields.map { owner.fields[$0].type }
            canHaveSeveralValues = types.count > 2 || types.contains { if case .list = $0 { true } else { false } }
        }

        func ownTexts(of record: Record) -> [String] { ownFields.flatMap { record.values[$0].texts } }
    }

    /// Some of the related collection's records, in its order.
    private struct Bucket: Sendable {
        var records: [Int] = []
        var counts = StandingCounts()
        /// By the position of the group's value; records in no group are under ``RelationIndex/noGroup``.
        var groups: [Int: [Int]] = [:]
    }

    private static let noGroup = -1

    /// - Returns: `nil` if the relation names what does not exist, which cannot happen in a checked portal.
    init?(_ relation: Relation, of owner: RecordCollection, in portal: Portal) {
        guard let index = portal.collectionIndex(relation.collection) else { return nil }
        let related = portal.collections[index]
        self.relation = relation
        self.collection = index
        self.isOwn = owner.id == related.id
        let matches = relation.matches.compactMap { Match($0, owner.schema, related.schema) }
        let first = matches.firstIndex(where: \.canHaveSeveralValues)
        self.keyed = matches.enumerated().filter { !$0.element.canHaveSeveralValues || $0.offset == first }.map(
            \.element)
        self.tested = matches.enumerated().filter { $0.element.canHaveSeveralValues && $0.offset != first }.map(
            \.element)
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

    /// Every combination of one text from each list, without repetitions.
    private static func keys(_ lists: [[String]]) -> [[String]] {
        // Nearly always there is only one.
        if lists.allSatisfy({ $0.count == 1 }) { return [lists.map { $0[0] }] }
        let keys = lists.reduce([[]]) { keys, texts in keys.flatMap { key in texts.map { key + [$0] } } }
        return Array(Set(keys))
    }

    // MARK: Of a record

    /// The records that are related to one record.
    struct RelatedRecords: Sendable {
        /// Their number, by standing.
        var counts = StandingCounts()
        var groups: [Group] = []
        /// Positions in the related collection of the records shown that are in no group.
        var shown: [Int] = []
        /// The values of ``RelationIndex/keyFields`` that have related records.
        var keys: [[String]] = []
        /// Whether all of them are shown.
        var isComplete = true
        /// Whether the record itself is omitted from them.
        var omitsItself = false
    }

    struct Group: Sendable {
        let value: String
        let title: String
        let count: Int
        let shown: [Int]
    }

    /// The matched fields whose values are keys.
    var keyFields: [String] { keyed.map(\.name) }

    /// - Parameter position: the record's position in its collection.
    func relatedRecords(of record: Record, at position: Int, in portal: Portal) -> RelatedRecords {
        var keys = Self.keys(keyed.map { $0.ownTexts(of: record) }).filter { buckets[$0] != nil }
        if keys.count > 1 { keys.sort { $0.lexicographicallyPrecedes($1) } }
        guard let first = keys.first, var bucket = buckets[first] else { return RelatedRecords() }
        if keys.count > 1 || !tested.isEmpty {
            bucket = union(of: keys, for: record, in: portal.collections[collection])
            if bucket.records.isEmpty { return RelatedRecords() }
        }
        let own = isOwn && Self.index(of: position, in: bucket.records) != nil ? position : nil
        var related = RelatedRecords(counts: bucket.counts, keys: keys, omitsItself: own != nil)
        if own != nil { related.counts.discount(record.standing) }
        for value in bucket.groups.keys.sorted() {
            let records = bucket.groups[value] ?? []
            let count = records.count - (own.flatMap { Self.index(of: $0, in: records) } == nil ? 0 : 1)
            let shown = shown(records, without: own)
            if shown.count < count { related.isComplete = false }
            if value == Self.noGroup {
                related.shown = shown
            } else if count > 0 {
                related.groups.append(
                    Group(
                        value: groupValues[value].value, title: groupValues[value].title, count: count, shown: shown))
            }
        }
        return related
    }

    /// The records after the record itself come first, then those before it, so that each record of a list is shown
    /// next to some other.
    private func shown(_ records: [Int], without own: Int?) -> [Int] {
        let limit = relation.limit ?? records.count
        guard let own, let index = Self.index(of: own, in: records) else { return Array(records.prefix(limit)) }
        guard relation.limit != nil else { return Array(records[..<index] + records[(index + 1)...]) }
        return Array((Array(records[(index + 1)...].prefix(limit)) + records[..<index].prefix(limit)).prefix(limit))
    }

    /// The records that the keys lead to and that pass the tested matches.
    private func union(of keys: [[String]], for record: Record, in related: RecordCollection) -> Bucket {
        let buckets = keys.compactMap { self.buckets[$0] }
        let tests = tested.map { (field: $0.field, texts: Set($0.ownTexts(of: record))) }
        let records = Set(buckets.flatMap(\.records)).filter { position in
            tests.allSatisfy { test in
                related.records[position].values[test.field].texts.contains(where: test.texts.contains)
            }
        }
        var union = Bucket(records: records.sorted())
        for position in union.records { union.counts.count(related.records[position].standing) }
        var groups: [Int: Set<Int>] = [:]
        for bucket in buckets {
            for (group, members) in bucket.groups { groups[group, default: []].formUnion(members) }
        }
        union.groups = groups.mapValues { $0.intersection(records).sorted() }
        return union
    }

    /// The index of a position among ascending ones.
    private static func index(of position: Int, in positions: [Int]) -> Int? {
        var (low, high) = (0, positions.count)
        while low < high {
            let middle = (low + high) / 2
            if positions[middle] < position { low = middle + 1 } else { high = middle }
        }
        return low < positions.count && positions[low] == position ? low : nil
    }
}
