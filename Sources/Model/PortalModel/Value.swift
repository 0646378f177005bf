/// What a record has in a field.
package enum Value: Sendable, Hashable {
    /// Nothing: the cell is empty or the column is not there.
    case missing
    case text(String)
    case integer(Int)
    case number(DecimalNumber)
    case boolean(Bool)
    case date(CalendarDate)
    case list([String])
    case reference(RecordReference)
    case references([RecordReference])
    /// What stands in the source where it does not fit the field's type; a checked portal has none.
    case malformed(String)

    package var isMissing: Bool {
        if case .missing = self { true } else { false }
    }

    /// The value as a source would write it, the elements of a list apart.
    package var texts: [String] {
        switch self {
        case .missing: []
        case .text(let text), .malformed(let text): [text]
        case .integer(let number): [String(number)]
        case .number(let number): [number.text]
        case .boolean(let flag): [flag ? "true" : "false"]
        case .date(let date): [date.description]
        case .list(let elements): elements
        case .reference(let reference): [reference.id]
        case .references(let references): references.map(\.id)
        }
    }

    /// The value as the published CSV file writes it: the elements of a list between the field's delimiter.
    package func csvText(in field: Field) -> String {
        switch self {
        case .missing: return ""
        case .text(let text), .malformed(let text): return text
        case .reference(let reference): return reference.id
        case .integer, .number, .boolean, .date: return texts.first ?? ""
        case .list(let elements): return Self.csvText(elements, in: field)
        case .references(let references): return Self.csvText(references.lazy.map(\.id), in: field)
        }
    }

    private static func csvText(_ elements: some Collection<String>, in field: Field) -> String {
        guard var text = elements.first, case .list(let delimiter) = field.type else { return elements.first ?? "" }
        let separator = String(UnicodeScalar(delimiter))
        text.reserveCapacity(elements.reduce(0) { $0 + $1.utf8.count + separator.utf8.count })
        for element in elements.dropFirst() {
            text += separator
            text += element
        }
        return text
    }

    /// The references in it, none where the field refers to nothing.
    package var references: [RecordReference] {
        switch self {
        case .reference(let reference): [reference]
        case .references(let references): references
        case .missing, .text, .integer, .number, .boolean, .date, .list, .malformed: []
        }
    }
}

/// An id in a field that refers, with what it was found to name. A class, because all references to a record are one:
/// a portal has more of them than of anything else.
package final class RecordReference: Sendable, Hashable {
    package enum Target: Sendable, Hashable {
        case record(RecordAddress)
        /// A collection, by its position in the portal.
        case collection(Int)
        /// Nothing has this id; a checked portal has none of these.
        case unknown
    }

    package let id: String
    package let target: Target

    package init(id: String, target: Target) {
        self.id = id
        self.target = target
    }

    package static func == (left: RecordReference, right: RecordReference) -> Bool {
        left === right || left.id == right.id && left.target == right.target
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(target)
    }
}

/// Where a record is in the portal.
package struct RecordAddress: Sendable, Hashable, Comparable {
    /// The position of its collection.
    package let collection: Int
    /// Its position among the collection's records.
    package let record: Int

    package init(collection: Int, record: Int) {
        self.collection = collection
        self.record = record
    }

    package static func < (left: RecordAddress, right: RecordAddress) -> Bool {
        (left.collection, left.record) < (right.collection, right.record)
    }
}
