internal import Diagnostics

/// Proves that what a page states about records matches the data, and keeps what must be proved with other pages.
struct PageProof {
    let context: PageContext
    let values: RecordValues
    let facts: PageFacts
    let texts: PageTexts
    let path: String
    var memory: Memory

    /// Intermediate results for each page, in memory that is reused.
    struct Memory {
        /// Parallel to the page's records; `nil` for a record that is not in the data.
        var records: [Int?] = []
        /// The collections of the page's lists, by their positions.
        var collections: [Int?] = []
        /// For each value of the page's own record, whether the page shows it.
        var isShown: [Bool] = []
    }

    var data: PublishedData { context.data }
    var files: SiteFiles { context.reader.files }

    mutating func prove(_ run: inout PageRun) {
        run.problems += facts.problems
        resolve(&run)
        let own = ownRecord()
        if let own { run.ownRecords.append(Int32(own)) }
        compareFields(own, &run.problems)
        compareNumbers(&run)
        if !facts.facets.isEmpty { FacetProof(page: self).prove(&run.problems) }
        HeadProof(page: self, own: own).prove(&run.problems)
        if !facts.lists.isEmpty { ListedRecords(page: self).prove(&run) }
        LinkProof(page: self).prove(&run)
        keepRest(&run)
    }

    private mutating func resolve(_ run: inout PageRun) {
        memory.records.removeAll(keepingCapacity: true)
        for mention in facts.records {
            let address = texts[mention.address]
            let record = data.addresses.index(of: address)
            memory.records.append(record)
            if record == nil {
                let source = PublishedData.Source(file: facts.file, offset: mention.offset)
                run.unknownRecords.append(PageRun.UnknownRecord(address: Array(address), source: source))
            }
        }
        memory.collections.removeAll(keepingCapacity: true)
        for list in facts.lists { memory.collections.append(data.collectionIds.index(of: texts[list.collection])) }
    }

    /// The record whose page this is.
    private func ownRecord() -> Int? {
        let own = path.withBytes { path in
            data.addresses.index(of: path[ByteSpan(start: 0, end: path.count - ".html".utf8.count)])
        }
        return own.flatMap { memory.records.contains($0) ? $0 : nil }
    }

    // MARK: Fields

    private mutating func compareFields(_ own: Int?, _ problems: inout [LocatedProblem]) {
        let ownValues = own.map { values.records[$0].values } ?? 0..<0
        memory.isShown.removeAll(keepingCapacity: true)
        memory.isShown.append(contentsOf: repeatElement(false, count: ownValues.count))
        var next = 0
        for field in facts.fields {
            guard let index = memory.records[field.record] else { continue }
            let record = values.records[index]
            guard record.hasValues else { continue }
            guard let value = value(of: texts[field.name], in: record, &next) else {
                problems.append(difference(field, of: index, expected: ""))
                continue
            }
            if field.isBody {
                if field.isBlank { continue }
            } else if !shows(field, value, record) {
                problems.append(difference(field, of: index, expected: values.shown(value, of: record)))
            }
            if index == own { memory.isShown[value - ownValues.lowerBound] = true }
        }
        guard let own, values.records[own].hasValues else { return }
        for value in ownValues where !memory.isShown[value - ownValues.lowerBound] {
            // The address is that of the page itself.
            if values.values[value].isElement || values.values[value].field == data.knownFields.url { continue }
            problems.append(
                LocatedProblem(
                    problem: .valueNotShown(
                        record: data.address(own), field: data.fields.text(values.values[value].field),
                        value: values.shown(value, of: values.records[own])),
                    file: facts.file, offset: facts.records.first?.offset ?? 0))
        }
    }

    /// The value of a field, by the field's name; `next` is where it is expected.
    @inline(__always)
    private func value(of name: ByteBuffer, in record: PublishedData.Record, _ next: inout Int) -> Int? {
        if record.values.contains(next) {
            let expected = values.values[next]
            if !expected.isElement, data.fields.withBytes(of: expected.field, { $0.isEqual(to: name) }) {
                defer { next += 1 + expected.elementCount }
                return next
            }
        }
        return data.fields.index(of: name).flatMap { values.value(of: $0, in: record, from: &next) }
    }

    @inline(__always)
    private func shows(_ field: PageFacts.FieldMention, _ value: Int, _ record: PublishedData.Record) -> Bool {
        // The visible text may differ from the value, but must not be empty.
        if let shown = field.value { return !field.isBlank && values.has(texts[shown], as: value, of: record) }
        if field.isList { return values.has(facts.items[field.items], in: texts.fieldTexts, as: value, of: record) }
        return values.has(texts.fieldTexts[field.text], as: value, of: record)
    }

    private func difference(_ field: PageFacts.FieldMention, of record: Int, expected: String) -> LocatedProblem {
        let items = facts.items[field.items].map { texts.fieldTexts.text($0) }
        let shown =
            field.value.map { texts.string($0) }
            ?? (items.isEmpty ? texts.fieldTexts.text(field.text) : items.joined(separator: "; "))
        return data.difference(
            of: record, field: texts.string(field.name), value: shown, other: expected, in: facts.file,
            at: field.offset, length: field.name.count)
    }

    // MARK: Numbers

    private func compareNumbers(_ run: inout PageRun) {
        for number in facts.numbers {
            let subject = texts.string(number.subject)
            let shown = texts.fieldTexts.text(number.text)
            if let place = number.place {
                run.placedNumbers.append(
                    PageRun.PlacedNumber(
                        place: texts.string(place), collection: subject, shown: shown, file: facts.file,
                        offset: number.offset, length: number.subject.count))
                continue
            }
            let ungrouped = String(decoding: shown.utf8.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
            let expected = number.isCount ? count(of: subject) : figure(subject)
            if expected.contains(shown) || expected.contains(ungrouped) { continue }
            run.problems.append(
                LocatedProblem(
                    problem: .figure(id: subject, shown: shown, expected: expected.first ?? ""), file: facts.file,
                    offset: number.offset, length: number.subject.count))
        }
    }

    private func count(of collection: String) -> [String] {
        guard let index = data.collection(collection) else { return [] }
        return [String(data.collections[index].document?.records.count ?? 0)]
    }

    private func figure(_ id: String) -> [String] {
        guard let index = data.addresses.index(of: "figures/" + id) else { return [] }
        let record = values.records[index]
        var next = 0
        return [data.knownFields.display, data.knownFields.value].compactMap(\.self).compactMap { field in
            values.value(of: field, in: record, from: &next).map { values.shown($0, of: record) }
        }
    }

    // MARK: For all pages together

    private func keepRest(_ run: inout PageRun) {
        for text in facts.collectionTexts where !texts.fieldTexts[text.text].isBlank {
            run.shownTexts.insert(texts.string(text.collection))
        }
        if facts.downloads.isEmpty { return }
        let downloads = facts.downloads.map { download in
            PageRun.Download(
                path: texts.string(download.path), byteCount: texts.string(download.byteCount),
                sha256: texts.string(download.sha256), offset: download.offset)
        }
        run.downloads.append(PageRun.Downloads(file: facts.file, downloads: downloads))
    }
}
