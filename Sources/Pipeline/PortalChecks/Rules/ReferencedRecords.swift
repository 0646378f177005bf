internal import Diagnostics
internal import Markdown
internal import PortalModel

/// In a collection that requires it, each record is referred to: by a field of another record, by a text, or by
/// `site.yaml`.
struct ReferencedRecords: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        guard portal.collections.contains(where: \.declaration.isReferenceRequired) else { return [] }
        let named = recordsNamedInTexts(portal).union(recordsNamedBySite(portal))
        return portal.collections.enumerated().flatMap { index, collection -> [Diagnostic] in
            guard collection.declaration.isReferenceRequired else { return [] }
            let field = collection.schema.index(of: Schema.BuiltIn.id)
            return collection.records.enumerated()
                .filter { position, _ in
                    let address = RecordAddress(collection: index, record: position)
                    return !named.contains(address) && !isReferred(address, portal)
                }
                .map { _, record in
                    portal.diagnostic(
                        CompletenessProblem.notReferenced(record: "\(collection.id)/\(record.id)", title: record.title),
                        of: field, in: record, collection)
                }
        }
    }

    /// A record that refers only to itself is as hard to find as one without references.
    private func isReferred(_ address: RecordAddress, _ portal: Portal) -> Bool {
        portal.collections[address.collection].backReferences[address.record].contains { reference in
            reference.collection != address.collection || reference.records.contains { $0 != address.record }
        }
    }

    private func recordsNamedInTexts(_ portal: Portal) -> Set<RecordAddress> {
        var named: Set<RecordAddress> = []
        for text in portal.texts {
            let own = text.record.map { RecordAddress(collection: text.collection, record: $0) }
            for address in addresses(in: text.body.document, portal) where address != own { named.insert(address) }
        }
        return named
    }

    private func addresses(in document: MarkdownDocument, _ portal: Portal) -> [RecordAddress] {
        let links = document.links.compactMap { link -> RecordAddress? in
            switch link.target {
            case .record(let collection, let id): portal.address(collection: collection, record: id)
            case .figure(let id): portal.address(collection: FigureFields.collection, record: id)
            case .count, .media, .fragment, .external, .path, .unsafe: nil
            }
        }
        let figures = document.dataBlocks.flatMap { block -> [RecordAddress] in
            switch DataBlockName(rawValue: block.name) {
            case .chart, .figures:
                ChartQuery(arguments: block.arguments).figures
                    .compactMap { portal.address(collection: FigureFields.collection, record: $0) }
            case .list, .comparison, nil: []
            }
        }
        return links + figures
    }

    private func recordsNamedBySite(_ portal: Portal) -> Set<RecordAddress> {
        let site = portal.site
        let targets = site.navigation + site.footerNavigation + site.home.targets
        return Set(
            targets.compactMap { target in
                target.record.flatMap { portal.address(collection: target.collection, record: $0) }
            })
    }
}
