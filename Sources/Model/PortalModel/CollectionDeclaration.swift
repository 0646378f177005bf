package import Diagnostics

/// What `collection.yaml` states about a folder of content; a class for the same reason as ``Field``.
package final class CollectionDeclaration: Sendable {
    /// Where the records come from.
    package enum RecordSource: String, Sendable, Hashable, CaseIterable {
        /// Rows of CSV files; a Markdown file may add a long text to a row.
        case rows
        /// Only Markdown files, with the fields in their front matter.
        case markdown
    }

    /// Whether a record has a Markdown text.
    package enum BodyRule: String, Sendable, Hashable, CaseIterable {
        case none
        case optional
        case required
    }

    /// The character encoding of the CSV files.
    package enum Encoding: String, Sendable, Hashable, CaseIterable {
        case utf8 = "utf-8"
        case gb18030
    }

    /// The number of records that fit on a page that people read to its end.
    package static let largestPart = 100

    /// The folder's name.
    package let id: String
    package let title: String
    /// What one record is called.
    package let itemTitle: String
    package let description: String
    package let schema: Schema
    package let recordSource: RecordSource
    package let body: BodyRule
    package let encoding: Encoding
    /// The field that orders the records; if `nil`, they keep the order of the sources.
    package let sortField: String?
    /// The fields shown in the collection's table, besides title and standing.
    package let columns: [String]
    /// The fields with a page for each of their values.
    package let browseFields: [String]
    /// The maximum number of records on a page of the list in parts; a list with more is also published in parts.
    package let partSize: Int
    /// The field with the record's own date, if there is one.
    package let dateField: String?
    /// The field that states when a record applies.
    package let periodField: String?
    /// The field that refers to the source of a record's facts.
    package let sourceField: String?
    /// The field that names the document by which an official record was published.
    package let documentField: String?
    /// The conditions for a record whose number is rounded in its source; any of them is enough.
    package let approximation: [FieldCondition]
    /// The date by which the collection must be reviewed, if it states one.
    package let review: ReviewDate?
    /// Whether each record must be referred to from somewhere.
    package let isReferenceRequired: Bool
    /// The type of column of a government site that the collection is, in the terms of the rules that the site follows.
    package let columnType: String?
    /// The template of the record pages, if not the usual one.
    package let template: String?
    /// Where ``template`` is stated.
    package let templatePlace: SourcePlace?
    package let promise: Promise
    /// What else a record's page shows, in order.
    package let relations: [Relation]
    /// Whether the register keeps the collection's codes: if a total is declared, or if requested.
    package let isRegistered: Bool
    /// `collection.yaml`, for diagnostics about the whole collection.
    package let source: SourceText
    /// Where each field is declared, by its name.
    package let fieldPlaces: [String: SourcePlace]

    package init(
        id: String, title: String, itemTitle: String, description: String, schema: Schema,
        recordSource: RecordSource = .rows, body: BodyRule = .optional, encoding: Encoding = .utf8,
        sortField: String? = nil, columns: [String] = [], browseFields: [String] = [],
        partSize: Int = CollectionDeclaration.largestPart, dateField: String? = nil, periodField: String? = nil,
        sourceField: String? = nil, documentField: String? = nil, approximation: [FieldCondition] = [],
        review: ReviewDate? = nil,
        isReferenceRequired: Bool = false, columnType: String? = nil, template: String? = nil,
        templatePlace: SourcePlace? = nil, promise: Promise = Promise(), relations: [Relation] = [],
        isRegistered: Bool = false, source: SourceText, fieldPlaces: [String: SourcePlace] = [:]
    ) {
        self.id = id
        self.title = title
        self.itemTitle = itemTitle
        self.description = description
        self.schema = schema
        self.recordSource = recordSource
        self.body = body
        self.encoding = encoding
        self.sortField = sortField
        self.columns = columns
        self.browseFields = browseFields
        self.partSize = partSize
        self.dateField = dateField
        self.periodField = periodField
        self.sourceField = sourceField
        self.documentField = documentField
        self.approximation = approximation
        self.review = review
        self.isReferenceRequired = isReferenceRequired
        self.columnType = columnType
        self.template = template
        self.templatePlace = templatePlace
        self.promise = promise
        self.relations = relations
        self.isRegistered = isRegistered || promise.total != nil
        self.source = source
        self.fieldPlaces = fieldPlaces
    }
}

/// A date and where it is stated.
package struct ReviewDate: Sendable, Hashable {
    package let date: CalendarDate
    package let place: SourcePlace

    package init(date: CalendarDate, place: SourcePlace) {
        self.date = date
        self.place = place
    }
}
