public import Diagnostics

/// What `collection.yaml` says of a folder of content; a class for the same reason as ``Field``.
public final class CollectionDeclaration: Sendable {
    /// Where the records come from.
    public enum RecordSource: String, Sendable, Hashable, CaseIterable {
        /// Rows of CSV files; a Markdown file may add a long text to a row.
        case rows
        /// Markdown files alone: the front matter holds the fields.
        case markdown
    }

    /// Whether a record has a Markdown text.
    public enum BodyRule: String, Sendable, Hashable, CaseIterable {
        case none
        case optional
        case required
    }

    /// The character encoding of the CSV files.
    public enum Encoding: String, Sendable, Hashable, CaseIterable {
        case utf8 = "utf-8"
        case gb18030
    }

    /// What fits on a page that is read to its end.
    public static let largestPart = 100

    /// The folder's name.
    public let id: String
    public let title: String
    /// What one record is called.
    public let itemTitle: String
    public let description: String
    public let schema: Schema
    public let recordSource: RecordSource
    public let body: BodyRule
    public let encoding: Encoding
    /// The field that orders the records; the order of the sources where there is none.
    public let sortField: String?
    /// The fields shown in the collection's table, besides title and standing.
    public let columns: [String]
    /// The fields with a page for each of their values.
    public let browseFields: [String]
    /// The most records of a page of the list in parts; a list with more is published in parts too.
    public let partSize: Int
    /// The field with the date of a record's own, if it has one.
    public let dateField: String?
    /// The field that says when what a record says holds.
    public let periodField: String?
    /// The field that refers to where a record's facts come from.
    public let sourceField: String?
    /// The field that names the document by which an official record was published.
    public let documentField: String?
    /// True of a record whose number is rounded in its source: it meets any of the conditions.
    public let approximation: [FieldCondition]
    /// The day by which the collection is to be reviewed, if it says one.
    public let review: ReviewDate?
    /// Whether each record has to be referred to from somewhere.
    public let isReferenceRequired: Bool
    /// What kind of column of a government site the collection is, in the words of the rules that the site follows.
    public let columnType: String?
    /// The template of the record pages, if not the usual one.
    public let template: String?
    /// Where ``template`` is written.
    public let templatePlace: SourcePlace?
    public let promise: Promise
    /// What else a record's page shows, in this order.
    public let relations: [Relation]
    /// Whether the register keeps the collection's codes: it does where a total is declared, or where it is asked to.
    public let isRegistered: Bool
    /// `collection.yaml`, for what is said of the collection as a whole.
    public let source: SourceText
    /// Where each field is declared, by its name.
    public let fieldPlaces: [String: SourcePlace]

    public init(
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
public struct ReviewDate: Sendable, Hashable {
    public let date: CalendarDate
    public let place: SourcePlace

    public init(date: CalendarDate, place: SourcePlace) {
        self.date = date
        self.place = place
    }
}
