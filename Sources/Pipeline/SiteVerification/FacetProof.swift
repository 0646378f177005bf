internal import Diagnostics
internal import JSONReading

/// Proves that the rows of a list can be found by exactly the values that their records have: a row that does not say one
/// would be gone when somebody narrows the list to it.
struct FacetProof {
    let data: PublishedData
    let page: PageFacts
    /// Parallel to the page's records, as ``PageProof/Outcome/records``.
    let records: [Int?]

    func findings() -> [Finding] {
        guard !page.facets.isEmpty else { return [] }
        var fields: [ArraySlice<UInt8>] = []
        for facet in page.facets where !fields.contains(page.names[facet.field.range]) {
            fields.append(page.names[facet.field.range])
        }
        var findings: [Finding] = []
        // They come in the order of their records.
        var next = 0
        for (position, mention) in page.records.enumerated() {
            let start = next
            while next < page.facets.count, page.facets[next].record == position { next += 1 }
            guard mention.list != nil, let index = records[position] else { continue }
            for field in fields { compare(field, page.facets[start..<next], with: index, mention.offset, &findings) }
        }
        return findings
    }

    private func compare(
        _ field: ArraySlice<UInt8>, _ facets: ArraySlice<PageFacts.FacetMention>, with index: Int, _ offset: Int,
        _ findings: inout [Finding]
    ) {
        let record = data.records[index]
        // A record that JSON does not have is told to be missing there.
        guard let json = data.document(of: record), record.node != nil else { return }
        let members = data.members[record.members]
        var first = members.startIndex
        let values =
            memberIndex(field, in: members, from: &first)
            .map { ValueComparison.values(of: members[$0].value, of: json) } ?? []
        let said = facets.filter { page.names[$0.field.range] == field }.map { page.names[$0.value.range] }
        for value in values where !said.contains(value) {
            findings.append(
                Finding(
                    problem: .missingFromBrowsing(record: data.address(index), field: text(field), value: text(value)),
                    file: page.file, offset: offset))
        }
        for value in said where !values.contains(value) {
            findings.append(
                Finding(
                    problem: .wronglyListed(record: data.address(index), field: text(field), value: text(value)),
                    file: page.file, offset: offset))
        }
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
