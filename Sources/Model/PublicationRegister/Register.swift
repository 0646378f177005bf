/// What was published: to the codes of the lists what a lock file is to packages.
public struct Register: Sendable {
    /// In the order of their collections' ids.
    public let lists: [RegisteredList]
    /// In the order of their collections, each collection's total first.
    public let totals: [RegisteredTotal]
    public let changes: ChangeLog

    public init(lists: [RegisteredList], totals: [RegisteredTotal], changes: ChangeLog) {
        self.lists = lists.sorted { $0.collection.utf8.lexicographicallyPrecedes($1.collection.utf8) }
        self.totals = totals
        self.changes = changes
    }

    /// Of a content that has not been registered yet.
    public static let empty = Register(lists: [], totals: [], changes: ChangeLog([]))

    public func list(_ collection: String) -> RegisteredList? { lists.first { $0.collection == collection } }

    /// The folder of the register, in the content and below the published data.
    public static let folder = "register"
    /// Its file of declared numbers.
    public static let totalsFile = "totals.csv"
    /// Its file of notices, to which people only add.
    public static let changesFile = "changes.csv"
    /// The name under which the digest of a record's long text stands.
    public static let bodyField = "body"
}

/// A record that has left its list, as its page says it.
public struct WithdrawnRecord: Sendable {
    public let entry: RegisterEntry
    public let notice: ChangeNotice
}

extension Register {
    /// The records that have left their lists, in the order of the notices.
    public var withdrawnRecords: [WithdrawnRecord] {
        changes.notices.compactMap { notice in
            guard case .withdrawal(let id) = notice.subject,
                changes.withdrawal(of: id, in: notice.collection) == notice,
                let entry = list(notice.collection)?.entry(id)
            else { return nil }
            return WithdrawnRecord(entry: entry, notice: notice)
        }
    }
}
