internal import Diagnostics

/// Proves that each record is everywhere it must be, once: in both files of data, in the index of titles, in that of the
/// search, in its collection's list, on its own page, and on every page by which it can be browsed.
struct ListProof {
    let data: PublishedData
    let pages: [PageFacts]
    /// Parallel to the pages.
    let outcomes: [PageProof.Outcome]

    /// What is missing from, or more than once in, a place where every record must be.
    func places(_ appearances: Appearances) -> [Finding] {
        var findings: [Finding] = []
        for (index, record) in data.records.enumerated() {
            let isInParts = appearances.isInParts[record.collection]
            let searchCount = appearances.inSearch(index) ?? 1
            if appearances.pages[index] == 1, record.documentCount == 1, record.tableCount == 1, record.titleCount == 1,
                appearances.lists[index] == 1, !isInParts || appearances.parts[index] == 1, searchCount == 1
            {
                continue
            }
            let collection = data.collections[record.collection]
            let address = data.address(index)
            var problems: [VerificationProblem] =
                appearances.pages[index] == 1 ? [] : [.missingPage(address, path: address + ".html")]
            for (count, file) in [
                (record.documentCount, collection.documentPath), (record.tableCount, collection.tablePath),
                (record.titleCount, PublishedData.titlesPath), (appearances.lists[index], collection.pagePath),
                (isInParts ? appearances.parts[index] : 1, collection.partsPath), (searchCount, SearchEntry.path),
            ] where count != 1 {
                problems.append(
                    count == 0
                        ? .missingRecord(address, from: file) : .repeatedRecord(address, file: file, count: count))
            }
            findings += problems.map { Finding(problem: $0, file: record.source.file, offset: record.source.offset) }
        }
        return findings
    }

    // MARK: Browsing

    /// A field by which a collection can be browsed, with the records that its pages list by value.
    private struct Facet {
        let collection: Int
        let field: String
        var records: [String: [Int: PublishedData.Source]] = [:]
    }

    /// What pages to browse by lack, or list without right.
    func browsing() -> [Finding] {
        var findings: [Finding] = []
        for facet in facets() {
            for (index, record) in data.records.enumerated() where record.collection == facet.collection {
                guard let json = data.document(of: record), record.node != nil else { continue }
                let values = data.value(facet.field, of: record).map { ValueComparison.values(of: $0, of: json) } ?? []
                for value in Set(values.map { String(decoding: $0, as: UTF8.self) }).sorted()
                where facet.records[value]?[index] == nil {
                    findings.append(
                        Finding(
                            problem: .missingFromBrowsing(
                                record: data.address(index), field: facet.field, value: value),
                            file: record.source.file, offset: record.source.offset))
                }
            }
            for (value, records) in facet.records.sorted(by: { $0.key < $1.key }) {
                for (index, source) in records.sorted(by: { $0.key < $1.key })
                where !has(facet.field, value, data.records[index]) {
                    findings.append(
                        Finding(
                            problem: .wronglyListed(record: data.address(index), field: facet.field, value: value),
                            file: source.file, offset: source.offset))
                }
            }
        }
        return findings
    }

    private func has(_ field: String, _ value: String, _ record: PublishedData.Record) -> Bool {
        // A record that JSON does not have is told to be missing there.
        guard let json = data.document(of: record), record.node != nil else { return true }
        guard let node = data.value(field, of: record) else { return false }
        return ValueComparison.values(of: node, of: json).contains { $0.elementsEqual(value.utf8) }
    }

    private func facets() -> [Facet] {
        var facets: [Facet] = []
        for (page, outcome) in zip(pages, outcomes)
        where page.lists.contains(where: { $0.field != nil && !$0.isRelated }) {
            // By the page's lists; their numbers in `facets`.
            let positions = page.lists.map { list -> Int? in
                guard let field = list.field, !list.isRelated,
                    let collection = data.collections.firstIndex(where: {
                        $0.id.utf8.elementsEqual(page.names[list.collection.range])
                    })
                else { return nil }
                let name = String(decoding: page.names[field.range], as: UTF8.self)
                if let known = facets.firstIndex(where: { $0.collection == collection && $0.field == name }) {
                    return known
                }
                facets.append(Facet(collection: collection, field: name))
                return facets.count - 1
            }
            for (mention, record) in zip(page.records, outcome.records) {
                guard let record, let list = mention.list, let facet = positions[list] else { continue }
                let value = page.lists[list].value.map { String(decoding: page.names[$0.range], as: UTF8.self) } ?? ""
                facets[facet].records[value, default: [:]][record] = PublishedData.Source(
                    file: page.file, offset: mention.offset)
            }
        }
        return facets
    }
}
