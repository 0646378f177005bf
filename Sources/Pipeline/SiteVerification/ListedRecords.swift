internal import Diagnostics

/// The records in the lists of a page: those shown next to a record are proved, and those that must be counted together
/// with other pages are kept.
struct ListedRecords {
    let page: PageProof

    private var facts: PageFacts { page.facts }

    /// An entry of a list of related records.
    private struct RelatedEntry {
        let list: Int
        let record: Int
        let offset: Int
    }

    func prove(_ run: inout PageRun) {
        let fields = facts.lists.map { list in list.field.flatMap { page.data.fields.index(of: page.texts[$0]) } }
        for (position, list) in facts.lists.enumerated() where list.field != nil && !list.isRelated {
            guard let collection = page.memory.collections[position], let field = fields[position] else { continue }
            run.browsing.facets.insert(BrowsingRun.Facet(collection: collection, field: field))
        }
        var related: [RelatedEntry] = []
        for (mention, record) in zip(facts.records, page.memory.records) {
            guard let record, let position = mention.list else { continue }
            let list = facts.lists[position]
            if list.isRelated {
                related.append(RelatedEntry(list: position, record: record, offset: mention.offset))
            } else if list.field != nil {
                browse(list, page.memory.collections[position], fields[position], record, mention.offset, &run.browsing)
            } else if page.memory.collections[position] == page.values.records[record].collection {
                if list.isPart {
                    run.recordsInParts.append(Int32(record))
                } else {
                    run.listedRecords.append(Int32(record))
                }
            }
        }
        proveRelated(&related, fields, &run.problems)
    }

    // MARK: Browsing

    private func browse(
        _ list: PageFacts.ListMention, _ collection: Int?, _ field: Int?, _ index: Int, _ offset: Int,
        _ run: inout BrowsingRun
    ) {
        let record = page.values.records[index]
        guard let collection, record.hasValues, let name = list.field else { return }
        let statedValue = list.value.map { page.texts[$0] } ?? ByteBuffer(start: nil, count: 0)
        var next = 0
        let value = field.flatMap { page.values.value(of: $0, in: record, from: &next) }
        if let element = value.flatMap({ page.values.element(statedValue, of: $0, record) }) {
            if record.collection == collection { run.listedElements.append(UInt32(truncatingIfNeeded: element)) }
            return
        }
        let listing = BrowsingRun.Listing(
            collection: collection, field: page.texts.string(name), value: String(statedValue), record: index)
        let source = PublishedData.Source(file: facts.file, offset: offset)
        run.wrong.append(BrowsingRun.WrongListing(listing: listing, source: source))
    }

    // MARK: Related records

    /// Proves that the records shown next to a record by a field are all that have its value, and no others.
    private func proveRelated(_ entries: inout [RelatedEntry], _ fields: [Int?], _ problems: inout [LocatedProblem]) {
        guard facts.lists.contains(where: \.isRelated) else { return }
        // If a record appears twice, its last location counts.
        entries.reverse()
        entries.sort { ($0.list, $0.record, -$0.offset) < ($1.list, $1.record, -$1.offset) }
        var next = 0
        for (position, list) in facts.lists.enumerated() where list.isRelated {
            let first = next
            while next < entries.count, entries[next].list == position { next += 1 }
            guard list.field != nil, let collection = page.memory.collections[position], let value = list.value else {
                continue
            }
            let text = page.texts[value]
            let expected = fields[position].map { field in
                page.context.relations.recordsByValue(of: field, in: collection).records(with: text)
            }
            compare(entries[first..<next], with: expected ?? [], list, &problems)
        }
    }

    /// Both are in the order of the records.
    private func compare(
        _ entries: ArraySlice<RelatedEntry>, with expected: ArraySlice<Int32>, _ list: PageFacts.ListMention,
        _ problems: inout [LocatedProblem]
    ) {
        var entries = entries
        var expected = expected
        while let record = [entries.first?.record, expected.first.map { Int($0) }].compactMap(\.self).min() {
            let entry = entries.first?.record == record ? entries.first : nil
            let isExpected = expected.first == Int32(record)
            entries = entries.drop { $0.record == record }
            expected = expected.drop { $0 == record }
            if let entry, !isExpected {
                let field = list.field.map { page.texts.string($0) } ?? ""
                let value = list.value.map { page.texts.string($0) } ?? ""
                problems.append(
                    LocatedProblem(
                        problem: .wronglyListed(record: page.data.address(record), field: field, value: value),
                        file: facts.file, offset: entry.offset))
            } else if entry == nil {
                problems.append(
                    LocatedProblem(
                        problem: .missingRecord(page.data.address(record), from: page.path), file: facts.file,
                        offset: list.offset))
            }
        }
    }
}
