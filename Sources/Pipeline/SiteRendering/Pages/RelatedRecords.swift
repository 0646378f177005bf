internal import PortalModel

extension SitePages {
    /// What a record's page shows by each relation of its collection; `nil` for one that cannot be followed.
    func related(to record: Record, at address: RecordAddress, _ builder: ViewBuilder) -> [RelatedView?] {
        relations[address.collection].map { index in
            index.map { builder.related(to: record, at: address.record, by: $0) }
        }
    }

    /// Whether a relation shows all of the records that name this one in that field, here or on a page to browse by.
    func isCovered(_ reference: BackReference, _ address: RecordAddress) -> Bool {
        let referring = portal.collections[reference.collection]
        let field = referring.schema.fields[reference.field].name
        return portal.collections[address.collection].declaration.relations.contains { relation in
            relation.collection == referring.id && relation.conditions.isEmpty && relation.matches.count == 1
                && relation.matches.allSatisfy {
                    $0.field.name == field && $0.ownFields.contains(Schema.BuiltIn.id)
                }
                && (relation.limit == nil || referring.declaration.browseFields.contains(field))
        }
    }
}

extension ViewBuilder {
    fileprivate func related(to record: Record, at position: Int, by index: RelationIndex) -> RelatedView {
        let relation = index.relation
        let collection = portal.collections[index.collection]
        let found = index.found(for: record, at: position, in: portal)
        let criteria = criteria(of: found, index)
        func links(_ positions: [Int]) -> [RecordLinkView] { Array(self.links(to: positions, of: collection)) }
        let isExact = found.isWhole && !found.isOneOfThem && found.keys.count == 1
        return RelatedView(
            relation: relation, collection: collection,
            href: listing(of: collection, criteria), counts: CountsView(declared: nil, counts: found.counts),
            groups: found.groups.map { group in
                let own = relation.group.map { [(field: $0.name, value: group.value)] } ?? []
                return RelatedGroupView(
                    title: group.title, href: listing(of: collection, criteria + own), count: group.count,
                    links: links(group.shown))
            },
            links: links(found.shown), isWhole: found.isWhole,
            criterion: isExact && criteria.count == 1 && relation.matches.count + relation.conditions.count == 1
                ? CriterionView(collection: collection.id, field: criteria[0].field, value: criteria[0].value) : nil,
            everyRecordOf: relation.matches.isEmpty && relation.conditions.isEmpty && !found.isOneOfThem
                ? collection.id : nil)
    }

    /// What all of the records have: the values of fields, as far as each is one.
    private func criteria(of found: RelationIndex.Found, _ index: RelationIndex) -> [(field: String, value: String)] {
        guard let key = found.keys.first else { return [] }
        let matched = found.keys.count == 1 ? zip(index.keyFields, key).map { ($0, $1) } : []
        let conditions = index.relation.conditions.filter { $0.values.count == 1 }.map { ($0.field, $0.values[0]) }
        return (matched + conditions).map { (field: $0.0, value: $0.1) }
    }

    /// The page that lists the records with one of the values, narrowed to the others by its filters; the whole list where
    /// it cannot be browsed by any.
    func listing(of collection: RecordCollection, _ criteria: [(field: String, value: String)]) -> String {
        let usable = criteria.filter { collection.declaration.browseFields.contains($0.field) }
        guard let first = usable.first else { return href(of: collection) }
        let filters = usable.dropFirst().map { "\($0.field)=\($0.value)" }.joined(separator: "&")
        return root.link(PagePath.browse(collection.id, by: first.field, value: first.value))
            + (filters.isEmpty ? "" : "?" + filters)
    }
}
