internal import FileAccess
internal import TextOutput

/// The files of a release, each with its size and hash: what Daylight wrote, and may therefore replace.
package struct Manifest: Sendable, Hashable {
    package struct File: Sendable, Hashable {
        /// Relative to the site's root, with `/` between the parts.
        package let path: String
        package let byteCount: Int
        /// In lower-case hexadecimal.
        package let sha256: String
    }

    package static let path = "daylight-manifest.json"

    /// Ordered by the bytes of their paths; the manifest itself is not among them.
    package let files: [File]

    init(files: [File]) {
        self.files = files.sorted { Disk.bytesPrecede($0.path, $1.path) }
    }

    /// `{"files":[{"path","bytes","sha256"}]}`, with a line for each file.
    func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.array("files") { json in
                for file in files {
                    json.lineBreak()
                    json.object { json in
                        json.member("path", file.path)
                        json.member("bytes", file.byteCount)
                        json.member("sha256", file.sha256)
                    }
                }
                json.lineBreak()
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    /// Whether there is a file in a folder, at any depth.
    func hasFiles(in folder: String) -> Bool {
        let prefix = folder + "/"
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if Disk.bytesPrecede(files[middle].path, prefix) { low = middle + 1 } else { high = middle }
        }
        return low < files.count && files[low].path.utf8.starts(with: prefix.utf8)
    }

    /// The files by the bytes of their paths.
    func byPath() -> [BytePath: File] {
        Dictionary(files.map { (BytePath($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    }
}
