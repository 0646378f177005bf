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
            if data.collections[collection].document != nil {
                let proof = DataProof(data: data)
                findings += proof.statedCounts(
                    entry.node, of: json, in: file, collection: entry.id, counted: proof.counted(collection))
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

    /// The numbers on pages that say of which place they are.
    func findings(on pages: [PageFacts]) -> [Finding] {
        pages.flatMap { page in page.numbers.compactMap { problem(of: $0, on: page) } }
    }

    private func problem(of number: PageFacts.BoundNumber, on page: PageFacts) -> Finding? {
        guard let span = number.place else { return nil }
        let place = VerificationProblem.Place(rawValue: String(decoding: page.names[span.range], as: UTF8.self))
        if place == .search, !appearances.isSearchRead { return nil }
        let id = String(decoding: page.names[number.subject.range], as: UTF8.self)
        let collection = data.collections.firstIndex { $0.id == id }
        let total = place.flatMap { place in collection.flatMap { totals[$0][place] } }
        let shown = String(decoding: page.texts[number.text.range], as: UTF8.self)
        if let total, shown == String(total) { return nil }
        let problem: VerificationProblem =
            if let place, let stated = Int(shown) {
                .count(.found(in: place), collection: id, stated: stated, counted: total ?? 0)
            } else {
                .figure(id: id, shown: shown, expected: total.map { String($0) } ?? "")
            }
        return Finding(problem: problem, file: page.file, offset: number.offset, length: number.subject.count)
    }
}
