internal import PageTemplates
internal import PortalModel

/// Makes views of records for one page: the relative links to a record differ from page to page.
///
/// A class so that each view of a page refers to it at the cost of one reference.
final class ViewBuilder: Sendable {
    let portal: Portal
    let root: PageRoot
    let words: RequiredStrings

    init(portal: Portal, root: PageRoot, words: RequiredStrings) {
        self.portal = portal
        self.root = root
        self.words = words
    }

    // MARK: Links

    func link(to address: RecordAddress) -> RecordLinkView {
        RecordLinkView(
            record: portal.record(at: address), collection: portal.collections[address.collection], builder: self)
    }

    /// - Parameter positions: positions in the collection.
    func links(
        to positions: [Int], of collection: RecordCollection
    ) -> LazyMapSequence<[Int], RecordLinkView> {
        positions.lazy.map { RecordLinkView(record: collection.records[$0], collection: collection, builder: self) }
    }

    func href(of record: Record, in collection: RecordCollection) -> String {
        root.link(PagePath.record(record.id, of: collection.id))
    }

    func href(of collection: RecordCollection) -> String {
        root.link(PagePath.index(of: collection.id))
    }

    func link(to target: NavigationTarget, current: String?) -> LinkView? {
        guard let collection = portal.collection(target.collection) else { return nil }
        guard let id = target.record else {
            return LinkView(
                title: collection.title, href: href(of: collection), isCurrent: collection.id == current)
        }
        guard let index = collection.index(of: id) else { return nil }
        let record = collection.records[index]
        return LinkView(title: record.title, href: href(of: record, in: collection))
    }

    // MARK: Fields

    func field(_ index: Int, of record: Record, in collection: RecordCollection) -> FieldView {
        FieldView(field: collection.schema.fields[index], value: record.values[index], builder: self)
    }

    /// A text, with the telephone numbers in it.
    func elements(of text: String) -> [ElementView] {
        guard let parts = portal.site.telephones.parts(of: text) else { return [ElementView(text: text)] }
        return parts.map { ElementView(text: $0.text, href: $0.isNumber ? "tel:" + $0.text : nil) }
    }

    func element(_ reference: RecordReference) -> ElementView {
        switch reference.target {
        case .record(let address):
            let record = portal.record(at: address)
            return ElementView(
                text: record.title, href: href(of: record, in: portal.collections[address.collection]))
        case .collection(let index):
            let collection = portal.collections[index]
            return ElementView(text: collection.title, href: href(of: collection))
        case .unknown:
            return ElementView(text: reference.id)
        }
    }

    // MARK: Collections

    func counts(of collection: RecordCollection) -> CountsView {
        CountsView(declared: collection.declaration.promise.total?.count, counts: collection.standingCounts)
    }

    func summary(of collection: RecordCollection) -> ListSummaryView {
        ListSummaryView(
            title: collection.title, href: href(of: collection),
            description: collection.declaration.description, counts: counts(of: collection))
    }

    func declarations(of collection: RecordCollection) -> [DeclarationView] {
        let promise = collection.declaration.promise
        let total = promise.total.map {
            [
                DeclarationView(
                    count: $0.count, provenance: $0.provenance, document: document($0.provenance), condition: nil)
            ]
        }
        let subtotals = promise.subtotals.map { subtotal in
            DeclarationView(
                count: subtotal.count, provenance: subtotal.provenance, document: document(subtotal.provenance),
                condition: condition(subtotal.condition, in: collection))
        }
        return (total ?? []) + subtotals
    }

    private func document(_ provenance: Provenance) -> LinkView? {
        guard let target = provenance.documentRecord,
            let address = portal.address(collection: target.collection, record: target.record)
        else { return nil }
        return link(to: address).asLink
    }

    /// A condition in terms of the titles of the field and its values.
    func condition(_ condition: FieldCondition, in collection: RecordCollection) -> String {
        guard let field = collection.schema.field(condition.field) else { return condition.field }
        let values = condition.values.map { value -> String in
            if case .records(let name) = field.reference, let record = portal.record(name, value) {
                return record.title
            }
            return field.label(of: value) ?? value
        }
        return "\(field.title)\(words.labelSeparator)\(values.joined(separator: words.listSeparator))"
    }

    // MARK: Sources

    /// The source of a record's facts, if it is a record.
    func source(of record: Record, in collection: RecordCollection) -> RecordAddress? {
        guard let name = collection.declaration.sourceField, let field = collection.schema.index(of: name),
            case .record(let address)? = record.values[field].references.first?.target
        else { return nil }
        return address
    }
}
