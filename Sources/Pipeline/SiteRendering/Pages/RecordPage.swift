internal import Markdown
internal import PageTemplates
internal import PortalModel

/// The page of one record: `values` has every field of its collection by name, for templates made for one collection;
/// `fields` those that readers are shown, `notes` those for who keeps the data; `related` has the collection's relations
/// by name, `relations` those with records.
struct RecordPage: PageModel {
    let page: PageView
    let collection: CollectionLinkView
    let record: RecordView
    /// Positions in the schema.
    let fields: [Int]
    let notes: [Int]
    let values: RecordValues
    let related: RelatedViews

    /// All fields of a record.
    struct RecordValues: Sendable {
        let record: Record
        let collection: RecordCollection
        let builder: ViewBuilder

        subscript(index: Int) -> FieldView { builder.field(index, of: record, in: collection) }
    }

    /// What belongs to a record by each relation of its collection; `nil` for one that cannot be followed.
    struct RelatedViews: Sendable {
        let views: [RelatedView?]
    }

    static func own(of collection: RecordCollection) -> [TemplateMember<RecordPage>] {
        let values = TemplateMembers<RecordValues>(
            collection.schema.fields.enumerated().map { index, field in
                .object(field.name, FieldView.self) { $0[index] }
            })
        let related = TemplateMembers<RelatedViews>(
            collection.declaration.relations.enumerated().map { index, relation in
                .object(relation.name, RelatedView.self) { $0.views[index] }
            })
        return [
            .object("page", \.page),
            .object("collection", \.collection),
            .object("record", \.record),
            .list("fields", FieldView.self) { page in
                let values = page.values
                return page.fields.lazy.map { values[$0] }
            },
            .list("notes", FieldView.self) { page in
                let values = page.values
                return page.notes.lazy.map { values[$0] }
            },
            .object("values", values, \.values),
            .object("related", related, \.related),
            .list("relations", RelatedView.self) { page in
                page.related.views.compactMap(\.self).filter { $0.counts.counts.total > 0 }
            },
        ]
    }
}

extension SitePages {
    func recordPage(_ address: RecordAddress) -> RecordPage {
        let collection = portal.collections[address.collection]
        let record = collection.records[address.record]
        let path = PagePath.record(record.id, of: collection.id)
        let builder = builder(at: path)
        let fields = collection.schema.fields
        let figure = collection.id == FigureFields.collection ? builder.figures([record.id]).first : nil
        let shown = fields.indices.filter { index in
            !record.values[index].isMissing && !isShownElsewhere(fields[index], figure)
        }
        let notes = shown.filter { isNote(fields[$0], of: record, in: collection, figure) }
        let collectionLink = CollectionLinkView(collection, builder)
        let view = RecordView(
            link: RecordLinkView(record: record, collection: collection, builder: builder),
            body: record.body.map { html(of: $0, builder) },
            // Not on the page of the record that holds the words.
            synonyms: holdsWords(collection) ? [] : synonyms[record.title] ?? [],
            backReferences: collection.backReferences[address.record].filter { !isCovered($0, address) }.map {
                BackReferenceView(collection: portal.collections[$0.collection], reference: $0, builder: builder)
            },
            namesakes: namesakes(of: address, builder),
            named: holdsWords(collection) ? recordsBySynonymTitle[record.title]?.map(builder.link) ?? [] : [],
            figure: figure, isText: collection.declaration.recordSource == .markdown,
            hasFields: shown.count > notes.count, hasNotes: !notes.isEmpty)
        let page = page(
            path, title: record.title, description: description(of: record, in: collection),
            collection: collection, trail: [collectionLink.link],
            article: article(of: record, in: collection, builder), builder: builder)
        return RecordPage(
            page: page, collection: collectionLink, record: view,
            fields: notes.isEmpty ? shown : shown.filter { !notes.contains($0) }, notes: notes,
            values: RecordPage.RecordValues(record: record, collection: collection, builder: builder),
            related: RecordPage.RelatedViews(views: related(to: record, at: address, builder)))
    }

    /// The title is the page's heading, and the standing stands beside it. So does the number of a figure, and its unit.
    /// An id that is no code which people use stands where mistakes are reported.
    private func isShownElsewhere(_ field: Field, _ figure: FigureView?) -> Bool {
        switch field.name {
        case Schema.BuiltIn.title, Schema.BuiltIn.standing: true
        case Schema.BuiltIn.id: field.constraints.pattern == nil
        case FigureFields.unit: figure != nil
        default: field.name == figure?.field
        }
    }

    /// Whether a field is for those who keep the data: it says once more what the page says, or how a text is announced
    /// elsewhere and where it stands among others.
    private func isNote(_ field: Field, of record: Record, in collection: RecordCollection, _ figure: FigureView?)
        -> Bool
    {
        if let figure, field.name == FigureFields.value {
            return FigureFields.text(field.name, of: record, in: collection) == figure.display
        }
        guard collection.declaration.recordSource == .markdown, field.reference == nil, field.categories.isEmpty else {
            return false
        }
        return switch field.type {
        case .string, .integer, .number: true
        case .boolean, .date, .year, .list: false
        }
    }

    /// Whether the collection holds what residents call the records of others.
    func holdsWords(_ collection: RecordCollection) -> Bool { collection.id == portal.site.synonyms?.collection }

    private func namesakes(of address: RecordAddress, _ builder: ViewBuilder) -> [NamesakeView] {
        let collection = portal.collections[address.collection]
        let positions = namesakes[address.collection][collection.records[address.record].title] ?? []
        let columns = collection.declaration.columns.compactMap(collection.schema.index(of:))
            .filter { collection.schema.fields[$0].reference != nil }
        return positions.filter { $0 != address.record }.map { position in
            let record = collection.records[position]
            let referred = columns.lazy.flatMap { builder.field($0, of: record, in: collection).elements }.first
            return NamesakeView(
                title: referred?.text ?? record.id,
                link: RecordLinkView(record: record, collection: collection, builder: builder))
        }
    }

    private func article(of record: Record, in collection: RecordCollection, _ builder: ViewBuilder) -> ArticleView {
        var published = portal.site.published
        if let name = collection.declaration.dateField, let field = collection.schema.index(of: name),
            case .date(let date) = record.values[field]
        {
            published = date
        }
        return ArticleView(
            title: record.title, published: published.description,
            source: builder.source(of: record, in: collection).map { portal.record(at: $0).title }
                ?? portal.site.publisher.name)
    }

    /// For search engines and previews: the start of the text, or what the collection is.
    private func description(of record: Record, in collection: RecordCollection) -> String {
        if let text = record.body?.document.plainText(limit: 120), !text.isEmpty { return text }
        return "\(collection.declaration.itemTitle)\(words.labelSeparator)\(record.title)"
    }
}
