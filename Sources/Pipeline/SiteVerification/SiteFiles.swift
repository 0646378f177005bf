internal import Diagnostics
internal import FileAccess
internal import JSONReading

/// The files of a site: those that stand in the folder, and what the manifest says of them. There can be a million, so
/// that their paths and hashes are kept together.
struct SiteFiles: Sendable {
    /// What the manifest says of a file.
    private struct Listing: Sendable {
        let byteCount: Int
        /// In ``hashes``.
        let sha256: ByteSpan
        /// Where the manifest lists it, in bytes.
        let offset: Int
    }

    static let manifestPath = "daylight-manifest.json"
    private static let maximumFolderDepth = 64
    private static let maximumManifestSize = 1 << 28

    /// In the order of the manifest, then those that it does not know and itself, by the bytes of their paths. Paths are
    /// below the site's root; the numbers are those of the files.
    private(set) var paths = ByteTable()
    /// `nil` where the manifest does not know the file.
    private var listings: [Listing?] = []
    /// Whether it is a regular file in the folder.
    private var isThere: [Bool] = []
    private var hashes: [UInt8] = []
    /// Where there is none, everything in the folder is taken for the site.
    private(set) var hasManifest = false

    var count: Int { isThere.count }

    func path(_ file: Int) -> String { paths.text(file) }

    func index(of path: String) -> Int? { paths.index(of: path) }

    /// The file itself as the manifest has it; the first one where there is none.
    var manifest: Int { index(of: Self.manifestPath) ?? 0 }

    /// Whether a file is a regular one in the folder.
    func isThere(_ file: Int) -> Bool { isThere[file] }

    /// Whether the site says that this file is its own.
    func isOwn(_ file: Int) -> Bool {
        isThere[file] && (!hasManifest || listings[file] != nil || isManifest(file))
    }

    private func isManifest(_ file: Int) -> Bool { path(file) == Self.manifestPath }

    /// The size and the hash, in lower-case hexadecimal, that the manifest lists.
    func listed(_ file: Int) -> (byteCount: Int, sha256: String)? {
        listings[file].map { listing in
            (listing.byteCount, String(decoding: hashes[listing.sha256.range], as: UTF8.self))
        }
    }

    // MARK: Listing

    /// Lists a folder; links are not followed, and are files that the manifest cannot know.
    /// - Throws: where the folder itself cannot be listed.
    static func list(_ tree: FileTree) throws(FileError) -> (files: SiteFiles, findings: [Finding]) {
        let (entries, isFile) = try entries(of: tree)
        var site = SiteFiles()
        var problem: (problem: VerificationProblem, offset: Int)? = (.noManifest, 0)
        if let manifest = entries.index(of: manifestPath), isFile[manifest],
            let bytes = try? tree.read(manifestPath, maximumManifestSize)
        {
            problem = site.readManifest(bytes)
            site.hasManifest = problem == nil
        }
        site.isThere = site.listings.indices.map { listed in
            site.paths.withBytes(of: listed) { entries.index(of: $0).map { isFile[$0] } ?? false }
        }
        var others = entries.count > 0 ? (0..<entries.count).filter { !site.isListed($0, of: entries) } : []
        others.sort { left, right in
            entries.withBytes(of: left) { left in entries.withBytes(of: right) { left.lexicographicallyPrecedes($0) } }
        }
        site.addUnlisted(others, entries, isFile)
        var findings: [Finding] = []
        if let (problem, offset) = problem {
            findings.append(Finding(problem: problem, file: site.manifest, offset: offset))
        }
        return (site, findings + site.compareWithManifest())
    }

    /// The paths of all that is no folder, and whether each is a regular file.
    private static func entries(of tree: FileTree) throws(FileError) -> (paths: ByteTable, isFile: [Bool]) {
        var paths = ByteTable()
        var isFile: [Bool] = []
        var folders = [(path: "", depth: 0)]
        while let (folder, depth) = folders.popLast() {
            for entry in try tree.entries(folder) {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                if entry.kind == .folder, depth < maximumFolderDepth {
                    folders.append((path, depth + 1))
                } else if paths.insert(path) == isFile.count {
                    isFile.append(entry.kind == .file)
                }
            }
        }
        if paths.insert(manifestPath) == isFile.count { isFile.append(false) }
        return (paths, isFile)
    }

    private func isListed(_ entry: Int, of entries: ByteTable) -> Bool {
        entries.withBytes(of: entry) { paths.index(of: $0) != nil }
    }

    private mutating func addUnlisted(_ others: [Int], _ entries: ByteTable, _ isFile: [Bool]) {
        for entry in others {
            entries.withBytes(of: entry) { _ = paths.insert($0) }
            listings.append(nil)
            isThere.append(isFile[entry])
        }
    }

    private func compareWithManifest() -> [Finding] {
        guard hasManifest else { return [] }
        let manifest = manifest
        return isThere.indices.compactMap { file in
            if let listing = listings[file] {
                if isThere[file] { return nil }
                return Finding(problem: .missingFile(path: path(file)), file: manifest, offset: listing.offset)
            }
            return file == manifest ? nil : Finding(problem: .unknownFile(path: path(file)), file: file)
        }
    }

    // MARK: Manifest

    /// - Returns: what is wrong with the manifest, and where; then nothing of it counts.
    private mutating func readManifest(_ bytes: [UInt8]) -> (VerificationProblem, Int)? {
        do {
            let document = try JSONDocument.read(bytes)
            guard let list = document.member("files", of: document.root), document.kind(of: list) == .array else {
                return (.malformedManifest, 0)
            }
            var next = document.firstChild(of: list)
            while let file = next {
                guard add(file, of: document) else {
                    let offset = document.offset(of: file)
                    self = SiteFiles()
                    return (.malformedManifest, offset)
                }
                next = document.sibling(of: file, in: list)
            }
            return nil
        } catch {
            return (.json(error.fault), error.offset)
        }
    }

    private mutating func add(_ file: JSONNode, of document: JSONDocument) -> Bool {
        guard let path = document.member("path", of: file), document.kind(of: path) == .string,
            let count = document.member("bytes", of: file).flatMap(document.integer),
            let hash = document.member("sha256", of: file), document.kind(of: hash) == .string
        else { return false }
        // Of two listings of one path the first counts.
        guard document.withContent(of: path, { paths.insert($0) }) == listings.count else { return true }
        let start = hashes.count
        document.withContent(of: hash) { hashes.append($0) }
        listings.append(
            Listing(
                byteCount: count, sha256: ByteSpan(start: start, end: hashes.count), offset: document.offset(of: file)))
        return true
    }
}
