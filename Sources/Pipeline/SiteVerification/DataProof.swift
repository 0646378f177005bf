internal import Diagnostics
internal import JSONReading

/// Proves that the files of data say the same of each record, and that the numbers they state can be counted.
struct DataProof {
    let data: PublishedData

    /// A collection's table and its titles beside its JSON.
    func findings(of collection: Int) -> [Finding] {
        let part = data.collections[collection]
        guard let (_, json) = part.document else { return [] }
        var findings: [Finding] = []
        for index in data.records.indices where data.records[index].collection == collection {
            let record = data.records[index]
            guard record.node != nil else { continue }
            if let row = record.row, let (file, table) = part.table {
                compare(row, of: table, in: file, with: record, index, json, &findings)
            }
            if let row = record.title, let titles = data.titles {
                compare(row, of: titles, with: record, index, json, &findings)
            }
        }
        return findings + counts(of: collection)
    }

    private func compare(
        _ row: Int, of table: PublishedTable, in file: Int, with record: PublishedData.Record, _ index: Int,
        _ json: JSONDocument, _ findings: inout [Finding]
    ) {
        let members = data.members[record.members]
        var next = members.startIndex
        var matched = 0
        for (column, name) in table.columns.enumerated() {
            let cell = table.content(row: row, column: column)
            let member = memberIndex(name[...], in: members, from: &next)
            if member != nil { matched += 1 }
            if let member, ValueComparison.text(cell, is: members[member].value, of: json) { continue }
            if member == nil, cell.isEmpty { continue }
            findings.append(
                Finding(
                    problem: .differentValue(
                        record: data.address(index), field: String(decoding: name, as: UTF8.self),
                        value: String(decoding: cell, as: UTF8.self),
                        other: member.map { ValueComparison.shown(members[$0].value, of: json) } ?? "",
                        otherFile: data.collections[record.collection].documentPath),
                    file: file, offset: table.offset(row: row, column: column), length: max(1, cell.count)))
        }
        guard matched < members.count else { return }
        for member in members where !table.columns.contains(where: { $0.elementsEqual(member.name) }) {
            findings.append(
                Finding(
                    problem: .differentValue(
                        record: data.address(index), field: String(decoding: member.name, as: UTF8.self), value: "",
                        other: ValueComparison.shown(member.value, of: json),
                        otherFile: data.collections[record.collection].documentPath),
                    file: file, offset: table.rowOffsets[row]))
        }
    }

    private func compare(
        _ row: JSONNode, of titles: (file: Int, json: JSONDocument), with record: PublishedData.Record, _ index: Int,
        _ json: JSONDocument, _ findings: inout [Finding]
    ) {
        let cells = titles.json.elements(of: row)
        for (name, cell) in [("title", cells[2]), ("standing", cells[3])] {
            guard let member = data.value(name, of: record) else { continue }
            let shown = titles.json.content(of: cell)
            if json.content(of: member) == shown { continue }
            findings.append(
                Finding(
                    problem: .differentValue(
                        record: data.address(index), field: name, value: String(decoding: shown, as: UTF8.self),
                        other: ValueComparison.shown(member, of: json),
                        otherFile: data.collections[record.collection].documentPath),
                    file: titles.file, offset: titles.json.offset(of: cell), length: max(1, shown.count)))
        }
    }

    // MARK: Counts

    private func counts(of collection: Int) -> [Finding] {
        guard let (file, json) = data.collections[collection].document else { return [] }
        let id = data.collections[collection].id
        return statedCounts(json.root, of: json, in: file, collection: id, counted: counted(collection))
    }

    /// The records of a collection's JSON by standing.
    func counted(_ collection: Int) -> [String: Int] {
        var counts: [String: Int] = [:]
        for record in data.records where record.collection == collection && record.documentCount > 0 {
            counts[data.text("standing", of: record) ?? "", default: 0] += record.documentCount
        }
        return counts
    }

    /// What an object says in `declared`, `published` and `standing` beside what was counted.
    func statedCounts(
        _ object: JSONNode, of json: JSONDocument, in file: Int, collection: String, counted: [String: Int]
    ) -> [Finding] {
        var findings: [Finding] = []
        func compare(_ count: VerificationProblem.Count, _ node: JSONNode, _ expected: Int) {
            guard let stated = json.integer(of: node), stated != expected else { return }
            findings.append(
                Finding(
                    problem: .count(count, collection: collection, stated: stated, counted: expected), file: file,
                    offset: json.offset(of: node)))
        }
        let total = counted.values.reduce(0, +)
        if let declared = json.member("declared", of: object) { compare(.declared, declared, total) }
        if let published = json.member("published", of: object) {
            compare(.published, published, total)
        } else {
            findings.append(Finding(problem: .unexpectedShape(expected: "published"), file: file))
        }
        var stated: Set<String> = []
        if let standings = json.member("standing", of: object) {
            for (name, value) in json.members(of: standings) {
                let standing = json.text(of: name) ?? ""
                stated.insert(standing)
                compare(.standing(standing), value, counted[standing] ?? 0)
            }
        }
        for (standing, count) in counted.sorted(by: { $0.key < $1.key }) where !stated.contains(standing) {
            findings.append(
                Finding(
                    problem: .count(.standing(standing), collection: collection, stated: 0, counted: count), file: file)
            )
        }
        return findings
    }
}

/// The member of a name; the search begins where the last one ended, because fields come in the same order everywhere.
func memberIndex(
    _ name: ArraySlice<UInt8>, in members: ArraySlice<PublishedData.Member>, from next: inout Int
) -> Int? {
    for index in [next..<members.endIndex, members.startIndex..<next].joined() where members[index].name == name {
        next = index + 1
        return index
    }
    return nil
}
