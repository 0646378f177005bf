internal import Diagnostics

/// Proves that what a page shows beside a record by a field is all that has the value, and nothing else.
struct RelatedProof {
    let data: PublishedData
    let files: SiteFiles
    let pages: [PageFacts]
    /// Parallel to the pages.
    let outcomes: [PageProof.Outcome]

    /// A field of a collection.
    private struct Side: Hashable {
        let collection: Int
        let field: String
    }

    func findings() -> [Finding] {
        var recordsByValue: [Side: [String: [Int]]] = [:]
        var findings: [Finding] = []
        for (page, outcome) in zip(pages, outcomes) where page.lists.contains(where: \.isRelated) {
            var shown = page.lists.map { _ in [Int: Int]() }
            for (mention, record) in zip(page.records, outcome.records) {
                if let record, let list = mention.list { shown[list][record] = mention.offset }
            }
            for (list, entries) in zip(page.lists, shown) where list.isRelated {
                guard let side = side(of: list, on: page), let span = list.value else { continue }
                let value = text(span, page)
                let expected = recordsByValue[side, default: self.recordsByValue(side)]
                recordsByValue[side] = expected
                findings += compare(entries, with: expected[value] ?? [], side.field, value, list, page)
            }
        }
        return findings
    }

    private func compare(
        _ entries: [Int: Int], with expected: [Int], _ field: String, _ value: String,
        _ list: PageFacts.ListMention, _ page: PageFacts
    ) -> [Finding] {
        let missing = expected.filter { entries[$0] == nil }.map { record in
            Finding(
                problem: .missingRecord(data.address(record), from: files.files[page.file].path), file: page.file,
                offset: list.offset)
        }
        let wrong = Set(entries.keys).subtracting(expected).sorted().map { record in
            Finding(
                problem: .wronglyListed(record: data.address(record), field: field, value: value), file: page.file,
                offset: entries[record] ?? list.offset)
        }
        return missing + wrong
    }

    private func side(of list: PageFacts.ListMention, on page: PageFacts) -> Side? {
        guard let field = list.field,
            let collection = data.collections.firstIndex(where: { $0.id == text(list.collection, page) })
        else { return nil }
        return Side(collection: collection, field: text(field, page))
    }

    private func recordsByValue(_ side: Side) -> [String: [Int]] {
        var records: [String: [Int]] = [:]
        for (index, record) in data.records.enumerated() where record.collection == side.collection {
            guard let json = data.document(of: record), let node = data.value(side.field, of: record) else { continue }
            for value in ValueComparison.values(of: node, of: json) {
                let value = String(decoding: value, as: UTF8.self)
                if records[value]?.last != index { records[value, default: []].append(index) }
            }
        }
        return records
    }

    private func text(_ span: ByteSpan, _ page: PageFacts) -> String {
        String(decoding: page.names[span.range], as: UTF8.self)
    }
}
