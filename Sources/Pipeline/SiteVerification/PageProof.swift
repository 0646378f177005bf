internal import Diagnostics
internal import JSONReading

/// Proves that what a page says of records is what the data say.
struct PageProof {
    let data: PublishedData
    let files: SiteFiles
    let page: PageFacts

    /// What a page says, and which records it is about.
    struct Outcome: Sendable {
        var findings: [Finding] = []
        /// Parallel to the page's records; `nil` for a record that the data do not have.
        var records: [Int?] = []
        /// The record that it is the page of.
        var own: Int?
    }

    private var path: String { files.files[page.file].path }

    func outcome() -> Outcome {
        var outcome = Outcome()
        outcome.records = page.records.map { data.addresses.index(of: page.names[$0.address.range]) }
        let address = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
        if let own = data.addresses.index(of: address), outcome.records.contains(own) { outcome.own = own }
        compareFields(&outcome)
        compareNumbers(&outcome)
        outcome.findings += FacetProof(data: data, page: page, records: outcome.records).findings()
        return outcome
    }

    // MARK: Fields

    private func compareFields(_ outcome: inout Outcome) {
        let ownMembers = outcome.own.map { data.records[$0].members } ?? 0..<0
        var isShown = [Bool](repeating: false, count: ownMembers.count)
        var next = 0
        for field in page.fields {
            guard let index = outcome.records[field.record] else { continue }
            let record = data.records[index]
            guard let json = data.document(of: record), record.node != nil else { continue }
            let members = data.members[record.members]
            if !members.indices.contains(next) { next = members.startIndex }
            guard let member = memberIndex(page.names[field.name.range], in: members, from: &next) else {
                outcome.findings.append(different(field, of: index, record, expected: ""))
                continue
            }
            if isBody(field) {
                if field.isBlank { continue }
            } else if !says(field, members[member].value, json) {
                let expected = ValueComparison.shown(members[member].value, of: json)
                outcome.findings.append(different(field, of: index, record, expected: expected))
            }
            if index == outcome.own { isShown[member - ownMembers.lowerBound] = true }
        }
        guard let own = outcome.own, let json = data.document(of: data.records[own]) else { return }
        for (member, isShown) in zip(data.members[ownMembers], isShown) where !isShown {
            let name = String(decoding: member.name, as: UTF8.self)
            // Its address is the page itself.
            if name == "url" { continue }
            outcome.findings.append(
                Finding(
                    problem: .valueNotShown(
                        record: data.address(own), field: name, value: ValueComparison.shown(member.value, of: json)),
                    file: page.file, offset: page.records.first?.offset ?? 0))
        }
    }

    private func isBody(_ field: PageFacts.FieldMention) -> Bool {
        page.names[field.name.range].elementsEqual("body".utf8)
    }

    private func says(_ field: PageFacts.FieldMention, _ node: JSONNode, _ json: JSONDocument) -> Bool {
        // What people see may be another text than the value, but not nothing.
        if let value = field.value {
            return !field.isBlank && ValueComparison.text(page.names[value.range], is: node, of: json)
        }
        if field.isList {
            return ValueComparison.items(
                page.items[field.items].map { page.texts[$0.range] }, are: node, of: json)
        }
        return ValueComparison.text(page.texts[field.text.range], is: node, of: json)
    }

    private func different(
        _ field: PageFacts.FieldMention, of index: Int, _ record: PublishedData.Record, expected: String
    ) -> Finding {
        let items = page.items[field.items].map { String(decoding: page.texts[$0.range], as: UTF8.self) }
        let shown =
            field.value.map { String(decoding: page.names[$0.range], as: UTF8.self) }
            ?? (items.isEmpty
                ? String(decoding: page.texts[field.text.range], as: UTF8.self) : items.joined(separator: "; "))
        return Finding(
            problem: .differentValue(
                record: data.address(index), field: String(decoding: page.names[field.name.range], as: UTF8.self),
                value: shown, other: expected,
                otherFile: data.collections[record.collection].documentPath),
            file: page.file, offset: field.offset, length: field.name.count)
    }

    // MARK: Numbers

    private func compareNumbers(_ outcome: inout Outcome) {
        for number in page.numbers where number.place == nil {
            let subject = String(decoding: page.names[number.subject.range], as: UTF8.self)
            let shown = String(decoding: page.texts[number.text.range], as: UTF8.self)
            let ungrouped = String(decoding: shown.utf8.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
            let expected = number.isCount ? count(of: subject) : figure(subject)
            if expected.contains(shown) || expected.contains(ungrouped) { continue }
            outcome.findings.append(
                Finding(
                    problem: .figure(id: subject, shown: shown, expected: expected.first ?? ""), file: page.file,
                    offset: number.offset, length: number.subject.count))
        }
    }

    private func count(of collection: String) -> [String] {
        guard let index = data.collections.firstIndex(where: { $0.id == collection }) else { return [] }
        return [String(data.records.count { $0.collection == index && $0.node != nil })]
    }

    private func figure(_ id: String) -> [String] {
        guard let index = data.addresses.index(of: "figures/" + id), let json = data.document(of: data.records[index])
        else { return [] }
        return ["display", "value"].compactMap { data.value($0, of: data.records[index]) }.map {
            ValueComparison.shown($0, of: json)
        }
    }
}
