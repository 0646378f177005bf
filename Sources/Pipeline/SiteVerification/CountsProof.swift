internal import Diagnostics
internal import JSONReading

/// Proves that the numbers that a site states about itself, in `checks.json` and on the page of checks, match a count of
/// its files.
struct CountsProof {
    let data: PublishedData
    let appearances: Appearances
    /// By collection.
    private let totals: [[RecordPlace: Int]]

    static let path = "checks.json"

    init(data: PublishedData, appearances: Appearances) {
        self.data = data
        self.appearances = appearances
        totals = appearances.totals()
    }

    // MARK: checks.json

    func problems(_ json: JSONDocument, file: Int) -> [LocatedProblem] {
        let list = CollectionList(json, file: file, path: Self.path, data: data)
        var problems = list.problems
        for entry in list.entries {
            guard let counted = json.member("counted", of: entry.node) else {
                let offset = json.offset(of: entry.node)
                problems.append(
                    LocatedProblem(problem: .unexpectedShape(expected: "counted"), file: file, offset: offset))
                continue
            }
            guard let collection = entry.collection else { continue }
            problems += compare(counted, json, file, collection)
            if let document = data.collections[collection].document {
                problems += StatedCounts(entry.node, of: json).problems(
                    in: file, collection: entry.id, counted: document.standings)
            }
        }
        return problems
    }

    private func compare(_ counted: JSONNode, _ json: JSONDocument, _ file: Int, _ collection: Int) -> [LocatedProblem]
    {
        RecordPlace.allCases.compactMap { place in
            if place == .search, !appearances.isSearchReadable { return nil }
            let total = totals[collection][place]
            guard let node = json.member(place.rawValue, of: counted) else {
                guard total != nil else { return nil }
                return LocatedProblem(
                    problem: .unexpectedShape(expected: place.rawValue), file: file, offset: json.offset(of: counted))
            }
            guard let stated = json.integer(of: node) else {
                return LocatedProblem(
                    problem: .unexpectedShape(expected: place.rawValue), file: file, offset: json.offset(of: node))
            }
            guard stated != total else { return nil }
            return LocatedProblem(
                problem: .count(
                    .counted(in: place), collection: data.collections[collection].id, stated: stated,
                    counted: total ?? 0),
                file: file, offset: json.offset(of: node))
        }
    }

    // MARK: Pages

    /// Checks a number on a page that states where the records are counted.
    func problem(_ number: PageRun.PlacedNumber) -> LocatedProblem? {
        let place = RecordPlace(rawValue: number.place)
        if place == .search, !appearances.isSearchReadable { return nil }
        let collection = data.collection(number.collection)
        let total = place.flatMap { place in collection.flatMap { totals[$0][place] } }
        if let total, number.shown == String(total) { return nil }
        let problem: PublishedRecordProblem =
            if let place, let stated = Int(number.shown) {
                .count(.counted(in: place), collection: number.collection, stated: stated, counted: total ?? 0)
            } else {
                .figure(id: number.collection, shown: number.shown, expected: total.map { String($0) } ?? "")
            }
        return LocatedProblem(problem: problem, file: number.file, offset: number.offset, length: number.length)
    }
}
