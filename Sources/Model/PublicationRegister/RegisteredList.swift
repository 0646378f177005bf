package import Diagnostics

/// The records of one collection as published: a line for each code.
package struct RegisteredList: Sendable {
    /// The collection's id.
    package let collection: String
    /// The fields that have a digest, `title` and `standing` first.
    package let fields: [String]
    /// In the order of their ids' bytes.
    package let entries: [RegisterEntry]
    /// The file of the entries; empty if they were derived from the content.
    package let source: SourceText
    private let positions: [String: Int]
    private let fieldPositions: [String: Int]

    package init(
        collection: String, fields: [String], entries: [RegisterEntry],
        source: SourceText = SourceText(file: "", bytes: [])
    ) {
        self.collection = collection
        self.fields = fields
        func precedes(_ left: RegisterEntry, _ right: RegisterEntry) -> Bool {
            left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
        }
        // Most lists are already in this order.
        let isInOrder = !zip(entries, entries.dropFirst()).contains { precedes($1, $0) }
        self.entries = isInOrder ? entries : entries.sorted(by: precedes)
        self.source = source
        self.positions = Dictionary(
            self.entries.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.fieldPositions = Dictionary(
            fields.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    package func entry(_ id: String) -> RegisterEntry? { positions[id].map { entries[$0] } }

    /// The position of a field in ``fields`` and in the digests of each entry.
    package func index(of field: String) -> Int? { fieldPositions[field] }

    package func digest(of field: String, in entry: RegisterEntry) -> FieldDigest? {
        fieldPositions[field].flatMap { entry.digests[$0] }
    }

    package func place(of entry: RegisterEntry) -> SourcePlace {
        source.place(at: entry.start.offset, length: entry.id.utf8.count, from: entry.start)
    }
}

/// What has been published of one record; a class, because long lists of them are searched and sorted.
package final class RegisterEntry: Sendable {
    package let id: String
    package let title: String
    package let standing: String
    /// Parallel to the list's fields; `nil` if there is no value.
    package let digests: [FieldDigest?]
    /// Its line of the register.
    package let start: SourceText.LineStart

    package init(
        id: String, title: String, standing: String, digests: [FieldDigest?], start: SourceText.LineStart = .first
    ) {
        self.id = id
        self.title = title
        self.standing = standing
        self.digests = digests
        self.start = start
    }
}

/// A number that a list declared when it was published.
package struct RegisteredTotal: Sendable, Hashable {
    package let collection: String
    /// ``total``, or the condition of a subtotal, such as `kind=penalty`.
    package let counted: String
    package let count: Int

    package init(collection: String, counted: String, count: Int) {
        self.collection = collection
        self.counted = counted
        self.count = count
    }

    /// The value of ``counted`` for the total of the whole list.
    package static let total = "total"
}
