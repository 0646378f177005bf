internal import Diagnostics
internal import JSONReading

/// The list of collections in a file of data, which must have every one of them and no other.
struct CollectionList {
    struct Entry {
        let node: JSONNode
        let id: String
        /// By its position in the data; `nil` where they do not have it.
        let collection: Int?
    }

    private(set) var entries: [Entry] = []
    private(set) var findings: [Finding] = []

    init(_ json: JSONDocument, file: Int, path: String, data: PublishedData) {
        guard let list = json.member("collections", of: json.root), json.kind(of: list) == .array else {
            findings.append(Finding(problem: .unexpectedShape(expected: "collections"), file: file))
            return
        }
        for node in json.elements(of: list) {
            let offset = json.offset(of: node)
            guard let id = json.member("id", of: node).flatMap(json.text) else {
                findings.append(Finding(problem: .unexpectedShape(expected: "id"), file: file, offset: offset))
                continue
            }
            let collection = data.collection(id)
            if collection == nil {
                let problem = VerificationProblem.missingCollection(id, from: "data/\(id).json")
                findings.append(Finding(problem: problem, file: file, offset: offset))
            }
            entries.append(Entry(node: node, id: id, collection: collection))
        }
        let listed = Set(entries.map(\.id))
        for collection in data.collections where !listed.contains(collection.id) {
            findings.append(Finding(problem: .missingCollection(collection.id, from: path), file: file))
        }
    }
}
