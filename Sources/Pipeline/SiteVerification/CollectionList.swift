internal import Diagnostics
internal import JSONReading

/// The list of collections in a data file, which must contain every collection and no other.
struct CollectionList {
    struct Entry {
        let node: JSONNode
        let id: String
        /// Its position in the data; `nil` if they do not have it.
        let collection: Int?
    }

    private(set) var entries: [Entry] = []
    private(set) var problems: [LocatedProblem] = []

    init(_ json: JSONDocument, file: Int, path: String, data: PublishedData) {
        guard let list = json.member("collections", of: json.root), json.kind(of: list) == .array else {
            problems.append(LocatedProblem(problem: .unexpectedShape(expected: "collections"), file: file))
            return
        }
        for node in json.elements(of: list) {
            let offset = json.offset(of: node)
            guard let id = json.member("id", of: node).flatMap(json.text) else {
                problems.append(LocatedProblem(problem: .unexpectedShape(expected: "id"), file: file, offset: offset))
                continue
            }
            let collection = data.collection(id)
            if collection == nil {
                let problem = PublishedRecordProblem.missingCollection(id, from: "data/\(id).json")
                problems.append(LocatedProblem(problem: problem, file: file, offset: offset))
            }
            entries.append(Entry(node: node, id: id, collection: collection))
        }
        let listed = Set(entries.map(\.id))
        for collection in data.collections where !listed.contains(collection.id) {
            problems.append(LocatedProblem(problem: .missingCollection(collection.id, from: path), file: file))
        }
    }
}
