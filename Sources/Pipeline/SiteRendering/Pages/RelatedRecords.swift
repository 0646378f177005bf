internal import PortalModel

extension SitePages {
    /// The related records on a record's page, one view for each relation of its collection; `nil` for a relation that
    /// cannot be followed.
    func related(to record: Record, at address: RecordAddress, _ builder: ViewBuilder) -> [RelatedView?] {
        relations[address.collection].map { index in
            index.map { builder.related(to: record, at: address.record, by: $0) }
        }
    }

    /// Whether a relation shows all records that refer to this one in that field, here or on a browse page.
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
        let selection = index.relatedRecords(of: record, at: position, in: portal)
        let criteria = criteria(of: selection, index)
        func links(_ positions: [Int]) -> [RecordLinkView] { Array(self.links(to: positions, of: collection)) }
        let isExact = selection.isComplete && !selection.omitsItself && selection.keys.count == 1
        return RelatedView(
            relation: relation, collection: collection,
            href: listing(of: collection, criteria), counts: CountsView(declared: nil, counts: selection.counts),
            groups: selection.groups.map { group in
                let own = relation.group.map { [(field: $0.name, value: group.value)] } ?? []
                return RelatedGroupView(
                    title: group.title, href: listing(of: collection, criteria + own), count: group.count,
                    links: links(group.shown))
            },
            links: links(selection.shown), isWhole: selection.isComplete,
            criterion: isExact && criteria.count == 1 && relation.matches.count + relation.conditions.count == 1
                ? CriterionView(collection: collection.id, field: criteria[0].field, value: criteria[0].value) : nil,
            everyRecordOf: relation.matches.isEmpty && relation.conditions.isEmpty && !selection.omitsItself
                ? collection.id : nil)
    }

    /// The values that all of the records have, for fields in which there is just one.
    private func criteria(of selection: RelationIndex.RelatedRecords, _ index: RelationIndex) -> [(
        field: String, value: String
    )] {
        guard let key = selection.keys.first else { return [] }
        let matched = selection.keys.count == 1 ? zip(index.keyFields, key).map { ($0, $1) } : []
        let conditions = index.relation.conditions.filter { $0.values.count == 1 }.map { ($0.field, $0.values[0]) }
        return (matched + conditions).map { (field: $0.0, value: $0.1) }
    }

    /// The page that lists the records with one of the values, filtered by the others; the complete list if it cannot
    /// be browsed by any.
    func listing(of collection: RecordCollection, _ criteria: [(field: String, value: String)]) -> String {
        let usable = criteria.filter { collection.declaration.browseFields.contains($0.field) }
        guard let first = usable.first else { return href(of: collection) }
        let filters = usable.dropFirst().map { "\($0.field)=\($0.value)" }.joined(separator: "&")
        return root.link(PagePath.browse(collection.id, by: first.field, value: first.value))
            + (filters.isEmpty ? "" : "?" + filters)
    }
}
