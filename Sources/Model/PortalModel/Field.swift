/// A column of a collection, in the terms of Table Schema v2 (https://datapackage.org/standard/table-schema/), with
/// four additions: `reference`, `lookup`, `inverse` and `required_when`.
///
/// A class because it goes along with every value that is looked at: one reference is counted, not each of its parts.
public final class Field: Sendable {
    public let name: String
    /// What people call it.
    public let title: String
    public let description: String?
    public let type: FieldType
    public let constraints: FieldConstraints
    /// The values a text may take, with their labels (Table Schema `categories`); empty where it is free.
    public let categories: [FieldCategory]
    /// The collection whose records the values name.
    public let reference: Reference?
    /// Where the value comes from, if not from a column of the field's own.
    public let lookup: FieldLookup?
    /// Printed after the value, such as a unit of time.
    public let unit: String?
    /// The field of the records that the values name in which those name this one; empty where they need not.
    public let inverse: String?
    /// Whether the elements of a list come in an order that matters, such as steps.
    public let isOrdered: Bool

    public init(
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
    public func label(of value: String) -> String? {
        categories.first { $0.value == value }?.label
    }
}

/// The type of a field's values, by the names of Table Schema.
public enum FieldType: Sendable, Hashable {
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
    public var name: String {
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
public struct FieldCategory: Sendable, Hashable {
    public let value: String
    public let label: String

    public init(value: String, label: String) {
        self.value = value
        self.label = label
    }
}

/// What a field's values name.
public enum Reference: Sendable, Hashable {
    /// Records of a collection, by id.
    case records(collection: String)
    /// Collections, by id (written `collections`).
    case collections
}

/// A value taken from the record that another field of the same record refers to: `department.place`.
public struct FieldLookup: Sendable, Hashable {
    /// The field of this collection that refers.
    public let reference: String
    /// The field of the record referred to.
    public let field: String

    public init(reference: String, field: String) {
        self.reference = reference
        self.field = field
    }
}

/// What a field's values must be like (Table Schema `constraints`).
public struct FieldConstraints: Sendable, Hashable {
    public var isRequired = false
    /// Required where another field has one of some values.
    public var requiredWhen: [FieldCondition] = []
    public var isUnique = false
    /// In Unicode scalars.
    public var minimumLength: Int?
    /// In Unicode scalars.
    public var maximumLength: Int?
    public var minimum: DecimalNumber?
    public var maximum: DecimalNumber?
    /// Of a date.
    public var firstDay: CalendarDate?
    /// Of a date.
    public var lastDay: CalendarDate?
    /// A regular expression that the whole value matches.
    public var pattern: String?
    public var allowedValues: [String] = []
    /// Whether a word that is a placeholder elsewhere is a value here.
    public var allowsPlaceholders = false

    public init() {}
}

/// True of a record whose field has one of the values.
public struct FieldCondition: Sendable, Hashable {
    public let field: String
    public let values: [String]

    public init(field: String, values: [String]) {
        self.field = field
        self.values = values
    }
}
