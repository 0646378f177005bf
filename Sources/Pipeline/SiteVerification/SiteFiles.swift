internal import Diagnostics
internal import FileAccess
internal import JSONReading

/// The files of a site: those that stand in the folder, and what the manifest says of them.
struct SiteFiles: Sendable {
    struct File: Sendable {
        /// Below the site's root.
        let path: String
        /// As the manifest has it; `nil` where the manifest does not know the file.
        var listed: Listing?
        /// Whether it is a regular file in the folder.
        var isThere: Bool
    }

    struct Listing: Sendable {
        let byteCount: Int
        /// In lower-case hexadecimal.
        let sha256: String
        /// Where the manifest lists it, in bytes.
        let offset: Int
    }

    static let manifestPath = "daylight-manifest.json"
    static let maximumFolderDepth = 64

    /// In the order of the manifest, then those that it does not know and itself, by the bytes of their paths.
    private(set) var files: [File] = []
    /// The numbers are positions in ``files``.
    private(set) var paths = ByteTable()
    /// Where there is none, everything in the folder is taken for the site.
    private(set) var hasManifest = false

    func index(of path: String) -> Int? { paths.index(of: path) }

    /// Whether the site says that this file is its own.
    func isOwn(_ index: Int) -> Bool {
        files[index].isThere && (!hasManifest || files[index].listed != nil || files[index].path == Self.manifestPath)
    }

    /// Lists a folder; links are not followed, and are files that the manifest cannot know.
    /// - Throws: where the folder itself cannot be listed.
    static func list(_ tree: FileTree) throws(FileError) -> (files: SiteFiles, findings: [Finding]) {
        var site = SiteFiles()
        var found: [String: Bool] = [:]
        var folders = [(path: "", depth: 0)]
        while let (folder, depth) = folders.popLast() {
            for entry in try tree.entries(folder) {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                if entry.kind == .folder, depth < maximumFolderDepth {
                    folders.append((path, depth + 1))
                } else {
                    found[path] = entry.kind == .file
                }
            }
        }
        var listings: [(path: String, listing: Listing)] = []
        var problem: (VerificationProblem, Int)?
        if found[manifestPath] == true, let bytes = try? tree.read(manifestPath, maximumManifestSize) {
            (listings, problem) = read(bytes)
            site.hasManifest = problem == nil
        } else {
            problem = (.noManifest, 0)
        }
        for (path, listing) in listings where site.index(of: path) == nil {
            site.add(File(path: path, listed: listing, isThere: found[path] == true))
        }
        found[manifestPath] = found[manifestPath] ?? false
        for path in found.keys.filter({ site.index(of: $0) == nil }).sorted(by: Disk.bytesPrecede) {
            site.add(File(path: path, listed: nil, isThere: found[path] == true))
        }
        var findings: [Finding] = []
        let manifest = site.index(of: manifestPath) ?? 0
        if let (problem, offset) = problem {
            findings.append(Finding(problem: problem, file: manifest, offset: offset))
        }
        findings += site.compareWithManifest(manifest)
        return (site, findings)
    }

    private mutating func add(_ file: File) {
        files.append(file)
        paths.insert(file.path)
    }

    private static let maximumManifestSize = 1 << 28

    private func compareWithManifest(_ manifest: Int) -> [Finding] {
        guard hasManifest else { return [] }
        return files.indices.compactMap { index in
            let file = files[index]
            if let listed = file.listed, !file.isThere {
                return Finding(problem: .missingFile(path: file.path), file: manifest, offset: listed.offset)
            }
            if file.listed == nil, file.path != Self.manifestPath {
                return Finding(problem: .unknownFile(path: file.path), file: index)
            }
            return nil
        }
    }

    private static func read(
        _ bytes: [UInt8]
    ) -> (listings: [(path: String, listing: Listing)], problem: (VerificationProblem, Int)?) {
        do {
            let document = try JSONDocument.read(bytes)
            guard let files = document.member("files", of: document.root), document.kind(of: files) == .array else {
                return ([], (.malformedManifest, 0))
            }
            var listings: [(path: String, listing: Listing)] = []
            for file in document.elements(of: files) {
                guard let path = document.member("path", of: file).flatMap(document.text),
                    let count = document.member("bytes", of: file).flatMap(document.integer),
                    let hash = document.member("sha256", of: file).flatMap(document.text)
                else { return ([], (.malformedManifest, document.offset(of: file))) }
                let listing = Listing(byteCount: count, sha256: hash, offset: document.offset(of: file))
                listings.append((path, listing))
            }
            return (listings, nil)
        } catch {
            return ([], (.json(error.fault), error.offset))
        }
    }
}
