public import Diagnostics

/// What a list says of itself, to be proved before anything is published.
public struct Promise: Sendable, Hashable {
    public let total: DeclaredTotal?
    public let subtotals: [DeclaredSubtotal]
    public let numbering: Numbering?
    public let coverage: [Coverage]

    public init(
        total: DeclaredTotal? = nil, subtotals: [DeclaredSubtotal] = [], numbering: Numbering? = nil,
        coverage: [Coverage] = []
    ) {
        self.total = total
        self.subtotals = subtotals
        self.numbering = numbering
        self.coverage = coverage
    }
}

/// Who declared a figure, where, when, and what one unit of it is.
public struct Provenance: Sendable, Hashable {
    public let declaredBy: String
    /// The document, as a text or as a link to a record (`record:sources/…`).
    public let document: String
    public let date: CalendarDate
    /// What is counted as one.
    public let counting: String

    public init(declaredBy: String, document: String, date: CalendarDate, counting: String) {
        self.declaredBy = declaredBy
        self.document = document
        self.date = date
        self.counting = counting
    }
}

extension Provenance {
    /// The record that ``document`` links to, where it is written as `record:<collection>/<id>`.
    public var documentRecord: (collection: String, record: String)? {
        guard document.hasPrefix("record:") else { return nil }
        let parts = document.dropFirst("record:".count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return (String(parts[0]), String(parts[1]))
    }
}

/// How many records a list has.
public struct DeclaredTotal: Sendable, Hashable {
    public let count: Int
    public let provenance: Provenance
    public let place: SourcePlace

    public init(count: Int, provenance: Provenance, place: SourcePlace) {
        self.count = count
        self.provenance = provenance
        self.place = place
    }
}

/// How many records of a list have a value in a field.
public struct DeclaredSubtotal: Sendable, Hashable {
    public let condition: FieldCondition
    public let count: Int
    public let provenance: Provenance
    public let place: SourcePlace

    public init(condition: FieldCondition, count: Int, provenance: Provenance, place: SourcePlace) {
        self.condition = condition
        self.count = count
        self.provenance = provenance
        self.place = place
    }
}

/// That a field counts the records without a gap but the declared ones.
public struct Numbering: Sendable, Hashable {
    public let field: String
    public let first: Int
    /// Numbers of records that were withdrawn; they are not given again.
    public let withdrawn: [Int]
    public let place: SourcePlace

    public init(field: String, first: Int, withdrawn: [Int] = [], place: SourcePlace) {
        self.field = field
        self.first = first
        self.withdrawn = withdrawn
        self.place = place
    }
}

/// That every record of another collection is referred to from this one.
public struct Coverage: Sendable, Hashable {
    /// The collection to be covered.
    public let collection: String
    /// Which of its records; all of them where there is no condition.
    public let conditions: [FieldCondition]
    /// The field of this collection that refers to them.
    public let field: String
    public let place: SourcePlace

    public init(collection: String, conditions: [FieldCondition], field: String, place: SourcePlace) {
        self.collection = collection
        self.conditions = conditions
        self.field = field
        self.place = place
    }
}
