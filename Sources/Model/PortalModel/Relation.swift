package import Diagnostics

/// Records related to a record besides those that it names: those of a collection that share values with it.
package struct Relation: Sendable, Hashable {
    /// Its name in templates, unique within the declaring collection.
    package let name: String
    /// Its name for people.
    package let title: String
    /// The collection of the related records.
    package let collection: String
    /// All of them must hold; without any, every record of the collection is related.
    package let matches: [RelationMatch]
    /// Which of the collection's records can be related at all.
    package let conditions: [FieldCondition]
    /// The field by whose values the records are grouped.
    package let group: RelationField?
    /// The maximum number of records shown, per group if there are groups; `nil` for all.
    package let limit: Int?
    /// Where the collection is named.
    package let place: SourcePlace

    package init(
        name: String, title: String, collection: String, matches: [RelationMatch] = [],
        conditions: [FieldCondition] = [], group: RelationField? = nil, limit: Int? = nil, place: SourcePlace
    ) {
        self.name = name
        self.title = title
        self.collection = collection
        self.matches = matches
        self.conditions = conditions
        self.group = group
        self.limit = limit
        self.place = place
    }
}

/// A field of the related collection, and where it is named.
package struct RelationField: Sendable, Hashable {
    package let name: String
    package let place: SourcePlace

    package init(name: String, place: SourcePlace) {
        self.name = name
        self.place = place
    }
}

/// The condition that a field of a related record has one of the values of the record it is related to.
package struct RelationMatch: Sendable, Hashable {
    /// The field of the related record.
    package let field: RelationField
    /// The fields of the record itself, any of which may have the value.
    package let ownFields: [String]

    package init(field: RelationField, ownFields: [String]) {
        self.field = field
        self.ownFields = ownFields
    }
}
