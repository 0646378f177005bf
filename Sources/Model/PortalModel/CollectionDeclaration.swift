package import Diagnostics

/// What `collection.yaml` says of a folder of content; a class for the same reason as ``Field``.
package final class CollectionDeclaration: Sendable {
    /// Where the records come from.
    package enum RecordSource: String, Sendable, Hashable, CaseIterable {
        /// Rows of CSV files; a Markdown file may add a long text to a row.
        case rows
        /// Markdown files alone: the front matter holds the fields.
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

    /// What fits on a page that is read to its end.
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
    /// The field that orders the records; the order of the sources where there is none.
    package let sortField: String?
    /// The fields shown in the collection's table, besides title and standing.
    package let columns: [String]
    /// The fields with a page for each of their values.
    package let browseFields: [String]
    /// The most records of a page of the list in parts; a list with more is published in parts too.
    package let partSize: Int
    /// The field with the date of a record's own, if it has one.
    package let dateField: String?
    /// The field that says when what a record says holds.
    package let periodField: String?
    /// The field that refers to where a record's facts come from.
    package let sourceField: String?
    /// The field that names the document by which an official record was published.
    package let documentField: String?
    /// True of a record whose number is rounded in its source: it meets any of the conditions.
    package let approximation: [FieldCondition]
    /// The day by which the collection is to be reviewed, if it says one.
    package let review: ReviewDate?
    /// Whether each record has to be referred to from somewhere.
    package let isReferenceRequired: Bool
    /// What kind of column of a government site the collection is, in the words of the rules that the site follows.
    package let columnType: String?
    /// The template of the record pages, if not the usual one.
    package let template: String?
    /// Where ``template`` is written.
    package let templatePlace: SourcePlace?
    package let promise: Promise
    /// What else a record's page shows, in this order.
    package let relations: [Relation]
    /// Whether the register keeps the collection's codes: it does where a total is declared, or where it is asked to.
    package let isRegistered: Bool
    /// `collection.yaml`, for what is said of the collection as a whole.
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

/// A day and where it is written.
package struct ReviewDate: Sendable, Hashable {
    package let date: CalendarDate
    package let place: SourcePlace

    package init(date: CalendarDate, place: SourcePlace) {
        self.date = date
        self.place = place
    }
}
