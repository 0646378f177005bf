internal import Diagnostics
internal import PortalModel
internal import PublicationRegister

/// What has been published, compared with what is about to be.
struct PublicationComparison: Sendable {
    let portal: Portal
    /// The current content, including its notices.
    let current: Register
    /// What has been published, according to the content's own register or the last published site.
    let published: Register
    /// The items that have another code than the one under which they were published, by collection.
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

    /// The lists that have been published and still exist, in both states.
    var lists: [(published: RegisteredList, current: RegisteredList)] {
        published.lists.compactMap { list in current.list(list.collection).map { (list, $0) } }
    }

    func name(_ entry: RegisterEntry, in list: RegisteredList) -> RecordName {
        RecordName(collection: list.collection, id: entry.id, title: entry.title)
    }

    /// A problem with a field of a record or with its id, at its location in the content.
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

    /// The title of a field.
    func title(of field: String, in collection: String) -> String {
        portal.collection(collection)?.schema.field(field)?.title ?? field
    }

    /// The current value of a field as the register counts it; a long text is represented by its digest.
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

/// One rule about what has been published and what is about to be. Each rule is a file in `Rules/` and an entry of a
/// list in ``PortalChecker``.
protocol PublicationRule: Sendable {
    /// Everything that breaks the rule, in no particular order.
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic]
}
