internal import Diagnostics
internal import FileAccess
internal import JSONReading

/// Reads a manifest back. It accepts only JSON in exactly the structure that Daylight writes: no other manifest is
/// trusted to delete files by.
struct ManifestReader {
    struct Failure: Error {
        let reason: Phrase
        /// The location in the text, in bytes.
        let offset: Int
    }

    private let json: JSONDocument

    static func read(_ bytes: [UInt8]) throws(Failure) -> Manifest {
        let json: JSONDocument
        do {
            json = try JSONDocument.read(bytes, maximumDepth: 3)
        } catch {
            throw Failure(reason: error.fault.phrase, offset: error.offset)
        }
        return Manifest(files: try ManifestReader(json: json).files())
    }

    private func files() throws(Failure) -> [Manifest.File] {
        let list = try values(of: ["files"], in: json.root)[0]
        guard json.kind(of: list) == .array else { throw failure(.lacking("["), at: list) }
        var files: [Manifest.File] = []
        for node in json.elements(of: list) { files.append(try file(node, after: files.last)) }
        return files
    }

    private func file(_ node: JSONNode, after previous: Manifest.File?) throws(Failure) -> Manifest.File {
        let values = try values(of: ["path", "bytes", "sha256"], in: node)
        let (path, byteCount, hash) = (values[0], values[1], values[2])
        guard let name = json.text(of: path) else { throw failure(.lacking("\""), at: path) }
        guard isBelowRoot(name), !name.utf8.elementsEqual(Manifest.path.utf8) else {
            throw failure(.notBelow(name), at: path)
        }
        if let previous, !Disk.bytesPrecede(previous.path, name) { throw failure(.notInOrder(name), at: path) }
        guard let count = json.integer(of: byteCount), count >= 0 else { throw failure(.missingSize, at: byteCount) }
        guard let sha256 = json.text(of: hash), sha256.utf8.count == 64, sha256.utf8.allSatisfy(isHexadecimal) else {
            throw failure(.malformedHash(of: name), at: hash)
        }
        return Manifest.File(path: name, byteCount: count, sha256: sha256)
    }

    /// The values of an object that has members of these names in this order and no others.
    private func values(of names: [String], in node: JSONNode) throws(Failure) -> [JSONNode] {
        guard json.kind(of: node) == .object else { throw failure(.lacking("{"), at: node) }
        let members = json.members(of: node)
        for (position, name) in names.enumerated() {
            guard position < members.count else { throw failure(.lacking(name), at: node) }
            let memberName = members[position].name
            guard json.content(of: memberName).elementsEqual(name.utf8) else {
                throw failure(.lacking(name), at: memberName)
            }
        }
        if members.count > names.count { throw failure(.lacking("}"), at: members[names.count].name) }
        return members.map(\.value)
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    /// - Parameter node: the value that is wrong; a string is located at its quotation mark.
    private func failure(_ reason: Phrase, at node: JSONNode) -> Failure {
        Failure(reason: reason, offset: json.offset(of: node) - (json.kind(of: node) == .string ? 1 : 0))
    }
}
