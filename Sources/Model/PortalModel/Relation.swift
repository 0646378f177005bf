package import Diagnostics

/// Records that belong to a record beyond those that it names: those of a collection whose values are its own.
package struct Relation: Sendable, Hashable {
    /// How templates name it; no two of a collection are the same.
    package let name: String
    /// What people call it.
    package let title: String
    /// The collection whose records belong.
    package let collection: String
    /// All of them must hold; without any, every record of the collection belongs.
    package let matches: [RelationMatch]
    /// Which of the collection's records may belong at all.
    package let conditions: [FieldCondition]
    /// The field by whose values the records are put together.
    package let group: RelationField?
    /// The most records that are shown, of each group where there are groups; all of them where there is no limit.
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

/// A field of the related collection, and where its name is written.
package struct RelationField: Sendable, Hashable {
    package let name: String
    package let place: SourcePlace

    package init(name: String, place: SourcePlace) {
        self.name = name
        self.place = place
    }
}

/// That a field of a related record has one of the values of the record it belongs to.
package struct RelationMatch: Sendable, Hashable {
    /// Of the related record.
    package let field: RelationField
    /// The fields of the record's own whose values count, any of them.
    package let ownFields: [String]

    package init(field: RelationField, ownFields: [String]) {
        self.field = field
        self.ownFields = ownFields
    }
}
