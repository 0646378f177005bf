internal import Diagnostics
internal import PortalModel

/// Everything that `related` names exists and can relate to a record: a relation that is empty by error looks like one
/// that is empty in fact.
struct KnownRelations: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection in
            collection.declaration.relations.flatMap { diagnostics(for: $0, of: collection, portal) }
        }
    }

    private func diagnostics(for relation: Relation, of owner: RecordCollection, _ portal: Portal) -> [Diagnostic] {
        guard let related = portal.collection(relation.collection) else {
            let nearest = Suggestion.nearest(to: relation.collection, among: portal.collections.map(\.id))
            let problem = LinkProblem.unknownCollection(relation.collection, nearest: nearest)
            // Loading has reported a relation that names no collection.
            return relation.collection.isEmpty ? [] : [Diagnostic(problem, at: relation.place)]
        }
        return relation.matches.flatMap { diagnostics(for: $0, from: owner, to: related) }
            + relation.conditions.flatMap { problems(of: $0, in: related, portal) }
            .map { Diagnostic($0, at: relation.place) }
            + [relation.group].compactMap(\.self).compactMap { group in
                problem(ofGroup: group, in: related).map { Diagnostic($0, at: group.place) }
            }
    }

    // MARK: Matches

    private func diagnostics(
        for match: RelationMatch, from owner: RecordCollection, to related: RecordCollection
    ) -> [Diagnostic] {
        guard let field = related.schema.field(match.field.name) else {
            return [Diagnostic(unknown(match.field.name, in: related), at: match.field.place)]
        }
        let values = PossibleValues(of: field, in: related)
        return match.ownFields.compactMap(owner.schema.field)
            .filter { !values.overlap(PossibleValues(of: $0, in: owner)) }
            .map { own in
                Diagnostic(
                    DeclarationProblem.invalidMatch(field: field.name, collection: related.id, own: own.name),
                    at: match.field.place)
            }
    }

    /// The values that a field can have.
    private enum PossibleValues {
        /// Ids of a collection's records.
        case records(of: String)
        case categories(Set<String>)
        case others

        init(of field: Field, in collection: RecordCollection) {
            if field.name == Schema.BuiltIn.id {
                self = .records(of: collection.id)
            } else if case .records(let name) = field.reference {
                self = .records(of: name)
            } else {
                self = field.categories.isEmpty ? .others : .categories(Set(field.categories.map(\.value)))
            }
        }

        func overlap(_ other: PossibleValues) -> Bool {
            switch (self, other) {
            case (.records(let left), .records(let right)): left == right
            case (.categories(let left), .categories(let right)): !left.isDisjoint(with: right)
            case (.records, .categories), (.records, .others), (.categories, .records), (.categories, .others): false
            case (.others, _): false
            }
        }
    }

    // MARK: Conditions and groups

    private func problems(
        of condition: FieldCondition, in related: RecordCollection, _ portal: Portal
    ) -> [any Problem] {
        guard let field = related.schema.field(condition.field) else { return [unknown(condition.field, in: related)] }
        return condition.values.filter { !canHave($0, field, in: related, portal) }.map { value in
            let known = field.categories.map(\.value)
            return DeclarationProblem.invalidValue(
                value, key: condition.field,
                expected: known.isEmpty ? .values(of: field.title, in: related.id) : .oneOf(known),
                nearest: Suggestion.nearest(to: value, among: known))
        }
    }

    /// Whether a record may come to have a value: a declared value need not be in use.
    private func canHave(_ value: String, _ field: Field, in related: RecordCollection, _ portal: Portal) -> Bool {
        if field.categories.contains(where: { $0.value == value }) { return true }
        if case .records(let name) = field.reference { return portal.record(name, value) != nil }
        return related.records.contains {
            related.record($0, meets: FieldCondition(field: field.name, values: [value]))
        }
    }

    private func problem(ofGroup group: RelationField, in related: RecordCollection) -> (any Problem)? {
        guard let field = related.schema.field(group.name) else { return unknown(group.name, in: related) }
        if case .records = field.reference { return nil }
        if !field.categories.isEmpty { return nil }
        return DeclarationProblem.invalidValue(group.name, key: "group", expected: .fieldWithPages, nearest: nil)
    }

    private func unknown(_ field: String, in collection: RecordCollection) -> LinkProblem {
        let names = collection.schema.fields.map(\.name)
        return .unknownField(
            field, collection: collection.id, nearest: Suggestion.nearest(to: field, among: names))
    }
}
