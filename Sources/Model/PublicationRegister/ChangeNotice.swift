package import Diagnostics
package import PortalModel

/// A line of `changes.csv`: what has changed in the published lists, and why.
package struct ChangeNotice: Sendable, Hashable {
    /// What a notice is about.
    package enum Subject: Sendable, Hashable {
        /// The record has left the list for good.
        case withdrawal(id: String)
        /// A field of a record has another value.
        case field(String, id: String)
        /// A field of every record that had the old value has the new one, or the field is no longer published.
        case fieldOfAll(String)
        /// A declared number has changed: the total, or a subtotal by its condition.
        case total(String)
    }

    package let date: CalendarDate
    package let collection: String
    package let subject: Subject
    /// What was published; empty if nothing was.
    package let old: String
    /// What is published now; empty if nothing is.
    package let new: String
    package let reason: String
    /// The document on which the change is based.
    package let basis: String
    /// Where each cell is, in the order of ``columns``.
    package let places: [SourcePlace]

    package init(
        date: CalendarDate, collection: String, subject: Subject, old: String, new: String, reason: String,
        basis: String, places: [SourcePlace]
    ) {
        self.date = date
        self.collection = collection
        self.subject = subject
        self.old = old
        self.new = new
        self.reason = reason
        self.basis = basis
        self.places = places
    }

    /// The columns of `changes.csv`.
    package static let columns = ["date", "collection", "id", "field", "old", "new", "reason", "basis"]
    /// In the column `new`, without a field: the record is withdrawn.
    package static let withdrawn = "withdrawn"
    /// In the column `id`: every record of the collection.
    package static let everyRecord = "*"

    /// The cells, in the order of ``columns``.
    package var cells: [String] {
        [date.description, collection, id ?? "", field ?? "", old, new, reason, basis]
    }

    /// The record that it is about, or ``everyRecord``; `nil` for a declared number.
    package var id: String? {
        switch subject {
        case .withdrawal(let id), .field(_, let id): id
        case .fieldOfAll: Self.everyRecord
        case .total: nil
        }
    }

    /// The field or the declared number that it is about; `nil` for a withdrawal.
    package var field: String? {
        switch subject {
        case .withdrawal: nil
        case .field(let field, _), .fieldOfAll(let field), .total(let field): field
        }
    }

    /// Where a column's cell is.
    package func place(of column: String) -> SourcePlace? {
        guard let index = Self.columns.firstIndex(of: column), places.indices.contains(index) else {
            return places.first
        }
        return places[index]
    }
}
