internal import Markdown
internal import PageTemplates
internal import PortalModel

extension SiteRenderer {
    /// The page of one record.
    func recordPage(_ address: RecordAddress) -> [UInt8] {
        let collection = portal.collections[address.collection]
        let record = collection.records[address.record]
        let path = PagePath.record(record.id, of: collection.id)
        let builder = builder(at: path)
        let compiled = templates.records[address.collection]

        let schema = collection.schema
        let fields = schema.fields.indices.map { TemplateValue(builder.field($0, of: record, in: collection)) }
        let figure = collection.id == FigureFields.collection ? builder.figures([record.id]).first : nil
        let shown = schema.fields.indices.filter { index in
            !record.values[index].isMissing && !isShownElsewhere(schema.fields[index], figure)
        }
        let notes = shown.filter { isNote(schema.fields[$0], of: record, in: collection, figure) }
        let collectionLink = LinkView(title: collection.title, href: builder.href(of: collection))
        let view = RecordView(
            address: "\(collection.id)/\(record.id)", id: record.id, title: record.title,
            standing: StandingView(standing: record.standing),
            body: record.body.map { html(of: $0, builder) },
            // Not on the page of the record that holds the words.
            synonyms: holdsWords(collection) ? [] : synonyms[record.title] ?? [],
            backReferences: collection.backReferences[address.record].filter { !isCovered($0, address) }
                .map { backReference($0, builder) },
            namesakes: namesakes(of: address, builder),
            named: holdsWords(collection) ? recordsBySynonymTitle[record.title]?.map(builder.link) ?? [] : [],
            figure: figure, isText: collection.declaration.recordSource == .markdown,
            hasFields: shown.count > notes.count, hasNotes: !notes.isEmpty)
        let page = page(
            path, title: record.title, description: description(of: record, in: collection),
            collection: collection, trail: [collectionLink],
            article: article(of: record, in: collection, builder), builder: builder)
        let related = related(to: record, at: address, builder)
        return render(
            compiled.page, page,
            [
                TemplateValue(CollectionLinkView(id: collection.id, link: collectionLink)), TemplateValue(view),
                .list(shown.filter { !notes.contains($0) }.map { fields[$0] }), .list(notes.map { fields[$0] }),
                .object(TemplateObject(unchecked: compiled.valuesLayout, fields)),
                .object(
                    TemplateObject(
                        unchecked: compiled.relatedLayout, related.map { $0.map { TemplateValue($0) } ?? .absent })),
                .list(related.compactMap(\.self).filter { $0.counts.counts.total > 0 }.map { TemplateValue($0) }),
            ])
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

    private func backReference(_ reference: BackReference, _ builder: ViewBuilder) -> BackReferenceView {
        let collection = portal.collections[reference.collection]
        return BackReferenceView(
            collection: collection.title, field: collection.schema.fields[reference.field].title,
            href: builder.href(of: collection), count: reference.records.count,
            links: reference.records.map {
                builder.link(to: RecordAddress(collection: reference.collection, record: $0))
            })
    }

    private func namesakes(of address: RecordAddress, _ builder: ViewBuilder) -> [NamesakeView] {
        let collection = portal.collections[address.collection]
        let positions = namesakes[address.collection][collection.records[address.record].title] ?? []
        let columns = collection.declaration.columns.compactMap(collection.schema.index(of:))
            .filter { collection.schema.fields[$0].reference != nil }
        return positions.filter { $0 != address.record }.map { position in
            let record = collection.records[position]
            let referred = columns.lazy.flatMap { builder.field($0, of: record, in: collection).elements }.first
            return NamesakeView(
                title: referred?.text ?? record.id, href: builder.href(of: record, in: collection),
                standing: StandingView(standing: record.standing))
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
