/// A record's value in a field.
package enum Value: Sendable, Hashable {
    /// No value: the cell is empty or there is no column.
    case missing
    case text(String)
    case integer(Int)
    case number(DecimalNumber)
    case boolean(Bool)
    case date(CalendarDate)
    case list([String])
    case reference(RecordReference)
    case references([RecordReference])
    /// Text in the source that does not match the field's type; a checked portal has none.
    case malformed(String)

    package var isMissing: Bool {
        if case .missing = self { true } else { false }
    }

    /// The value as in a source, with the elements of a list separate.
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

    /// The value as in the published CSV file, with the elements of a list separated by the field's delimiter.
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

    /// The references in it; empty if the field is not a reference.
    package var references: [RecordReference] {
        switch self {
        case .reference(let reference): [reference]
        case .references(let references): references
        case .missing, .text, .integer, .number, .boolean, .date, .list, .malformed: []
        }
    }
}

/// An id in a reference field, with what it refers to. It is a class, because all references to a record are the same
/// object: a portal has more references than anything else.
package final class RecordReference: Sendable, Hashable {
    package enum Target: Sendable, Hashable {
        case record(RecordAddress)
        /// A collection, by its position in the portal.
        case collection(Int)
        /// Nothing has this id; a checked portal has no such references.
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

/// The position of a record in the portal.
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
