/// The notices of change in the order of their file, and what follows from them.
package struct ChangeLog: Sendable {
    package let notices: [ChangeNotice]
    /// By collection and record.
    private let withdrawals: [Key: Int]
    private let changes: [Key: [Int]]

    private struct Key: Hashable {
        let collection: String
        let id: String
        var field = ""
    }

    package init(_ notices: [ChangeNotice]) {
        var withdrawals: [Key: Int] = [:]
        var changes: [Key: [Int]] = [:]
        for (index, notice) in notices.enumerated() {
            switch notice.subject {
            case .withdrawal(let id):
                // Of two the first: the second changes nothing.
                let key = Key(collection: notice.collection, id: id)
                if withdrawals[key] == nil { withdrawals[key] = index }
            case .field, .fieldOfAll, .total:
                let key = Key(collection: notice.collection, id: notice.id ?? "", field: notice.field ?? "")
                changes[key, default: []].append(index)
            }
        }
        self.notices = notices
        self.withdrawals = withdrawals
        self.changes = changes
    }

    package func withdrawal(of id: String, in collection: String) -> ChangeNotice? {
        withdrawals[Key(collection: collection, id: id)].map { notices[$0] }
    }

    /// The notices about a field of a record, those about the field of every record among them.
    package func notices(of field: String, id: String, in collection: String) -> [ChangeNotice] {
        let own = changes[Key(collection: collection, id: id, field: field)] ?? []
        let common = changes[Key(collection: collection, id: ChangeNotice.everyRecord, field: field)] ?? []
        let indices = own.isEmpty ? common : common.isEmpty ? own : (own + common).sorted()
        return indices.map { notices[$0] }
    }

    /// What a field of a record holds after all notices, if it held this before: each notice that names the value then
    /// held as the old one leads to its new one. Notices of earlier publications lead back to where they ended.
    package func digest(
        after digest: FieldDigest?, of field: String, id: String, in collection: String
    ) -> FieldDigest? {
        notices(of: field, id: id, in: collection).reduce(digest) { held, notice in
            ChangeLog.digest(notice.old, of: field) == held ? ChangeLog.digest(notice.new, of: field) : held
        }
    }

    /// What a collection declares after all notices, if it declared this before; `nil` is no declaration.
    package func count(after count: Int?, of counted: String, in collection: String) -> Int? {
        let indices = changes[Key(collection: collection, id: "", field: counted)] ?? []
        return indices.map { notices[$0] }.reduce(count) { held, notice in
            Int(notice.old) == held ? Int(notice.new) : held
        }
    }

    /// Whether a notice says that a field is no longer published.
    package func isDropped(_ field: String, in collection: String) -> Bool {
        let indices = changes[Key(collection: collection, id: ChangeNotice.everyRecord, field: field)] ?? []
        return indices.contains { notices[$0].old.isEmpty && notices[$0].new.isEmpty }
    }

    /// A value as a notice writes it: a long text is named by its digest, because it does not fit into a cell.
    package static func digest(_ written: String, of field: String) -> FieldDigest? {
        field == Register.bodyField ? FieldDigest(written) : FieldDigest.unlessEmpty(written)
    }
}
