internal import Diagnostics

/// Proves that a page says of itself what it must, as the standing of the site's records demands.
struct HeadProof {
    let page: PageProof
    /// The record that it is the page of.
    let own: Int?

    private var head: PageHead { page.facts.head }

    func prove(_ findings: inout [Finding]) {
        var problems: [VerificationProblem] = []
        addMissingTags(&problems)
        addWrongTags(&problems)
        if let problem = indexing() { problems.append(problem) }
        for problem in problems { findings.append(Finding(problem: problem, file: page.facts.file)) }
    }

    private func addMissingTags(_ problems: inout [VerificationProblem]) {
        if !head.hasDoctype { problems.append(.missingTag(.doctype)) }
        if head.language.count == 0 { problems.append(.missingTag(.language)) }
        if !head.hasCharset { problems.append(.missingTag(.charset)) }
        if head.title.count == 0 { problems.append(.missingTag(.title)) }
        if head.canonical.count == 0 { problems.append(.missingTag(.canonical)) }
        for meta in MetaName.allCases where head.metas[meta.rawValue].count == 0 && isNeeded(meta) {
            problems.append(.missingTag(.meta("\(meta.name)")))
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

    private func addWrongTags(_ problems: inout [VerificationProblem]) {
        if let siteAddress = page.context.siteAddress, head.canonical.count > 0,
            !isAddress(page.texts[head.canonical], below: siteAddress)
        {
            let found = page.texts.string(head.canonical)
            problems.append(.wrongTag(.canonical, found: found, expected: siteAddress + page.path))
        }
        let shown = page.texts[head.metas[MetaName.articleTitle.rawValue]]
        if let own, !shown.isEmpty, let title = title(of: own), !title.isEqual(to: shown),
            String(title) != String(shown)
        {
            problems.append(.wrongTag(.meta("ArticleTitle"), found: String(shown), expected: String(title)))
        }
    }

    private func isAddress(_ address: ByteBuffer, below siteAddress: String) -> Bool {
        let isSame = siteAddress.withBytes { site in
            page.path.withBytes { path in
                address.count == site.count + path.count && address.starts(with: site)
                    && address[ByteSpan(start: site.count, end: address.count)].isEqual(to: path)
            }
        }
        // Two texts are the same where only the forms of their characters differ.
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

    private func indexing() -> VerificationProblem? {
        guard let hasDemonstrationRecords = page.context.hasDemonstrationRecords else { return nil }
        let isKeptOut = page.texts[head.metas[MetaName.robots.rawValue]]
            .split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
            .contains { $0.elementsEqual("noindex".utf8) }
        if hasDemonstrationRecords, !isKeptOut { return .mayBeIndexed }
        return !hasDemonstrationRecords && isKeptOut ? .mayNotBeIndexed : nil
    }
}
