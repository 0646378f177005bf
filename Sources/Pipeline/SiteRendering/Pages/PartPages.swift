internal import PageTemplates
internal import PortalModel

/// The records of one part of a list.
struct PartPage: PageModel {
    let page: PageView
    let collection: CollectionLinkView
    let part: PartView
    let table: TableView

    static let own: [TemplateMember<PartPage>] = [
        .object("page", \.page),
        .object("collection", \.collection),
        .object("part", \.part),
        .object("table", \.table),
    ]
}

extension SitePages {
    func partPage(_ index: Int, _ number: Int) -> PartPage {
        let collection = portal.collections[index]
        let path = PagePath.part(number, of: collection.id)
        let builder = builder(at: path)
        let (numbers, positions) = (plan.parts(of: collection), positions(of: number, in: collection))
        func link(_ number: Int) -> LinkView? {
            numbers.contains(number) ? partLink(number, of: collection, builder) : nil
        }
        let view = PartView(
            number: number, count: numbers.count, first: positions.lowerBound + 1, last: positions.upperBound,
            total: collection.records.count, firstPart: partLink(numbers.lowerBound, of: collection, builder),
            previous: link(number - 1), next: link(number + 1),
            lastPart: partLink(numbers.upperBound - 1, of: collection, builder))
        let collectionLink = CollectionLinkView(collection, builder)
        let title = "\(collection.title) \(view.first)–\(view.last)"
        let page = page(
            path, title: title, description: "\(title) \(collection.declaration.description)", collection: collection,
            trail: [collectionLink.link], builder: builder)
        return PartPage(
            page: page, collection: collectionLink, part: view,
            table: TableView(of: Array(collection.records[positions]), in: collection, builder))
    }

    /// A link that says which records a part has, counted from 1.
    func partLink(_ number: Int, of collection: RecordCollection, _ builder: ViewBuilder) -> LinkView {
        let positions = positions(of: number, in: collection)
        return LinkView(
            title: "\(positions.lowerBound + 1)–\(positions.upperBound)",
            href: builder.root.link(PagePath.part(number, of: collection.id)))
    }

    private func positions(of number: Int, in collection: RecordCollection) -> Range<Int> {
        let size = collection.declaration.partSize
        return (number - 1) * size..<min(number * size, collection.records.count)
    }
}
