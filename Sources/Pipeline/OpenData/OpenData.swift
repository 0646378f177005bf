public import OutputPlan
public import PortalChecks
public import PortalModel
internal import PublicationRegister
internal import TextOutput

/// The portal as data, for others to use.
public struct OpenData: Sendable {
    let portal: Portal
    let asOf: CalendarDate
    let exceptions: [GrantedException]
    let register: Register?

    public init(_ checked: CheckedPortal) {
        self.portal = checked.portal
        self.asOf = checked.asOf
        self.exceptions = checked.exceptions
        self.register = checked.register
    }

    /// `data/changes.json` with every notice, the newest first:
    /// `{"changes": [{"date", "collection", "id", "field", "old", "new", "reason", "basis"}]}`;
    /// `data/<collection>.json` and `data/<collection>.csv` for each collection; `data/register/` with the register and
    /// the notices of changes, where the portal keeps one: with it the next publication is compared; and `checks.json`.
    public func plan() -> [PlannedOutput] {
        let portal = portal
        let register = register?.publishedFiles ?? []
        return [checks()] + changes()
            + register.map { file in
                PlannedOutput(path: "data/\(Register.folder)/\(file.name)") { file.bytes }
            }
            + portal.collections.flatMap { collection in
                let data = CollectionData(portal: portal, collection: collection)
                return [
                    PlannedOutput(path: "data/\(collection.id).csv", bytes: data.csv),
                    PlannedOutput(path: "data/\(collection.id).json", bytes: data.json),
                ]
            }
    }

    /// Where ``index(of:)`` belongs.
    public static let indexPath = "data/index.json"

    /// `{"collections": [{"id", "title", "declared", "published", "standing", "files": [{"path", "bytes", "sha256"}]}]}`.
    /// - Parameter files: the files of ``plan()`` as they were written.
    public func index(of files: [PublishedFile]) -> [UInt8] {
        let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var json = JSONWriter()
        json.object { json in
            json.array("collections") { json in
                for collection in portal.collections {
                    json.lineBreak()
                    json.object { json in
                        json.member("id", collection.id)
                        json.member("title", collection.title)
                        writeCounts(of: collection, to: &json)
                        json.array("files") { json in
                            for path in ["data/\(collection.id).csv", "data/\(collection.id).json"] {
                                guard let file = byPath[path] else { continue }
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
        return json.bytes + [UInt8(ascii: "\n")]
    }
}
