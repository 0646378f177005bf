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

    private func meta(_ name: String) -> String? {
        page.head.metas.first { page.names[$0.name.range].elementsEqual(name.utf8) }.map { text($0.content) }
    }

    private func missingTags() -> [VerificationProblem] {
        var missing: [PageTag] = []
        if !page.head.hasDoctype { missing.append(.doctype) }
        if page.head.language.count == 0 { missing.append(.language) }
        if !page.head.hasCharset { missing.append(.charset) }
        if page.head.title.count == 0 { missing.append(.title) }
        if page.head.canonical.count == 0 { missing.append(.canonical) }
        var names = ["viewport", "description", "SiteName", "SiteDomain"]
        if isInCollection { names += ["ColumnName", "ColumnDescription", "ColumnKeywords"] }
        if own != nil { names += ["ArticleTitle", "PubDate", "ContentSource"] }
        for name in names where meta(name)?.isEmpty ?? true { missing.append(.meta(name)) }
        return missing.map { .missingTag($0) }
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
        if let own, let title = data.text("title", of: data.records[own]), let shown = meta("ArticleTitle"),
            !shown.isEmpty, shown != title
        {
            problems.append(.wrongTag(.meta("ArticleTitle"), found: shown, expected: title))
        }
        return problems
    }

    private func indexing() -> VerificationProblem? {
        guard let hasDemonstrationRecords else { return nil }
        let isKeptOut = meta("robots")?.split(whereSeparator: { $0 == "," || $0 == " " }).contains("noindex") ?? false
        if hasDemonstrationRecords, !isKeptOut { return .mayBeIndexed }
        return !hasDemonstrationRecords && isKeptOut ? .mayNotBeIndexed : nil
    }
}
