internal import Markdown
internal import PageTemplates
internal import PictureReading
internal import PortalModel

/// The block of a text that lists records.
struct ListBlock: Sendable {
    let caption: String
    let table: TableView

    static let own: [TemplateMember<ListBlock>] = [
        .text("caption") { $0.caption },
        .object("table", \.table),
    ]
}

/// The block of a text that shows figures.
struct FiguresBlock: Sendable {
    let caption: String
    let figures: [FigureView]
    let commonSource: CommonSourceView?

    static let own: [TemplateMember<FiguresBlock>] = [
        .text("caption") { $0.caption },
        .list("figures", FigureView.self) { $0.figures },
        .object("common-source", CommonSourceView.self) { $0.commonSource },
    ]
}

/// The block of a text that shows figures as bars.
struct ChartBlock: Sendable {
    let caption: String
    let chart: ChartView
    let commonSource: CommonSourceView?

    static let own: [TemplateMember<ChartBlock>] = [
        .text("caption") { $0.caption },
        .object("chart", \.chart),
        .object("common-source", CommonSourceView.self) { $0.commonSource },
    ]
}

/// The block of a text that shows two pictures of the same.
struct ComparisonBlock: Sendable {
    let caption: String
    let comparison: ComparisonView

    static let own: [TemplateMember<ComparisonBlock>] = [
        .text("caption") { $0.caption },
        .object("comparison", \.comparison),
    ]
}

/// Long texts as they look on a page.
extension SitePages {
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
        var output: [UInt8] = []
        switch DataBlockName(rawValue: block.name) {
        case .list:
            let query = ListQuery(arguments: block.arguments)
            guard let collection = portal.collection(query.collection) else { break }
            let records = collection.records.lazy.filter { record in
                query.conditions.allSatisfy { collection.record(record, meets: $0) }
            }
            let table = TableView(of: Array(records.prefix(query.limit ?? .max)), in: collection, builder)
            templates.listBlock.render(ListBlock(caption: block.caption, table: table), into: &output)
        case .figures:
            let content = FiguresBlock(
                caption: block.caption, figures: builder.figures(block.arguments),
                commonSource: commonSource(block, document, builder))
            templates.figuresBlock.render(content, into: &output)
        case .chart:
            let content = ChartBlock(
                caption: block.caption, chart: builder.chart(ChartQuery(arguments: block.arguments)),
                commonSource: commonSource(block, document, builder))
            templates.chartBlock.render(content, into: &output)
        case .comparison:
            let pictures = document.images[block.images].compactMap { picture(of: $0, builder) }
            guard pictures.count == 2 else { break }
            let comparison = ComparisonView(before: pictures[0], after: pictures[1])
            templates.comparisonBlock.render(
                ComparisonBlock(caption: block.caption, comparison: comparison), into: &output)
        case nil: break
        }
        return output
    }

    /// Where all figures below one heading come from, where there are several and it is one source: it is said below the
    /// last of them.
    private func commonSource(
        _ block: MarkdownDataBlock, _ document: MarkdownDocument, _ builder: ViewBuilder
    ) -> CommonSourceView? {
        func heading(_ block: MarkdownDataBlock) -> Int? { document.headings.last { $0.node < block.node }?.node }
        let group = document.dataBlocks.filter { other in
            guard heading(other) == heading(block) else { return false }
            return other.name == DataBlockName.figures.rawValue || other.name == DataBlockName.chart.rawValue
        }
        let ids = group.flatMap { other in
            other.name == DataBlockName.chart.rawValue
                ? ChartQuery(arguments: other.arguments).figures : other.arguments
        }
        guard ids.count > 1, var source = CommonSourceView(of: builder.figures(ids)) else { return nil }
        source.isSaidHere = group.last?.node == block.node
        return source
    }
}
