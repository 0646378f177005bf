internal import Markdown
internal import PageTemplates
internal import PictureReading
internal import PortalModel

/// Long texts as they look on a page.
extension SiteRenderer {
    func html(of body: MarkdownBody, _ builder: ViewBuilder) -> [UInt8] {
        let document = body.document
        let resolver = MarkdownResolver(
            link: { self.resolve($0, builder) },
            image: { image in
                self.picture(of: image, builder).map {
                    ResolvedImage(source: $0.source, width: $0.width, height: $0.height)
                }
            },
            dataBlock: { self.block($0, of: document, builder) })
        return HTMLRenderer(resolver: resolver).render(document)
    }

    private func resolve(_ link: MarkdownLink, _ builder: ViewBuilder) -> ResolvedLink {
        switch link.target {
        case .record(let collection, let id):
            ResolvedLink(href: builder.root.link(PagePath.record(id, of: collection)))
        case .figure(let id):
            ResolvedLink(
                href: builder.root.link(PagePath.record(id, of: FigureFields.collection)),
                attributes: [HTMLAttribute("data-figure", id)])
        case .count(let collection):
            ResolvedLink(
                href: builder.root.link(PagePath.index(of: collection)),
                attributes: [HTMLAttribute("data-count", collection)])
        case .media(let path): ResolvedLink(href: builder.root.link("media/" + path))
        case .fragment, .external, .path: ResolvedLink(href: link.destination)
        case .unsafe: .text
        }
    }

    /// A checked portal has every picture, and each could be read.
    private func picture(of image: MarkdownImage, _ builder: ViewBuilder) -> PictureView? {
        guard case .media(let path) = image.target, case .success(let picture) = portal.mediaFile(path)?.picture else {
            return nil
        }
        return PictureView(
            source: builder.root.link("media/" + path), text: image.alternative, title: image.title,
            width: picture.width, height: picture.height)
    }

    // MARK: Data blocks

    private func block(
        _ block: MarkdownDataBlock, of document: MarkdownDocument, _ builder: ViewBuilder
    ) -> [UInt8] {
        switch DataBlockName(rawValue: block.name) {
        case .list:
            let query = ListQuery(arguments: block.arguments)
            guard let collection = portal.collection(query.collection) else { return [] }
            let records = collection.records.lazy.filter { record in
                query.conditions.allSatisfy { collection.record(record, meets: $0) }
            }
            let table = builder.table(of: records.prefix(query.limit ?? .max), in: collection)
            return render(block, templates[.listBlock], [TemplateValue(table)])
        case .figures:
            let figures = builder.figures(block.arguments).map { TemplateValue($0) }
            return render(block, templates[.figuresBlock], [.list(figures), commonSource(block, document, builder)])
        case .chart:
            let chart = builder.chart(ChartQuery(arguments: block.arguments))
            let values = [TemplateValue(chart), commonSource(block, document, builder)]
            return render(block, templates[.chartBlock], values)
        case .comparison:
            let pictures = document.images[block.images].compactMap { picture(of: $0, builder) }
            guard pictures.count == 2 else { return [] }
            let comparison = ComparisonView(before: pictures[0], after: pictures[1])
            return render(block, templates[.comparisonBlock], [TemplateValue(comparison)])
        case nil: return []
        }
    }

    /// Where all figures below one heading come from, where there are several and it is one source: it is said below the
    /// last of them.
    private func commonSource(
        _ block: MarkdownDataBlock, _ document: MarkdownDocument, _ builder: ViewBuilder
    ) -> TemplateValue {
        func heading(_ block: MarkdownDataBlock) -> Int? { document.headings.last { $0.node < block.node }?.node }
        let group = document.dataBlocks.filter { other in
            guard heading(other) == heading(block) else { return false }
            return other.name == DataBlockName.figures.rawValue || other.name == DataBlockName.chart.rawValue
        }
        let ids = group.flatMap { other in
            other.name == DataBlockName.chart.rawValue
                ? ChartQuery(arguments: other.arguments).figures : other.arguments
        }
        guard ids.count > 1, var source = CommonSourceView(of: builder.figures(ids)) else { return .absent }
        source.isSaidHere = group.last?.node == block.node
        return TemplateValue(source)
    }

    private func render(
        _ block: MarkdownDataBlock, _ template: PageTemplate, _ content: [TemplateValue]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        let object = TemplateObject(unchecked: template.layout, [values.words, .text(block.caption)] + content)
        template.template.render(.object(object), into: &bytes)
        return bytes
    }
}
