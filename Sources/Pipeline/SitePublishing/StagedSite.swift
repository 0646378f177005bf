internal import Diagnostics
internal import FileAccess
internal import Hashing

/// The new site while it is being written, next to the folder that it will replace.
///
/// The staging folder `.<name>.daylight-staging` contains a marker and the folder `site`. The marker exists from start to
/// end; a lock on it keeps a second build out, and it records the identity of the folder `site`. So a build that follows
/// a killed one can distinguish an unfinished site from a last release that was swapped out, and knows what it may
/// remove.
///
/// A file of the site can be a hard link to one of the last release. Removing either release removes only its own names,
/// so that in the end each file has one.
final class StagedSite: Sendable {
    let target: FolderTarget
    let lock: FileLock
    /// The folder of the site until it is put in place.
    let root: OpenFolder
    private let identity: FileIdentity
    /// Parent folders of the output that were created for it, each after its parent.
    let madeParents: [String]
    /// The folder of the last release, if there is one.
    private let lastFolder: OpenFolder?
    /// The files in the manifest of the last release.
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

    /// Writes a file; a path can be written only once. It can be called from several tasks at once.
    /// - Parameter path: relative to the site's root, with `/` between the parts.
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
            case .noSpace, .denied, .readOnly, .unsupported, .nameTooLong, .undecodableName, .other:
                throw failure(PublishingProblem(error))
            }
        }
    }

    /// Links a file of the last release into this one if it still has the required bytes. All of it is read, because the
    /// manifest records only what it once was.
    /// - Returns: `false` if the file must be written.
    private func linkUnchanged(_ path: String, _ bytes: [UInt8]) -> Bool {
        do {
            guard let lastFolder, let identity = try lastFolder.identity(ofFileAt: path, holding: bytes) else {
                return false
            }
            try makingFolders(for: path) { () throws(FileError) in try root.link(path, of: lastFolder) }
            if try root.identity(of: path) == identity { return true }
            // Somebody has replaced the file since it was read.
            try root.removeFile(path)
        } catch {
            // Not every file system has hard links, and not every account may link to another account's file.
        }
        return false
    }

    /// Performs a function that needs the parent folders of a path, which usually exist.
    private func makingFolders(for path: String, _ body: () throws(FileError) -> Void) throws(FileError) {
        do {
            try body()
        } catch  where error.cause == .missing {
            try makeFolders(folder(of: path), in: root)
            try body()
        }
    }

    // MARK: The end

    /// Removes the unfinished site. What has been put in place, or no longer belongs to this build, is left alone.
    func abandon() {
        guard isInPlace else { return }
        try? removeTree(path)
        Self.removeStaging(target.staging)
        Self.removeParents(madeParents)
    }

    /// Whether the staging folder still belongs to this build and contains the unfinished site.
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
