package import Diagnostics

/// What a list states about itself, which is proved before anything is published.
package struct Promise: Sendable, Hashable {
    package let total: DeclaredTotal?
    package let subtotals: [DeclaredSubtotal]
    package let numbering: Numbering?
    package let coverage: [Coverage]

    package init(
        total: DeclaredTotal? = nil, subtotals: [DeclaredSubtotal] = [], numbering: Numbering? = nil,
        coverage: [Coverage] = []
    ) {
        self.total = total
        self.subtotals = subtotals
        self.numbering = numbering
        self.coverage = coverage
    }
}

/// Who declared a number, where and when, and what it counts.
package struct Provenance: Sendable, Hashable {
    package let declaredBy: String
    /// The document, as a text or as a link to a record (`record:sources/…`).
    package let document: String
    package let date: CalendarDate
    /// What counts as one.
    package let counting: String

    package init(declaredBy: String, document: String, date: CalendarDate, counting: String) {
        self.declaredBy = declaredBy
        self.document = document
        self.date = date
        self.counting = counting
    }
}

extension Provenance {
    /// The record that ``document`` links to, if it is written as `record:<collection>/<id>`.
    package var documentRecord: (collection: String, record: String)? {
        guard document.hasPrefix("record:") else { return nil }
        let parts = document.dropFirst("record:".count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return (String(parts[0]), String(parts[1]))
    }
}

/// The declared number of records of a list.
package struct DeclaredTotal: Sendable, Hashable {
    package let count: Int
    package let provenance: Provenance
    package let place: SourcePlace

    package init(count: Int, provenance: Provenance, place: SourcePlace) {
        self.count = count
        self.provenance = provenance
        self.place = place
    }
}

/// The declared number of records of a list that have one of some values in a field.
package struct DeclaredSubtotal: Sendable, Hashable {
    package let condition: FieldCondition
    package let count: Int
    package let provenance: Provenance
    package let place: SourcePlace

    package init(condition: FieldCondition, count: Int, provenance: Provenance, place: SourcePlace) {
        self.condition = condition
        self.count = count
        self.provenance = provenance
        self.place = place
    }
}

/// The promise that a field numbers the records without gaps other than the declared ones.
package struct Numbering: Sendable, Hashable {
    package let field: String
    package let first: Int
    /// The numbers of withdrawn records, which are not reused.
    package let withdrawn: [Int]
    package let place: SourcePlace

    package init(field: String, first: Int, withdrawn: [Int] = [], place: SourcePlace) {
        self.field = field
        self.first = first
        self.withdrawn = withdrawn
        self.place = place
    }
}

/// The promise that every record of another collection is referred to from this one.
package struct Coverage: Sendable, Hashable {
    /// The collection to be covered.
    package let collection: String
    /// Which of its records; all if there are no conditions.
    package let conditions: [FieldCondition]
    /// The field of this collection that refers to them.
    package let field: String
    package let place: SourcePlace

    package init(collection: String, conditions: [FieldCondition], field: String, place: SourcePlace) {
        self.collection = collection
        self.conditions = conditions
        self.field = field
        self.place = place
    }
}
