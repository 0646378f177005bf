internal import Diagnostics
internal import PortalModel
internal import PublicationRegister

/// What was published, beside what is about to be.
struct PublicationComparison: Sendable {
    let portal: Portal
    /// What the content says now, with the notices that stand in it.
    let current: Register
    /// What was published, as the content's own register or the last published site has it.
    let published: Register
    /// The items that have another code than they were published with, by collection.
    let moves: [String: [ItemMove]]

    init(portal: Portal, current: Register, published: Register) {
        self.portal = portal
        self.current = current
        self.published = published
        var moves: [String: [ItemMove]] = [:]
        for list in published.lists {
            guard let now = current.list(list.collection) else { continue }
            let numbering = portal.collection(list.collection)?.declaration.promise.numbering?.field
            moves[list.collection] = ItemMove.all(from: list, to: now, besides: [numbering].compactMap(\.self)) {
                current.changes.withdrawal(of: $0, in: list.collection) != nil
            }
        }
        self.moves = moves
    }

    /// The lists that were published and still are, with both states.
    var lists: [(published: RegisteredList, current: RegisteredList)] {
        published.lists.compactMap { list in current.list(list.collection).map { (list, $0) } }
    }

    func name(_ entry: RegisterEntry, in list: RegisteredList) -> RecordName {
        RecordName(collection: list.collection, id: entry.id, title: entry.title)
    }

    /// What is wrong with a field of a record, or with its id, where the content says it.
    func diagnostic(
        _ problem: RegisterProblem, of field: String = Schema.BuiltIn.id, id: String, in collection: String
    ) -> Diagnostic {
        guard let collection = portal.collection(collection), let index = collection.index(of: id) else {
            return Diagnostic(problem)
        }
        let record = collection.records[index]
        if field == Register.bodyField, let body = record.body {
            return Diagnostic(
                problem, at: portal.sources[body.source].place(at: body.offset),
                about: portal.subject(of: nil, in: record, collection))
        }
        return portal.diagnostic(problem, of: collection.schema.index(of: field), in: record, collection)
    }

    /// What people call a field.
    func title(of field: String, in collection: String) -> String {
        portal.collection(collection)?.schema.field(field)?.title ?? field
    }

    /// What a record has in a field now, as the register counts it; a long text by its digest.
    func currentText(of field: String, id: String, in list: RegisteredList) -> String {
        if field == Register.bodyField {
            return list.entry(id).flatMap { list.digest(of: field, in: $0) }?.description ?? ""
        }
        guard let collection = portal.collection(list.collection), let index = collection.index(of: id),
            let position = collection.schema.index(of: field)
        else { return "" }
        return collection.records[index].values[position].csvText(in: collection.schema.fields[position])
    }
}

/// One thing that must hold between what was published and what is about to be. Each rule is a file in `Rules/` and a
/// case of a list in ``PortalChecker``.
protocol PublicationRule: Sendable {
    /// Everything that breaks the rule, in no particular order.
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic]
}
