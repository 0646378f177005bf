internal import Diagnostics

/// Proves that a page says of itself what it must, as the standing of the site's records demands.
struct HeadProof {
    let data: PublishedData
    let path: String
    let page: PageFacts
    /// The address of the site's root; `nil` where the home page does not tell it.
    let siteAddress: String?
    let hasDemonstrationRecords: Bool?
    /// The record that it is the page of.
    let own: Int?

    func findings() -> [Finding] {
        (missingTags() + wrongTags() + [indexing()].compactMap(\.self)).map { Finding(problem: $0, file: page.file) }
    }

    private func text(_ span: ByteSpan) -> String { String(decoding: page.names[span.range], as: UTF8.self) }

    private func missingTags() -> [VerificationProblem] {
        var missing: [PageTag] = []
        if !page.head.hasDoctype { missing.append(.doctype) }
        if page.head.language.count == 0 { missing.append(.language) }
        if !page.head.hasCharset { missing.append(.charset) }
        if page.head.title.count == 0 { missing.append(.title) }
        if page.head.canonical.count == 0 { missing.append(.canonical) }
        for meta in MetaName.allCases where page.head.metas[meta.rawValue].count == 0 && isNeeded(meta) {
            missing.append(.meta("\(meta.name)"))
        }
        return missing.map { .missingTag($0) }
    }

    private func isNeeded(_ meta: MetaName) -> Bool {
        switch meta {
        case .robots: false
        case .columnName, .columnDescription, .columnKeywords: isInCollection
        case .articleTitle, .publicationDate, .contentSource: own != nil
        case .viewport, .description, .siteName, .siteDomain: true
        }
    }

    private func content(_ meta: MetaName) -> String? {
        let span = page.head.metas[meta.rawValue]
        return span.count == 0 ? nil : text(span)
    }

    private var isInCollection: Bool {
        guard let slash = path.firstIndex(of: "/") else { return false }
        return data.collections.contains { $0.id == path[..<slash] && $0.document != nil }
    }

    private func wrongTags() -> [VerificationProblem] {
        var problems: [VerificationProblem] = []
        if let siteAddress, page.head.canonical.count > 0, text(page.head.canonical) != siteAddress + path {
            problems.append(
                .wrongTag(.canonical, found: text(page.head.canonical), expected: siteAddress + path))
        }
        if let own, let title = data.text("title", of: data.records[own]), let shown = content(.articleTitle),
            shown != title
        {
            problems.append(.wrongTag(.meta("ArticleTitle"), found: shown, expected: title))
        }
        return problems
    }

    private func indexing() -> VerificationProblem? {
        guard let hasDemonstrationRecords else { return nil }
        let isKeptOut = content(.robots)?.split(whereSeparator: { $0 == "," || $0 == " " }).contains("noindex") ?? false
        if hasDemonstrationRecords, !isKeptOut { return .mayBeIndexed }
        return !hasDemonstrationRecords && isKeptOut ? .mayNotBeIndexed : nil
    }
}
