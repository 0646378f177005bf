/// What has been published: for the codes of lists, what a lock file is for packages.
package struct Register: Sendable {
    /// In the order of their collections' ids.
    package let lists: [RegisteredList]
    /// In the order of their collections, each collection's total first.
    package let totals: [RegisteredTotal]
    package let changes: ChangeLog

    package init(lists: [RegisteredList], totals: [RegisteredTotal], changes: ChangeLog) {
        self.lists = lists.sorted { $0.collection.utf8.lexicographicallyPrecedes($1.collection.utf8) }
        self.totals = totals
        self.changes = changes
    }

    /// The register of content that has not been registered yet.
    package static let empty = Register(lists: [], totals: [], changes: ChangeLog([]))

    package func list(_ collection: String) -> RegisteredList? { lists.first { $0.collection == collection } }

    /// The folder of the register, in the content and in the published data.
    package static let folder = "register"
    /// Its file of declared numbers.
    package static let totalsFile = "totals.csv"
    /// Its file of notices, which people write and only append to.
    package static let changesFile = "changes.csv"
    /// The column of the digest of a record's long text.
    package static let bodyField = "body"
}

/// A record that has left its list, as its page states.
package struct WithdrawnRecord: Sendable {
    package let entry: RegisterEntry
    package let notice: ChangeNotice
}

extension Register {
    /// The records that have left their lists, in the order of the notices.
    package var withdrawnRecords: [WithdrawnRecord] {
        changes.notices.compactMap { notice in
            guard case .withdrawal(let id) = notice.subject,
                changes.withdrawal(of: id, in: notice.collection) == notice,
                let entry = list(notice.collection)?.entry(id)
            else { return nil }
            return WithdrawnRecord(entry: entry, notice: notice)
        }
    }
}
