internal import Diagnostics
internal import FileAccess
internal import JSONReading

/// The files of a site: those in the folder, with what the manifest states about them. There can be a million, so their
/// paths and hashes are stored together.
struct SiteFiles: Sendable {
    /// The manifest's listing of a file.
    private struct Listing: Sendable {
        let byteCount: Int
        /// In ``hashes``.
        let sha256: ByteSpan
        /// The offset of the listing in the manifest, in bytes.
        let offset: Int
    }

    static let manifestPath = "daylight-manifest.json"
    private static let maximumFolderDepth = 64
    private static let maximumManifestSize = 1 << 28

    /// In the order of the manifest, followed by itself and the files that it does not list, by the bytes of their paths.
    /// Paths are relative to the site's root; the numbers are those of the files.
    private(set) var paths = ByteTable()
    /// `nil` if the manifest does not list the file.
    private var listings: [Listing?] = []
    /// Whether the file is a regular one in the folder.
    private var isRegularFile: [Bool] = []
    private var hashes: [UInt8] = []
    /// If there is none, everything in the folder is taken for the site.
    private(set) var hasManifest = false

    var count: Int { isRegularFile.count }

    func path(_ file: Int) -> String { paths.text(file) }

    func index(of path: String) -> Int? { paths.index(of: path) }

    /// The manifest itself; the first file if there is no manifest.
    var manifest: Int { index(of: Self.manifestPath) ?? 0 }

    /// Whether a file is a regular one in the folder.
    func isRegularFile(_ file: Int) -> Bool { isRegularFile[file] }

    /// Whether the file belongs to the site by its manifest.
    func isOwn(_ file: Int) -> Bool {
        isRegularFile[file] && (!hasManifest || listings[file] != nil || isManifest(file))
    }

    private func isManifest(_ file: Int) -> Bool { path(file) == Self.manifestPath }

    /// The size and the hash, in lower-case hexadecimal, that the manifest lists.
    func listing(of file: Int) -> (byteCount: Int, sha256: String)? {
        listings[file].map { listing in
            (listing.byteCount, String(decoding: hashes[listing.sha256.range], as: UTF8.self))
        }
    }

    // MARK: Listing

    /// Lists a folder. Symbolic links are not followed and count as files that cannot be in the manifest.
    /// - Throws: if the folder itself cannot be listed.
    static func list(_ tree: FileTree) throws(FileError) -> (files: SiteFiles, problems: [LocatedProblem]) {
        let (entries, isFile) = try entries(of: tree)
        var site = SiteFiles()
        var problem: (problem: PublishedFileProblem, offset: Int)? = (.noManifest, 0)
        if let manifest = entries.index(of: manifestPath), isFile[manifest],
            let bytes = try? tree.read(manifestPath, maximumManifestSize)
        {
            problem = site.readManifest(bytes)
            site.hasManifest = problem == nil
        }
        site.isRegularFile = site.listings.indices.map { listed in
            site.paths.withBytes(of: listed) { entries.index(of: $0).map { isFile[$0] } ?? false }
        }
        var others = entries.count > 0 ? (0..<entries.count).filter { !site.isListed($0, of: entries) } : []
        others.sort { left, right in
            entries.withBytes(of: left) { left in entries.withBytes(of: right) { left.lexicographicallyPrecedes($0) } }
        }
        site.addUnlisted(others, entries, isFile)
        var problems: [LocatedProblem] = []
        if let (problem, offset) = problem {
            problems.append(LocatedProblem(problem: problem, file: site.manifest, offset: offset))
        }
        return (site, problems + site.compareWithManifest())
    }

    /// The paths of everything that is not a folder, and whether each is a regular file.
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
            isRegularFile.append(isFile[entry])
        }
    }

    private func compareWithManifest() -> [LocatedProblem] {
        guard hasManifest else { return [] }
        let manifest = manifest
        return isRegularFile.indices.compactMap { file in
            if let listing = listings[file] {
                if isRegularFile[file] { return nil }
                return LocatedProblem(problem: .missingFile(path: path(file)), file: manifest, offset: listing.offset)
            }
            return file == manifest ? nil : LocatedProblem(problem: .unknownFile(path: path(file)), file: file)
        }
    }

    // MARK: Manifest

    /// - Returns: the problem of the manifest, with its offset; then nothing in the manifest counts.
    private mutating func readManifest(_ bytes: [UInt8]) -> (PublishedFileProblem, Int)? {
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
        // If a path is listed twice, the first listing counts.
        guard document.withContent(of: path, { paths.insert($0) }) == listings.count else { return true }
        let start = hashes.count
        document.withContent(of: hash) { hashes.append($0) }
        listings.append(
            Listing(
                byteCount: count, sha256: ByteSpan(start: start, end: hashes.count), offset: document.offset(of: file)))
        return true
    }
}
