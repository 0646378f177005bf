internal import Diagnostics

/// Proves that the rows of a list can be found by exactly the values that their records have: a row without one of them
/// would disappear when somebody narrows the list to it.
struct FacetProof {
    let page: PageProof

    func prove(_ problems: inout [LocatedProblem]) {
        let facts = page.facts
        let fields = fields()
        // They are in the order of their records.
        var next = 0
        for (position, mention) in facts.records.enumerated() {
            let start = next
            while next < facts.facets.count, facts.facets[next].record == position { next += 1 }
            guard mention.list != nil, let index = page.memory.records[position] else { continue }
            for field in fields { compare(field, start..<next, with: index, mention.offset, &problems) }
        }
    }

    /// A field by which some row of the page can be found.
    private struct Field {
        let name: PageText
        /// `nil` if no record has it.
        let number: Int?
    }

    private func fields() -> [Field] {
        var names = ByteTable()
        var fields: [Field] = []
        for facet in page.facts.facets where names.insert(page.texts[facet.field]) == fields.count {
            fields.append(Field(name: facet.field, number: page.data.fields.index(of: page.texts[facet.field])))
        }
        return fields
    }

    private func compare(
        _ field: Field, _ facets: Range<Int>, with index: Int, _ offset: Int, _ problems: inout [LocatedProblem]
    ) {
        let (data, texts, values) = (page.data, page.texts, page.values)
        let record = values.records[index]
        guard record.hasValues else { return }
        var next = 0
        let value = field.number.flatMap { values.value(of: $0, in: record, from: &next) }
        let name = texts[field.name]
        for element in value.map({ values.elements(of: $0) }) ?? 0..<0 {
            let content = values.content(element, of: record)
            let isSaid = facets.contains { facet in
                let facet = page.facts.facets[facet]
                return texts[facet.value].isEqual(to: content) && texts[facet.field].isEqual(to: name)
            }
            if isSaid { continue }
            problems.append(
                LocatedProblem(
                    problem: .missingFromBrowsing(
                        record: data.address(index), field: String(name), value: String(content)),
                    file: page.facts.file, offset: offset))
        }
        for facet in facets where texts[page.facts.facets[facet].field].isEqual(to: name) {
            let statedValue = texts[page.facts.facets[facet].value]
            if let value, values.element(statedValue, of: value, record) != nil { continue }
            problems.append(
                LocatedProblem(
                    problem: .wronglyListed(
                        record: data.address(index), field: String(name), value: String(statedValue)),
                    file: page.facts.file, offset: offset))
        }
    }
}
