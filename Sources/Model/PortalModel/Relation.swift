public import Diagnostics

/// Records that belong to a record beyond those that it names: those of a collection whose values are its own.
public struct Relation: Sendable, Hashable {
    /// How templates name it; no two of a collection are the same.
    public let name: String
    /// What people call it.
    public let title: String
    /// The collection whose records belong.
    public let collection: String
    /// All of them must hold; without any, every record of the collection belongs.
    public let matches: [RelationMatch]
    /// Which of the collection's records may belong at all.
    public let conditions: [FieldCondition]
    /// The field by whose values the records are put together.
    public let group: RelationField?
    /// The most records that are shown, of each group where there are groups; all of them where there is no limit.
    public let limit: Int?
    /// Where the collection is named.
    public let place: SourcePlace

    public init(
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
public struct RelationField: Sendable, Hashable {
    public let name: String
    public let place: SourcePlace

    public init(name: String, place: SourcePlace) {
        self.name = name
        self.place = place
    }
}

/// That a field of a related record has one of the values of the record it belongs to.
public struct RelationMatch: Sendable, Hashable {
    /// Of the related record.
    public let field: RelationField
    /// The fields of the record's own whose values count, any of them.
    public let ownFields: [String]

    public init(field: RelationField, ownFields: [String]) {
        self.field = field
        self.ownFields = ownFields
    }
}
