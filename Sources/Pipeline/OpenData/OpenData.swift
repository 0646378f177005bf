package import OutputPlan
package import PortalChecks
package import PortalModel
internal import PublicationRegister
internal import TextOutput

/// The portal as data for others to use.
package struct OpenData: Sendable {
    let portal: Portal
    let asOf: CalendarDate
    let exceptions: [GrantedException]
    let register: Register?

    package init(_ checked: CheckedPortal) {
        self.portal = checked.portal
        self.asOf = checked.asOf
        self.exceptions = checked.exceptions
        self.register = checked.register
    }

    /// The data files: `data/changes.json` with every notice, newest first:
    /// `{"changes": [{"date", "collection", "id", "field", "old", "new", "reason", "basis"}]}`;
    /// `data/<collection>.json` and `data/<collection>.csv` for each collection; if the portal keeps a register,
    /// `data/register/` with it and the notices of changes, for comparison with the next publication; and `checks.json`.
    package func plan() -> [PlannedOutput] {
        [checks()] + changes()
            + (register?.publishedFiles ?? []).map { file in
                PlannedOutput(path: "data/\(Register.folder)/\(file.name)", write: file.write)
            }
            + portal.collections.flatMap { CollectionData(portal: portal, collection: $0).plan() }
    }

    /// The path of ``index(of:)``.
    package static let indexPath = "data/index.json"

    /// `{"collections": [{"id", "title", "declared", "published", "standing", "files": [{"path", "bytes", "sha256"}]}]}`.
    /// - Parameter files: the files of ``plan()`` as written.
    package func index(of files: [PublishedFile]) -> [UInt8] {
        let byPath = Dictionary(
            files.filter { $0.path.utf8.starts(with: "data/".utf8) }.map { ($0.path, $0) },
            uniquingKeysWith: { first, _ in first })
        var bytes: [UInt8] = []
        JSONWriter.appendFile(to: &bytes) { json in json.object { write(byPath, to: &$0) } }
        return bytes
    }

    private func write(_ files: [String: PublishedFile], to json: inout JSONWriter) {
        json.array("collections") { json in
            for collection in portal.collections {
                json.lineBreak()
                json.object { json in
                    json.member("id", collection.id)
                    json.member("title", collection.title)
                    json.writeCounts(of: collection)
                    json.array("files") { json in
                        let data = CollectionData(portal: portal, collection: collection)
                        for path in [data.csvPath, data.jsonPath] {
                            guard let file = files[path] else { continue }
                            json.object { json in
                                json.member("path", file.path)
                                json.member("bytes", file.byteCount)
                                json.member("sha256", file.sha256)
                            }
                        }
                    }
                }
            }
            json.lineBreak()
        }
    }
}
