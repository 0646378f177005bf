internal import PageTemplates
internal import PortalModel

/// Makes views of records as they look from a page: the same record has other relative links on another page.
struct ViewBuilder: Sendable {
    let portal: Portal
    let root: PageRoot
    let words: RequiredWords

    // MARK: Links

    func link(to address: RecordAddress) -> RecordLinkView {
        let record = portal.record(at: address)
        let collection = portal.collections[address.collection]
        return RecordLinkView(
            address: "\(collection.id)/\(record.id)", id: record.id, title: record.title,
            href: href(of: record, in: collection), standing: StandingView(standing: record.standing))
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
        view(of: record.values[index], collection.schema.fields[index])
    }

    private func view(of value: Value, _ field: Field) -> FieldView {
        let isList: Bool
        if case .list = field.type { isList = true } else { isList = false }
        return FieldView(
            name: field.name, title: field.title, elements: elements(of: value, field), isList: isList,
            isOrdered: field.isOrdered, unit: field.unit, data: data(of: value, field))
    }

    private func elements(of value: Value, _ field: Field) -> [ElementView] {
        switch value {
        case .missing, .malformed: []
        case .text(let text): field.label(of: text).map { [ElementView(text: $0, href: nil)] } ?? elements(of: text)
        case .integer(let number): [ElementView(text: String(number), href: nil)]
        case .number(let number): [ElementView(text: number.text, href: nil)]
        case .boolean(let flag): [ElementView(text: flag ? words.yes : words.no, href: nil)]
        case .date(let date): [ElementView(text: date.description, href: nil, isDate: true)]
        case .list(let texts): texts.map { ElementView(text: field.label(of: $0) ?? $0, href: nil) }
        case .reference(let reference): [element(reference)]
        case .references(let references): references.map(element)
        }
    }

    /// A text, with the numbers in it that can be called.
    private func elements(of text: String) -> [ElementView] {
        guard let parts = portal.site.telephones.parts(of: text) else { return [ElementView(text: text, href: nil)] }
        return parts.map { ElementView(text: $0.text, href: $0.isNumber ? "tel:" + $0.text : nil) }
    }

    private func element(_ reference: RecordReference) -> ElementView {
        switch reference.target {
        case .record(let address):
            let link = link(to: address)
            return ElementView(text: link.title, href: link.href)
        case .collection(let index):
            let collection = portal.collections[index]
            return ElementView(text: collection.title, href: href(of: collection))
        case .unknown:
            return ElementView(text: reference.id, href: nil)
        }
    }

    /// What a reader of the page as data needs where the text is not the value.
    private func data(of value: Value, _ field: Field) -> String? {
        switch value {
        case .boolean, .reference, .references: joined(value, field)
        case .text, .list: field.categories.isEmpty ? nil : joined(value, field)
        case .missing, .integer, .number, .date, .malformed: nil
        }
    }

    private func joined(_ value: Value, _ field: Field) -> String {
        guard case .list(let delimiter) = field.type else { return value.texts.first ?? "" }
        return value.texts.joined(separator: String(UnicodeScalar(delimiter)))
    }

    // MARK: Tables

    /// - Parameters:
    ///   - isNarrowable: whether its rows say by which values they can be narrowed.
    ///   - named: the records of other collections that have a title.
    func table(
        of records: some Sequence<Record>, in collection: RecordCollection, isNarrowable: Bool = false,
        named: [String: [RecordAddress]] = [:]
    ) -> TableView {
        let columns = collection.declaration.columns.compactMap(collection.schema.index(of:))
        let facets = isNarrowable ? collection.declaration.browseFields.compactMap(collection.schema.index(of:)) : []
        func title(_ name: String) -> String { collection.schema.field(name)?.title ?? name }
        return TableView(
            columns: columns.map {
                TableColumnView(name: collection.schema.fields[$0].name, title: collection.schema.fields[$0].title)
            },
            titleColumn: title(Schema.BuiltIn.title), standingColumn: title(Schema.BuiltIn.standing),
            rows: records.map { record in
                RowView(
                    address: "\(collection.id)/\(record.id)", id: record.id, title: record.title,
                    href: href(of: record, in: collection), standing: StandingView(standing: record.standing),
                    cells: columns.map { field($0, of: record, in: collection) },
                    facets: facets.flatMap { index in
                        record.values[index].texts.map { "\(collection.schema.fields[index].name)=\($0)" }
                    }.joined(separator: " "),
                    named: links(to: named[record.title] ?? []))
            })
    }

    /// As many as have room beside a title; of more, the record's own page has all.
    private func links(to addresses: [RecordAddress]) -> [RecordLinkView] {
        addresses.count > 3 ? [] : addresses.map(link)
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
        let link = link(to: address)
        return LinkView(title: link.title, href: link.href)
    }

    /// A condition in the words that people use for the field and its values.
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

    /// The record that a record's facts come from.
    func source(of record: Record, in collection: RecordCollection) -> RecordAddress? {
        guard let name = collection.declaration.sourceField, let field = collection.schema.index(of: name),
            case .record(let address)? = record.values[field].references.first?.target
        else { return nil }
        return address
    }
}
