/// A column of a collection, in the terms of Table Schema v2 (https://datapackage.org/standard/table-schema/), with
/// four additions: `reference`, `lookup`, `inverse` and `required_when`.
///
/// A class because it goes along with every value that is looked at: one reference is counted, not each of its parts.
package final class Field: Sendable {
    package let name: String
    /// What people call it.
    package let title: String
    package let description: String?
    package let type: FieldType
    package let constraints: FieldConstraints
    /// The values a text may take, with their labels (Table Schema `categories`); empty where it is free.
    package let categories: [FieldCategory]
    /// The collection whose records the values name.
    package let reference: Reference?
    /// Where the value comes from, if not from a column of the field's own.
    package let lookup: FieldLookup?
    /// Printed after the value, such as a unit of time.
    package let unit: String?
    /// The field of the records that the values name in which those name this one; empty where they need not.
    package let inverse: String?
    /// Whether the elements of a list come in an order that matters, such as steps.
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

/// The type of a field's values, by the names of Table Schema.
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
    /// Texts separated by the delimiter.
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

/// What a field's values name.
package enum Reference: Sendable, Hashable {
    /// Records of a collection, by id.
    case records(collection: String)
    /// Collections, by id (written `collections`).
    case collections
}

/// A value taken from the record that another field of the same record refers to: `department.place`.
package struct FieldLookup: Sendable, Hashable {
    /// The field of this collection that refers.
    package let reference: String
    /// The field of the record referred to.
    package let field: String

    package init(reference: String, field: String) {
        self.reference = reference
        self.field = field
    }
}

/// What a field's values must be like (Table Schema `constraints`).
package struct FieldConstraints: Sendable, Hashable {
    package var isRequired = false
    /// Required where another field has one of some values.
    package var requiredWhen: [FieldCondition] = []
    package var isUnique = false
    /// In Unicode scalars.
    package var minimumLength: Int?
    /// In Unicode scalars.
    package var maximumLength: Int?
    package var minimum: DecimalNumber?
    package var maximum: DecimalNumber?
    /// Of a date.
    package var firstDay: CalendarDate?
    /// Of a date.
    package var lastDay: CalendarDate?
    /// A regular expression that the whole value matches.
    package var pattern: String?
    package var allowedValues: [String] = []
    /// Whether a word that is a placeholder elsewhere is a value here.
    package var allowsPlaceholders = false

    package init() {}
}

/// True of a record whose field has one of the values.
package struct FieldCondition: Sendable, Hashable {
    package let field: String
    package let values: [String]

    package init(field: String, values: [String]) {
        self.field = field
        self.values = values
    }
}
