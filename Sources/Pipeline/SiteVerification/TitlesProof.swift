internal import Diagnostics
internal import JSONReading

/// The cells of a row of the index of titles.
enum TitleCells {
    /// The cells of the collection and of the id; `nil` if the row has fewer than four.
    static func identity(of row: JSONNode, in json: JSONDocument) -> (collection: JSONNode, identifier: JSONNode)? {
        guard json.kind(of: row) == .array, let collection = json.firstChild(of: row),
            let identifier = json.sibling(of: collection, in: row),
            titleAndStanding(after: identifier, in: row, json) != nil
        else { return nil }
        return (collection, identifier)
    }

    /// The cells of the title and of the standing.
    static func titleAndStanding(
        after identifier: JSONNode, in row: JSONNode, _ json: JSONDocument
    ) -> (title: JSONNode, standing: JSONNode)? {
        guard let title = json.sibling(of: identifier, in: row), let standing = json.sibling(of: title, in: row) else {
            return nil
        }
        return (title, standing)
    }
}

/// Proves that the index of titles has the same title and standing for each record as the collections' JSON.
struct TitlesProof {
    let data: PublishedData
    let json: JSONDocument
    let file: Int

    func problems(_ rows: [PublishedData.TitleRow]) -> [LocatedProblem] {
        data.withValues { values in
            var problems: [LocatedProblem] = []
            var next = (title: 0, standing: 0)
            for row in rows {
                guard data.records[row.record].hasValues,
                    let (_, identifier) = TitleCells.identity(of: row.row, in: json),
                    let cells = TitleCells.titleAndStanding(after: identifier, in: row.row, json)
                else { continue }
                compare(cells.title, "title", data.knownFields.title, row.record, values, &next.title, &problems)
                compare(
                    cells.standing, "standing", data.knownFields.standing, row.record, values, &next.standing, &problems
                )
            }
            return problems
        }
    }

    private func compare(
        _ cell: JSONNode, _ name: String, _ field: Int?, _ index: Int, _ values: RecordValues, _ next: inout Int,
        _ problems: inout [LocatedProblem]
    ) {
        let record = values.records[index]
        guard let field, let value = values.value(of: field, in: record, from: &next) else { return }
        json.withContent(of: cell) { shown in
            if values.content(value, of: record).isEqual(to: shown) { return }
            problems.append(
                data.difference(
                    of: index, field: name, value: String(shown), other: values.shown(value, of: record), in: file,
                    at: json.offset(of: cell), length: max(1, shown.count)))
        }
    }
}
