internal import Diagnostics
internal import FileAccess
internal import Hashing

/// Reads the files of a site and compares each with its listing in the manifest.
struct FileReader: Sendable {
    let tree: FileTree
    let files: SiteFiles
    let checksHashes: Bool

    /// Larger than any page, and small enough for positions of 31 bits.
    static let maximumSize = 1 << 30

    /// - Returns: the file's bytes; `nil` if it cannot be read, which is then reported.
    func read(_ file: Int, _ path: String, _ sizes: inout FileSizes, _ problems: inout [LocatedProblem]) -> [UInt8]? {
        do {
            let bytes = try tree.read(path, Self.maximumSize)
            compareWithManifest(file, path, bytes, &sizes, &problems)
            return bytes
        } catch {
            problems.append(LocatedProblem(problem: .unreadable(reason: error.explanation), file: file))
            return nil
        }
    }

    private func compareWithManifest(
        _ file: Int, _ path: String, _ bytes: [UInt8], _ sizes: inout FileSizes, _ problems: inout [LocatedProblem]
    ) {
        guard let listed = files.listing(of: file) else { return }
        let hash = checksHashes ? sha256(bytes) : listed.sha256
        sizes.add(file, byteCount: bytes.count, sha256: hash == listed.sha256 ? nil : hash)
        if bytes.count != listed.byteCount || hash != listed.sha256 {
            problems.append(LocatedProblem(problem: .changedFile(path: path), file: file))
        }
    }
}

/// The sizes of files as they were read, and the hashes of those that differ from the manifest.
struct FileSizes: Sendable {
    private struct Size: Sendable {
        let file: Int32
        let byteCount: Int
        let sha256: String?
    }

    private var sizes: [Size] = []

    mutating func add(_ file: Int, byteCount: Int, sha256: String?) {
        sizes.append(Size(file: Int32(file), byteCount: byteCount, sha256: sha256))
    }

    mutating func append(_ other: FileSizes) { sizes += other.sizes }

    /// The actual sizes and hashes by the positions of the files; those of the manifest for what was not examined.
    func checksums(of files: SiteFiles) -> FileChecksums {
        var positions = [Int32](repeating: -1, count: files.count)
        for (position, size) in sizes.enumerated() { positions[Int(size.file)] = Int32(position) }
        return FileChecksums(files: files, sizes: self, positions: positions)
    }

    fileprivate func size(at position: Int) -> (byteCount: Int, sha256: String?) {
        (sizes[position].byteCount, sizes[position].sha256)
    }
}

struct FileChecksums: Sendable {
    fileprivate let files: SiteFiles
    fileprivate let sizes: FileSizes
    fileprivate let positions: [Int32]

    /// - Returns: `nil` if the manifest does not list the file, or if it cannot be read.
    subscript(file: Int) -> (byteCount: Int, sha256: String)? {
        guard positions[file] >= 0, let listed = files.listing(of: file) else { return nil }
        let size = sizes.size(at: Int(positions[file]))
        return (size.byteCount, size.sha256 ?? listed.sha256)
    }
}
