internal import Parallelism
package import PortalModel

extension Register {
    /// The register of a portal's content as if it were published for the first time.
    /// - Parameter earlier: the collections that have been registered before, which remain registered.
    package static func make(of portal: Portal, keeping earlier: [String], changes: ChangeLog) async -> Register {
        let collections = portal.collections.filter { $0.declaration.isRegistered || earlier.contains($0.id) }
        let lists = await concurrentMap(collections.map(\.id)) { id in
            portal.collection(id).map { RegisteredList.make(of: $0, in: portal) }
        }
        return Register(
            lists: lists.compactMap(\.self), totals: collections.flatMap { RegisteredTotal.make(of: $0) },
            changes: changes)
    }

    /// This register updated to the content: every line of the current content, and the unchanged lines of what has
    /// been withdrawn.
    package func updated(to current: Register) -> Register {
        let lists = current.lists.map { list -> RegisteredList in
            guard let old = self.list(list.collection) else { return list }
            let kept = old.entries.filter { list.entry($0.id) == nil }.map { entry in
                RegisterEntry(
                    id: entry.id, title: entry.title, standing: entry.standing,
                    digests: list.fields.map { old.digest(of: $0, in: entry) })
            }
            return RegisteredList(collection: list.collection, fields: list.fields, entries: list.entries + kept)
        }
        return Register(lists: lists, totals: current.totals, changes: changes)
    }
}

extension RegisteredList {
    static func make(of collection: RecordCollection, in portal: Portal) -> RegisteredList {
        let builtIn = [Schema.BuiltIn.title, Schema.BuiltIn.standing]
        // A looked-up value is that of another record, which is registered itself.
        let others = collection.schema.fields.filter { $0.lookup == nil && !Schema.BuiltIn.all.contains($0.name) }
        let fields = builtIn + others.map(\.name)
        let hasBodies = collection.declaration.body != .none
        var digestsOfFields = fields.map { name in
            collection.schema.index(of: name).map { FieldDigests(of: collection.schema.fields[$0], at: $0) }
        }
        let entries = collection.records.map { record in
            let values = record.values
            var digests: [FieldDigest?] = []
            digests.reserveCapacity(digestsOfFields.count + (hasBodies ? 1 : 0))
            for index in digestsOfFields.indices { digests.append(digestsOfFields[index]?.digest(in: values) ?? nil) }
            if hasBodies { digests.append(record.body.map(portal.markdown).flatMap(FieldDigest.unlessEmpty)) }
            return RegisterEntry(
                id: record.id, title: record.title, standing: record.standing.rawValue, digests: digests)
        }
        return RegisteredList(
            collection: collection.id, fields: fields + (hasBodies ? [Register.bodyField] : []), entries: entries)
    }
}

/// The digests of one field's values. If these are few, such as categories, each is computed once.
private struct FieldDigests {
    private let field: Field
    private let index: Int
    private let hasFewValues: Bool
    /// By the values' bytes: two texts that only look alike have different digests.
    private var known: [[UInt8]: FieldDigest] = [:]

    init(of field: Field, at index: Int) {
        self.field = field
        self.index = index
        hasFewValues = field.reference != nil || !field.categories.isEmpty || field.name == Schema.BuiltIn.standing
    }

    /// - Parameter values: of a record.
    mutating func digest(in values: [Value]) -> FieldDigest? {
        let text = values[index].csvText(in: field)
        guard hasFewValues, !text.isEmpty else { return FieldDigest.unlessEmpty(text) }
        let bytes = Array(text.utf8)
        if let digest = known[bytes] { return digest }
        let digest = FieldDigest(of: text)
        known[bytes] = digest
        return digest
    }
}

extension RegisteredTotal {
    static func make(of collection: RecordCollection) -> [RegisteredTotal] {
        let promise = collection.declaration.promise
        let total = promise.total.map {
            RegisteredTotal(collection: collection.id, counted: Self.total, count: $0.count)
        }
        let subtotals = promise.subtotals.map {
            RegisteredTotal(collection: collection.id, counted: $0.condition.registered, count: $0.count)
        }
        return (total.map { [$0] } ?? []) + subtotals
    }
}

extension FieldCondition {
    /// The condition as in the register: `kind=penalty`, with `|` between several values.
    package var registered: String { "\(field)=\(values.joined(separator: "|"))" }
}
