internal import Diagnostics
internal import FileAccess
internal import Hashing

/// The new site while it is being written, beside the folder that it will take the place of.
///
/// The staging folder `.<name>.daylight-staging` holds a marker and the folder `site`. The marker is there from the
/// start to the end; a lock on it keeps a second build out, and it says which folder `site` was when it was made. So
/// a build that comes after one that was killed can tell an unfinished site from a last release that was swapped
/// out, and knows what it may remove.
///
/// A file of the site may be a second name of one of the last release. Removing either release takes away its own
/// names only, so that in the end each file has one.
final class StagedSite: Sendable {
    let target: FolderTarget
    let lock: FileLock
    /// The folder that holds the site until it is put in place.
    let root: OpenFolder
    private let identity: FileIdentity
    /// Folders that lead to the output and were made for it, each after the one that holds it.
    let madeParents: [String]
    /// The folder of the last release, where there is one.
    private let lastFolder: OpenFolder?
    /// What the last release says it wrote.
    let lastFiles: [BytePath: Manifest.File]

    init(
        target: FolderTarget, lock: FileLock, root: OpenFolder, identity: FileIdentity, lastFolder: OpenFolder?,
        madeParents: [String]
    ) {
        self.target = target
        self.lock = lock
        self.root = root
        self.identity = identity
        self.lastFolder = lastFolder
        self.lastFiles = target.manifest.byPath()
        self.madeParents = madeParents
    }

    var path: String { root.path }

    // MARK: Files

    /// Writes a file; a path can be written once. It may be called from several tasks at once.
    /// - Parameter path: below the site's root, with `/` between the parts.
    func write(_ bytes: [UInt8], to path: String) throws(PublishingFailure) -> Manifest.File {
        guard isBelowRoot(path), !path.utf8.elementsEqual(Manifest.path.utf8) else {
            throw failure(.invalidPath(path))
        }
        let file = Manifest.File(path: path, byteCount: bytes.count, sha256: sha256(bytes))
        let isCandidate = lastFiles[BytePath(path)] == file
        try put(bytes, at: path, mayBeLinked: isCandidate)
        return file
    }

    func writeManifest(_ manifest: Manifest) throws(PublishingFailure) {
        try put(manifest.json(), at: Manifest.path, mayBeLinked: manifest == target.manifest)
    }

    /// Links or writes a file.
    private func put(_ bytes: [UInt8], at path: String, mayBeLinked: Bool) throws(PublishingFailure) {
        do {
            if mayBeLinked, linkUnchanged(path, bytes) { return }
            try makingFolders(for: path) { () throws(FileError) in try root.write(bytes, to: path) }
        } catch {
            switch error.cause {
            case .alreadyThere, .notAFolder: throw failure(.writtenTwice(path: path))
            case .missing: throw failure(.lostStaging(path: target.staging))
            default: throw failure(PublishingProblem(error))
            }
        }
    }

    /// Gives a file of the last release a second name in this one, if it still has the bytes that it is to have. It
    /// is read whole: the manifest tells only what it once was.
    /// - Returns: `false` where the file is to be written anew.
    private func linkUnchanged(_ path: String, _ bytes: [UInt8]) -> Bool {
        do {
            guard let lastFolder, let identity = try lastFolder.identity(ofFileAt: path, holding: bytes) else {
                return false
            }
            try makingFolders(for: path) { () throws(FileError) in try root.link(path, of: lastFolder) }
            if try root.identity(of: path) == identity { return true }
            // Somebody has put another file there since it was read.
            try root.removeFile(path)
        } catch {
            // Not every file system has second names, and not every account may give one to another's file.
        }
        return false
    }

    /// Does something that needs the folders that lead to a path, which most often are there.
    private func makingFolders(for path: String, _ body: () throws(FileError) -> Void) throws(FileError) {
        do {
            try body()
        } catch  where error.cause == .missing {
            try makeFolders(folder(of: path), in: root)
            try body()
        }
    }

    // MARK: The end

    /// Takes the unfinished site away. What has been put in place, or is no longer this build's, is left alone.
    func abandon() {
        guard isInPlace else { return }
        try? removeTree(path)
        Self.removeStaging(target.staging)
        Self.removeParents(madeParents)
    }

    /// Whether the staging folder is still this build's and holds the unfinished site.
    var isInPlace: Bool {
        (try? lock.isInPlace()) == true && (try? Disk.identity(of: path)) == identity
    }

    // MARK: Failures

    func refusing<Value>(_ body: () throws(FileError) -> Value) throws(PublishingFailure) -> Value {
        do {
            return try body()
        } catch {
            throw failure(PublishingProblem(error))
        }
    }

    func failure(_ problem: PublishingProblem) -> PublishingFailure {
        PublishingFailure(problem, at: target.displayName)
    }
}
