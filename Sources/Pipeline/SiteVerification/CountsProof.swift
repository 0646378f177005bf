internal import Diagnostics
internal import JSONReading

/// Proves that the numbers which a site states of itself, in `checks.json` and on the page of checks, are those that can
/// be counted in its files.
struct CountsProof {
    let data: PublishedData
    let appearances: Appearances
    /// By collection.
    private let totals: [[VerificationProblem.Place: Int]]

    static let path = "checks.json"

    init(data: PublishedData, appearances: Appearances) {
        self.data = data
        self.appearances = appearances
        totals = appearances.totals()
    }

    // MARK: checks.json

    func findings(_ json: JSONDocument, file: Int) -> [Finding] {
        let list = CollectionList(json, file: file, path: Self.path, data: data)
        var findings = list.findings
        for entry in list.entries {
            guard let counted = json.member("counted", of: entry.node) else {
                let offset = json.offset(of: entry.node)
                findings.append(Finding(problem: .unexpectedShape(expected: "counted"), file: file, offset: offset))
                continue
            }
            guard let collection = entry.collection else { continue }
            findings += compare(counted, json, file, collection)
            if let document = data.collections[collection].document {
                findings += StatedCounts(entry.node, of: json).findings(
                    in: file, collection: entry.id, counted: document.standings)
            }
        }
        return findings
    }

    private func compare(_ counted: JSONNode, _ json: JSONDocument, _ file: Int, _ collection: Int) -> [Finding] {
        VerificationProblem.Place.allCases.compactMap { place in
            if place == .search, !appearances.isSearchRead { return nil }
            let total = totals[collection][place]
            guard let node = json.member(place.rawValue, of: counted) else {
                guard total != nil else { return nil }
                return Finding(
                    problem: .unexpectedShape(expected: place.rawValue), file: file, offset: json.offset(of: counted))
            }
            guard let stated = json.integer(of: node) else {
                return Finding(
                    problem: .unexpectedShape(expected: place.rawValue), file: file, offset: json.offset(of: node))
            }
            guard stated != total else { return nil }
            return Finding(
                problem: .count(
                    .found(in: place), collection: data.collections[collection].id, stated: stated, counted: total ?? 0),
                file: file, offset: json.offset(of: node))
        }
    }

    // MARK: Pages

    /// A number on a page that says of which place it is.
    func finding(_ number: PageRun.PlacedNumber) -> Finding? {
        let place = VerificationProblem.Place(rawValue: number.place)
        if place == .search, !appearances.isSearchRead { return nil }
        let collection = data.collection(number.collection)
        let total = place.flatMap { place in collection.flatMap { totals[$0][place] } }
        if let total, number.shown == String(total) { return nil }
        let problem: VerificationProblem =
            if let place, let stated = Int(number.shown) {
                .count(.found(in: place), collection: number.collection, stated: stated, counted: total ?? 0)
            } else {
                .figure(id: number.collection, shown: number.shown, expected: total.map { String($0) } ?? "")
            }
        return Finding(problem: problem, file: number.file, offset: number.offset, length: number.length)
    }
}
