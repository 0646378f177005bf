internal import Diagnostics
internal import JSONReading

/// Proves that the index of the data lists every collection with its numbers, and their files with sizes and hashes.
struct IndexProof {
    let data: PublishedData
    let files: SiteFiles
    let checksums: FileChecksums

    func problems(_ json: JSONDocument, file: Int) -> [LocatedProblem] {
        let list = CollectionList(json, file: file, path: PublishedData.indexPath, data: data)
        var problems = list.problems
        for entry in list.entries {
            problems += compareFiles(entry.node, json, file, collection: entry.id)
            guard let collection = entry.collection else { continue }
            if let document = data.collections[collection].document {
                problems += StatedCounts(entry.node, of: json).problems(
                    in: file, collection: entry.id, counted: document.standings)
            }
            problems += compareTitle(entry.node, json, file, collection)
        }
        return problems
    }

    private func compareTitle(_ entry: JSONNode, _ json: JSONDocument, _ file: Int, _ collection: Int)
        -> [LocatedProblem]
    {
        let part = data.collections[collection]
        guard let title = json.member("title", of: entry), let expected = part.title,
            json.text(of: title) != expected
        else { return [] }
        return [
            LocatedProblem(
                problem: .differentValue(
                    record: part.id, field: "title", value: json.text(of: title) ?? "", other: expected,
                    otherFile: part.documentPath),
                file: file, offset: json.offset(of: title))
        ]
    }

    private func compareFiles(
        _ entry: JSONNode, _ json: JSONDocument, _ file: Int, collection: String
    ) -> [LocatedProblem] {
        guard let list = json.member("files", of: entry) else {
            return [
                LocatedProblem(problem: .unexpectedShape(expected: "files"), file: file, offset: json.offset(of: entry))
            ]
        }
        return json.elements(of: list).compactMap { listing in
            let path = json.member("path", of: listing).flatMap(json.text) ?? ""
            guard let index = files.index(of: path), files.isOwn(index) else {
                return LocatedProblem(problem: .missingFile(path: path), file: file, offset: json.offset(of: listing))
            }
            guard let checksum = checksums[index],
                json.member("bytes", of: listing).flatMap(json.integer) != checksum.byteCount
                    || json.member("sha256", of: listing).flatMap(json.text) != checksum.sha256
            else { return nil }
            return LocatedProblem(problem: .checksum(path: path), file: file, offset: json.offset(of: listing))
        }
    }
}
