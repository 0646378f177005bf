internal import Diagnostics
internal import JSONReading

/// The numbers that an object states in `declared`, `published` and `standing` about the records of a collection.
struct StatedCounts: Sendable {
    private struct Count: Sendable {
        let count: StatedNumber
        /// `nil` if it is not an integer.
        let stated: Int?
        /// In bytes.
        let offset: Int
    }

    private var declared: Count?
    private var published: Count?
    private var standings: [(standing: String, count: Count)] = []

    init(_ object: JSONNode, of json: JSONDocument) {
        func count(_ count: StatedNumber, _ node: JSONNode) -> Count {
            Count(count: count, stated: json.integer(of: node), offset: json.offset(of: node))
        }
        declared = json.member("declared", of: object).map { count(.declared, $0) }
        published = json.member("published", of: object).map { count(.published, $0) }
        guard let list = json.member("standing", of: object) else { return }
        for (name, value) in json.members(of: list) {
            let standing = json.text(of: name) ?? ""
            standings.append((standing, count(.standing(standing), value)))
        }
    }

    /// - Parameter counted: the number of records by standing.
    func problems(in file: Int, collection: String, counted: [String: Int]) -> [LocatedProblem] {
        var problems: [LocatedProblem] = []
        func compare(_ count: Count, _ expected: Int) {
            guard let stated = count.stated, stated != expected else { return }
            problems.append(
                LocatedProblem(
                    problem: .count(count.count, collection: collection, stated: stated, counted: expected),
                    file: file, offset: count.offset))
        }
        let total = counted.values.reduce(0, +)
        if let declared { compare(declared, total) }
        if let published {
            compare(published, total)
        } else {
            problems.append(LocatedProblem(problem: .unexpectedShape(expected: "published"), file: file))
        }
        for (standing, count) in standings { compare(count, counted[standing] ?? 0) }
        let stated = Set(standings.map(\.standing))
        for (standing, count) in counted.sorted(by: { $0.key < $1.key }) where !stated.contains(standing) {
            problems.append(
                LocatedProblem(
                    problem: .count(.standing(standing), collection: collection, stated: 0, counted: count), file: file)
            )
        }
        return problems
    }
}
