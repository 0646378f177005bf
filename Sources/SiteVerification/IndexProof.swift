internal import Diagnostics
internal import JSONReading

/// Proves the index of data: that it lists every collection with its numbers, and the files with their sizes and hashes.
struct IndexProof {
    let data: PublishedData
    let files: SiteFiles
    /// By file: sizes and hashes as they were found or, where they were not looked at, as the manifest has them.
    let checksums: [Checksum?]

    struct Checksum: Sendable {
        let byteCount: Int
        let sha256: String
    }

    func findings(_ json: JSONDocument, file: Int) -> [Finding] {
        guard let list = json.member("collections", of: json.root), json.kind(of: list) == .array else {
            return [Finding(problem: .unexpectedShape(expected: "collections"), file: file)]
        }
        var findings: [Finding] = []
        var listed: Set<String> = []
        for entry in json.elements(of: list) {
            guard let id = json.member("id", of: entry).flatMap(json.text) else {
                findings.append(
                    Finding(problem: .unexpectedShape(expected: "id"), file: file, offset: json.offset(of: entry)))
                continue
            }
            listed.insert(id)
            findings += compareFiles(entry, json, file, collection: id)
            guard let collection = data.collections.firstIndex(where: { $0.id == id }) else {
                findings.append(
                    Finding(
                        problem: .missingCollection(id, from: "data/\(id).json"), file: file,
                        offset: json.offset(of: entry)))
                continue
            }
            let proof = DataProof(data: data)
            if data.collections[collection].document != nil {
                findings += proof.statedCounts(
                    entry, of: json, in: file, collection: id, counted: proof.counted(collection))
            }
            findings += compareTitle(entry, json, file, collection)
        }
        for collection in data.collections where !listed.contains(collection.id) {
            findings.append(
                Finding(problem: .missingCollection(collection.id, from: PublishedData.indexPath), file: file))
        }
        return findings
    }

    private func compareTitle(_ entry: JSONNode, _ json: JSONDocument, _ file: Int, _ collection: Int) -> [Finding] {
        let part = data.collections[collection]
        guard let title = json.member("title", of: entry), let expected = part.title,
            json.text(of: title) != expected
        else { return [] }
        return [
            Finding(
                problem: .differentValue(
                    record: part.id, field: "title", value: json.text(of: title) ?? "", other: expected,
                    otherFile: part.documentPath),
                file: file, offset: json.offset(of: title))
        ]
    }

    private func compareFiles(
        _ entry: JSONNode, _ json: JSONDocument, _ file: Int, collection: String
    ) -> [Finding] {
        guard let list = json.member("files", of: entry) else {
            return [Finding(problem: .unexpectedShape(expected: "files"), file: file, offset: json.offset(of: entry))]
        }
        return json.elements(of: list).compactMap { listing in
            let path = json.member("path", of: listing).flatMap(json.text) ?? ""
            guard let index = files.index(of: path), files.isOwn(index) else {
                return Finding(problem: .missingFile(path: path), file: file, offset: json.offset(of: listing))
            }
            guard let checksum = checksums[index],
                json.member("bytes", of: listing).flatMap(json.integer) != checksum.byteCount
                    || json.member("sha256", of: listing).flatMap(json.text) != checksum.sha256
            else { return nil }
            return Finding(problem: .checksum(path: path), file: file, offset: json.offset(of: listing))
        }
    }
}
