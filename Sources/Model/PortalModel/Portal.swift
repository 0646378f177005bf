package import Diagnostics
package import PictureReading

/// Everything that will be published, merged and immutable.
///
/// It is a class only so that each page can have the whole portal at the cost of one reference; it never changes.
package final class Portal: Sendable {
    package let site: SiteDeclaration
    /// Ordered by the bytes of their ids.
    package let collections: [RecordCollection]
    /// The files that records and texts come from, for places in diagnostics.
    package let sources: [SourceText]
    /// Parallel to the sources: the columns of those that are tables.
    package let tableColumns: [TableColumns?]
    /// The files of `media/`, ordered by the bytes of their paths in it.
    package let media: [MediaFile]
    /// The date for which the portal is published: it contains what is visible on that date.
    package let asOf: CalendarDate
    /// All long texts, in the order of the collections: a collection's own before those of its records.
    package let texts: [PortalText]
    private let collectionIndices: [String: Int]
    private let mediaIndices: [String: Int]

    package init(
        site: SiteDeclaration, collections: [RecordCollection], sources: [SourceText],
        tableColumns: [TableColumns?] = [],
        media: [MediaFile], asOf: CalendarDate
    ) {
        self.site = site
        self.collections = collections
        self.sources = sources
        self.tableColumns = tableColumns
        self.media = media
        self.asOf = asOf
        self.collectionIndices = Dictionary(
            collections.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.mediaIndices = Dictionary(
            media.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.texts = collections.enumerated().flatMap { index, collection in
            let own = collection.body.map { [PortalText(collection: index, record: nil, body: $0)] } ?? []
            return own
                + collection.records.enumerated().compactMap { position, record in
                    record.body.map { PortalText(collection: index, record: position, body: $0) }
                }
        }
    }

    /// The same portal without the bytes of its tables: only the places of diagnostics need them, and they are as large
    /// as all values together. A record of such a portal has the place of its line.
    package func withoutTables() -> Portal {
        let sources = zip(sources, tableColumns).map { source, columns in
            columns == nil ? source : SourceText(file: source.file, bytes: [])
        }
        return Portal(
            site: site, collections: collections, sources: sources, tableColumns: tableColumns, media: media, asOf: asOf
        )
    }

    /// A file of `media/`, by its path in it.
    package func mediaFile(_ path: String) -> MediaFile? { mediaIndices[path].map { media[$0] } }

    package func collectionIndex(_ id: String) -> Int? { collectionIndices[id] }
    package func collection(_ id: String) -> RecordCollection? { collectionIndices[id].map { collections[$0] } }

    package func address(collection: String, record: String) -> RecordAddress? {
        guard let index = collectionIndices[collection], let record = collections[index].index(of: record) else {
            return nil
        }
        return RecordAddress(collection: index, record: record)
    }

    package func record(at address: RecordAddress) -> Record {
        collections[address.collection].records[address.record]
    }

    package func record(_ collection: String, _ id: String) -> Record? {
        address(collection: collection, record: id).map(record(at:))
    }

    /// The number of records of each standing in the whole portal.
    package var standingCounts: StandingCounts {
        var counts = StandingCounts()
        for collection in collections {
            for record in collection.records { counts.count(record.standing) }
        }
        return counts
    }
}

/// A folder of content; a class for the same reason as ``Portal``.
package final class RecordCollection: Sendable {
    package let declaration: CollectionDeclaration
    // Copies of the declaration's properties that every page reads many times.
    package let id: String
    package let title: String
    package let schema: Schema
    /// The text of its page, if it has one.
    package let body: MarkdownBody?
    package let records: [Record]
    /// Parallel to the records: what refers to each record, from anywhere in the portal.
    package let backReferences: [[BackReference]]
    private let recordIndices: [String: Int]

    /// - Parameter positions: the positions of the records, by their ids.
    package init(
        declaration: CollectionDeclaration, body: MarkdownBody? = nil, records: [Record],
        backReferences: [[BackReference]], positions: [String: Int]
    ) {
        self.declaration = declaration
        self.id = declaration.id
        self.title = declaration.title
        self.schema = declaration.schema
        self.body = body
        self.records = records
        self.backReferences = backReferences
        self.recordIndices = positions
    }

    /// The position of a record; the first if two have the same id.
    package func index(of record: String) -> Int? { recordIndices[record] }

    package var standingCounts: StandingCounts {
        var counts = StandingCounts()
        for record in records { counts.count(record.standing) }
        return counts
    }

    /// Whether a record of the collection has one of a condition's values in its field.
    package func record(_ record: Record, meets condition: FieldCondition) -> Bool {
        guard let field = schema.index(of: condition.field) else { return false }
        // Most conditions are about a category, and need no array to be looked through.
        if case .text(let text) = record.values[field] { return condition.values.contains(text) }
        return record.values[field].texts.contains { condition.values.contains($0) }
    }
}

/// The records that refer to a record in one of their fields.
package struct BackReference: Sendable, Hashable {
    /// The position of the referring collection.
    package let collection: Int
    /// The position of the referring field in its schema.
    package let field: Int
    /// Positions of the referring records, in their order.
    package var records: [Int]

    package init(collection: Int, field: Int, records: [Int]) {
        self.collection = collection
        self.field = field
        self.records = records
    }
}

/// A file of `media/`, published unchanged.
package struct MediaFile: Sendable, Hashable {
    /// The path in `media/`.
    package let path: String
    package let bytes: [UInt8]
    /// What its bytes reveal, or why they cannot be read; `nil` if neither its name nor its bytes are a picture's.
    package let picture: Result<Picture, PictureFailure>?

    package init(path: String, bytes: [UInt8], picture: Result<Picture, PictureFailure>? = nil) {
        self.path = path
        self.bytes = bytes
        self.picture = picture
    }
}
