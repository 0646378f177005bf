internal import Diagnostics
internal import JSONReading

/// Proves the index of data: that it lists every collection with its numbers, and the files with their sizes and hashes.
struct IndexProof {
    let data: PublishedData
    let files: SiteFiles
    let checksums: FileChecksums

    func findings(_ json: JSONDocument, file: Int) -> [Finding] {
        let list = CollectionList(json, file: file, path: PublishedData.indexPath, data: data)
        var findings = list.findings
        for entry in list.entries {
            findings += compareFiles(entry.node, json, file, collection: entry.id)
            guard let collection = entry.collection else { continue }
            if let document = data.collections[collection].document {
                findings += StatedCounts(entry.node, of: json).findings(
                    in: file, collection: entry.id, counted: document.standings)
            }
            findings += compareTitle(entry.node, json, file, collection)
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
