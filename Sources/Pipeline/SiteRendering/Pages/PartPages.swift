internal import PageTemplates
internal import PortalModel

extension SiteRenderer {
    /// The numbers of a list's pages in parts; none where one page is enough.
    func parts(of collection: RecordCollection) -> Range<Int> {
        let (count, size) = (collection.records.count, collection.declaration.partSize)
        return count > size ? 1..<(count + size - 1) / size + 1 : 1..<1
    }

    /// The records of one part of a list.
    func partPage(_ index: Int, _ number: Int) -> [UInt8] {
        let collection = portal.collections[index]
        let path = PagePath.part(number, of: collection.id)
        let builder = builder(at: path)
        let (numbers, positions) = (parts(of: collection), positions(of: number, in: collection))
        func link(_ number: Int) -> LinkView? {
            numbers.contains(number) ? partLink(number, of: collection, builder) : nil
        }
        let view = PartView(
            number: number, count: numbers.count, first: positions.lowerBound + 1, last: positions.upperBound,
            total: collection.records.count, firstPart: partLink(numbers.lowerBound, of: collection, builder),
            previous: link(number - 1), next: link(number + 1),
            lastPart: partLink(numbers.upperBound - 1, of: collection, builder))
        let collectionLink = LinkView(title: collection.title, href: builder.href(of: collection))
        let title = "\(collection.title) \(view.first)–\(view.last)"
        let page = page(
            path, title: title, description: "\(title) \(collection.declaration.description)", collection: collection,
            trail: [collectionLink], builder: builder)
        return render(
            templates[.part], page,
            [
                TemplateValue(CollectionLinkView(id: collection.id, link: collectionLink)), TemplateValue(view),
                TemplateValue(builder.table(of: collection.records[positions], in: collection)),
            ])
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
