/// A column of a collection, in the terms of Table Schema v2 (https://datapackage.org/standard/table-schema/), with
/// four additions: `reference`, `lookup`, `inverse` and `required_when`.
///
/// It is a class because it accompanies every value that is read: one reference is counted, not each of its parts.
package final class Field: Sendable {
    package let name: String
    /// Its name for people.
    package let title: String
    package let description: String?
    package let type: FieldType
    package let constraints: FieldConstraints
    /// The permitted values with their labels (Table Schema `categories`); empty if any text is permitted.
    package let categories: [FieldCategory]
    /// What the values refer to.
    package let reference: Reference?
    /// Where the value comes from, if the field has no column.
    package let lookup: FieldLookup?
    /// Printed after the value, such as a unit of time.
    package let unit: String?
    /// The field in which the records that the values name must name this record in return; `nil` if they need not.
    package let inverse: String?
    /// Whether the order of a list's elements matters, as for steps.
    package let isOrdered: Bool

    package init(
        name: String, title: String, description: String? = nil, type: FieldType = .string,
        constraints: FieldConstraints = FieldConstraints(), categories: [FieldCategory] = [],
        reference: Reference? = nil, lookup: FieldLookup? = nil, unit: String? = nil, inverse: String? = nil,
        isOrdered: Bool = false
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.type = type
        self.constraints = constraints
        self.categories = categories
        self.reference = reference
        self.lookup = lookup
        self.unit = unit
        self.inverse = inverse
        self.isOrdered = isOrdered
    }

    /// The label of a category's value.
    package func label(of value: String) -> String? {
        categories.first { $0.value == value }?.label
    }
}

/// The type of a field's values, named as in Table Schema.
package enum FieldType: Sendable, Hashable {
    case string
    /// Whole numbers.
    case integer
    /// Decimal numbers without an exponent.
    case number
    /// `true` or `false`.
    case boolean
    /// `YYYY-MM-DD`.
    case date
    /// `YYYY`.
    case year
    /// Texts separated by a delimiter.
    case list(delimiter: UInt8)

    /// Its name in Table Schema.
    package var name: String {
        switch self {
        case .string: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .date: "date"
        case .year: "year"
        case .list: "list"
        }
    }
}

/// One value of a categorical field.
package struct FieldCategory: Sendable, Hashable {
    package let value: String
    package let label: String

    package init(value: String, label: String) {
        self.value = value
        self.label = label
    }
}

/// What a field's values refer to.
package enum Reference: Sendable, Hashable {
    /// Records of a collection, by id.
    case records(collection: String)
    /// Collections, by id (written `collections`).
    case collections
}

/// A value taken from the record that another field of the same record refers to: `department.place`.
package struct FieldLookup: Sendable, Hashable {
    /// The referring field of this collection.
    package let reference: String
    /// The field of the record referred to.
    package let field: String

    package init(reference: String, field: String) {
        self.reference = reference
        self.field = field
    }
}

/// Requirements for a field's values (Table Schema `constraints`).
package struct FieldConstraints: Sendable, Hashable {
    package var isRequired = false
    /// Required if one of these conditions is met.
    package var requiredWhen: [FieldCondition] = []
    package var isUnique = false
    /// In Unicode scalars.
    package var minimumLength: Int?
    /// In Unicode scalars.
    package var maximumLength: Int?
    package var minimum: DecimalNumber?
    package var maximum: DecimalNumber?
    /// For dates.
    package var firstDay: CalendarDate?
    /// For dates.
    package var lastDay: CalendarDate?
    /// A regular expression that the whole value must match.
    package var pattern: String?
    package var allowedValues: [String] = []
    /// Whether words that are placeholders elsewhere are values here.
    package var allowsPlaceholders = false

    package init() {}
}

/// The condition that a record's field has one of the values.
package struct FieldCondition: Sendable, Hashable {
    package let field: String
    package let values: [String]

    package init(field: String, values: [String]) {
        self.field = field
        self.values = values
    }
}
