internal import Diagnostics

/// Proves that a page's head states what it must, and that search engines are kept out exactly as long as the site has
/// demonstration records.
struct HeadProof {
    let page: PageProof
    /// The record whose page this is.
    let own: Int?

    private var head: PageHead { page.facts.head }

    func prove(_ problems: inout [LocatedProblem]) {
        var headProblems: [PublishedPageProblem] = []
        addMissingTags(&headProblems)
        addWrongTags(&headProblems)
        if let problem = indexing() { headProblems.append(problem) }
        for problem in headProblems { problems.append(LocatedProblem(problem: problem, file: page.facts.file)) }
    }

    private func addMissingTags(_ headProblems: inout [PublishedPageProblem]) {
        if !head.hasDoctype { headProblems.append(.missingTag(.doctype)) }
        if head.language.count == 0 { headProblems.append(.missingTag(.language)) }
        if !head.hasCharset { headProblems.append(.missingTag(.charset)) }
        if head.title.count == 0 { headProblems.append(.missingTag(.title)) }
        if head.canonical.count == 0 { headProblems.append(.missingTag(.canonical)) }
        for meta in MetaName.allCases where head.metas[meta.rawValue].count == 0 && isNeeded(meta) {
            headProblems.append(.missingTag(.meta("\(meta.name)")))
        }
    }

    private func isNeeded(_ meta: MetaName) -> Bool {
        switch meta {
        case .robots: false
        case .columnName, .columnDescription, .columnKeywords: isInCollection
        case .articleTitle, .publicationDate, .contentSource: own != nil
        case .viewport, .description, .siteName, .siteDomain: true
        }
    }

    private var isInCollection: Bool {
        let collection = page.path.withBytes { path in
            path.firstIndex(of: UInt8(ascii: "/")).flatMap {
                page.data.collectionIds.index(of: path[ByteSpan(start: 0, end: $0)])
            }
        }
        return collection.map { page.data.collections[$0].document != nil } ?? false
    }

    private func addWrongTags(_ headProblems: inout [PublishedPageProblem]) {
        if let siteAddress = page.context.siteAddress, head.canonical.count > 0,
            !isAddress(page.texts[head.canonical], below: siteAddress)
        {
            let address = page.texts.string(head.canonical)
            headProblems.append(.wrongTag(.canonical, actual: address, expected: siteAddress + page.path))
        }
        let shown = page.texts[head.metas[MetaName.articleTitle.rawValue]]
        if let own, !shown.isEmpty, let title = title(of: own), !title.isEqual(to: shown),
            String(title) != String(shown)
        {
            headProblems.append(.wrongTag(.meta("ArticleTitle"), actual: String(shown), expected: String(title)))
        }
    }

    private func isAddress(_ address: ByteBuffer, below siteAddress: String) -> Bool {
        let isSame = siteAddress.withBytes { site in
            page.path.withBytes { path in
                address.count == site.count + path.count && address.starts(with: site)
                    && address[ByteSpan(start: site.count, end: address.count)].isEqual(to: path)
            }
        }
        // Two texts are equal if only the Unicode normalization of their characters differs.
        return isSame || String(address) == siteAddress + page.path
    }

    private func title(of own: Int) -> ByteBuffer? {
        let record = page.values.records[own]
        var next = 0
        guard let field = page.data.knownFields.title,
            let value = page.values.value(of: field, in: record, from: &next), page.values.values[value].isString
        else { return nil }
        return page.values.content(value, of: record)
    }

    private func indexing() -> PublishedPageProblem? {
        guard let hasDemonstrationRecords = page.context.hasDemonstrationRecords else { return nil }
        let isKeptOut = page.texts[head.metas[MetaName.robots.rawValue]]
            .split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
            .contains { $0.elementsEqual("noindex".utf8) }
        if hasDemonstrationRecords, !isKeptOut { return .mayBeIndexed }
        return !hasDemonstrationRecords && isKeptOut ? .mayNotBeIndexed : nil
    }
}
