/// The notices in the order of their file, and what follows from them.
package struct ChangeLog: Sendable {
    package let notices: [ChangeNotice]
    /// The positions of the withdrawals, by collection and record.
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
                // The first of two: the second changes nothing.
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

    /// The notices about a field of a record, including those about the field of every record.
    package func notices(of field: String, id: String, in collection: String) -> [ChangeNotice] {
        let own = changes[Key(collection: collection, id: id, field: field)] ?? []
        let common = changes[Key(collection: collection, id: ChangeNotice.everyRecord, field: field)] ?? []
        let indices = own.isEmpty ? common : common.isEmpty ? own : (own + common).sorted()
        return indices.map { notices[$0] }
    }

    /// The value of a field of a record after all notices, if it had this value before: each notice that names the
    /// current value as the old one leads to its new one. Notices of earlier publications lead back to where they
    /// ended.
    package func digest(
        after digest: FieldDigest?, of field: String, id: String, in collection: String
    ) -> FieldDigest? {
        notices(of: field, id: id, in: collection).reduce(digest) { current, notice in
            ChangeLog.digest(notice.old, of: field) == current ? ChangeLog.digest(notice.new, of: field) : current
        }
    }

    /// The number that a collection declares after all notices, if it declared this one before; `nil` if it declares
    /// none.
    package func count(after count: Int?, of counted: String, in collection: String) -> Int? {
        let indices = changes[Key(collection: collection, id: "", field: counted)] ?? []
        return indices.map { notices[$0] }.reduce(count) { current, notice in
            Int(notice.old) == current ? Int(notice.new) : current
        }
    }

    /// Whether a notice states that a field is no longer published.
    package func isDropped(_ field: String, in collection: String) -> Bool {
        let indices = changes[Key(collection: collection, id: ChangeNotice.everyRecord, field: field)] ?? []
        return indices.contains { notices[$0].old.isEmpty && notices[$0].new.isEmpty }
    }

    /// The digest of a value in a notice. A long text is given as its digest, because it does not fit into a cell.
    package static func digest(_ noticed: String, of field: String) -> FieldDigest? {
        field == Register.bodyField ? FieldDigest(noticed) : FieldDigest.unlessEmpty(noticed)
    }
}
