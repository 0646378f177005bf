internal import Diagnostics
internal import FileAccess

/// The folder to publish into, examined before anything is rendered. Examining it changes nothing.
package struct FolderTarget: Sendable {
    enum State: Sendable {
        /// It does not exist yet.
        case absent
        /// A folder that can be used: empty, or with hidden files only.
        case free
        /// The last release.
        case release(Manifest)
    }

    /// The name that the user gave, which diagnostics use.
    let displayName: String
    /// The folder that contains it, absolute and without symbolic links as far as it exists.
    let parent: String
    /// The number of folders at the end of `parent` that do not exist yet.
    let missingParentCount: Int
    let name: String
    let state: State
    /// Whether a release must be on disk before the last one is removed.
    let isSynced: Bool

    var path: String { parent == "/" ? "/" + name : parent + "/" + name }
    /// The folder that the new site is written to, next to the output so that they can be swapped in one step.
    var staging: String { (parent == "/" ? "" : parent) + "/.\(name).daylight-staging" }

    /// The files of the last release.
    var manifest: Manifest {
        if case .release(let manifest) = state { manifest } else { Manifest(files: []) }
    }
}

extension FolderTarget {
    /// Examines a folder.
    /// - Parameters:
    ///   - path: absolute, or relative to the working directory; its parent folders may be missing.
    ///   - isSynced: whether a release must be on disk before the last one is removed. This is unnecessary for a
    ///     temporary output.
    /// - Throws: the reasons why nothing can be published into the folder.
    package init(_ path: String, isSynced: Bool = true) throws(PublishingFailure) {
        do {
            self = try Self.examine(path, isSynced: isSynced)
        } catch let failure as PublishingFailure {
            throw failure
        } catch let error as FileError {
            throw PublishingFailure(error, at: path)
        } catch {
            throw PublishingFailure(
                .failed(path: path, reason: .library(String(describing: error)), remedy: nil), at: path)
        }
    }

    private static func examine(_ givenName: String, isSynced: Bool) throws -> FolderTarget {
        var displayName = givenName
        while displayName.utf8.count > 1, displayName.hasSuffix("/") { displayName.removeLast() }
        var parts = displayName.split(separator: "/").map(String.init)
        while parts.last == "." { parts.removeLast() }
        guard let name = parts.popLast(), name != ".." else { throw PublishingFailure(.noName, at: displayName) }
        let (parent, missing) = try resolve(parts, isAbsolute: displayName.hasPrefix("/"))
        func folder(_ state: State) -> FolderTarget {
            FolderTarget(
                displayName: displayName, parent: parent, missingParentCount: missing, name: name, state: state,
                isSynced: isSynced)
        }
        let path = folder(.absent).path
        switch missing == 0 ? try Disk.kind(of: path) : nil {
        case nil: return folder(.absent)
        case .symbolicLink: throw PublishingFailure(.symbolicLink, at: displayName)
        case .file, .other: throw PublishingFailure(.notAFolder, at: displayName)
        case .folder: break
        }
        if try Disk.isMountPoint(path) { throw PublishingFailure(.mountPoint, at: displayName) }
        let entries = try Disk.entries(of: path)
        if let entry = entries.first(where: { $0.name == Manifest.path }) {
            guard entry.kind == .file else {
                throw PublishingFailure(.damagedManifest(reason: .notARegularFile), at: displayName)
            }
            return folder(.release(try manifest(in: path, displayName: displayName)))
        }
        if let foreign = entries.first(where: { !$0.name.hasPrefix(".") }) {
            throw PublishingFailure(.foreignFolder(example: foreign.name), at: displayName)
        }
        return folder(.free)
    }

    /// The path made of some parts, with symbolic links resolved as far as it exists.
    /// - Returns: the path, and the number of parts at its end that do not exist.
    private static func resolve(_ parts: [String], isAbsolute: Bool) throws(FileError) -> (String, Int) {
        var existing = parts
        var missing: [String] = []
        while true {
            do {
                let start = existing.joined(separator: "/")
                let root = try Disk.resolved(isAbsolute ? "/" + start : start.isEmpty ? "." : start)
                var whole = root.split(separator: "/").map(String.init)
                guard missing.contains("..") else {
                    whole += missing.reversed()
                    return ("/" + whole.joined(separator: "/"), missing.count)
                }
                // Below what exists there are no links, so ".." only removes the part before it.
                for part in missing.reversed() {
                    if part == ".." { _ = whole.popLast() } else { whole.append(part) }
                }
                return try resolve(whole, isAbsolute: true)
            } catch  where error.cause == .missing && !existing.isEmpty {
                let part = existing.removeLast()
                if part != "." { missing.append(part) }
            }
        }
    }

    /// The manifest of the release in a folder.
    static func manifest(in folder: String, displayName: String) throws(PublishingFailure) -> Manifest {
        let bytes: [UInt8]
        do {
            bytes = try Disk.read(folder + "/" + Manifest.path, limit: 1 << 30, followingLink: false)
        } catch {
            throw PublishingFailure(.damagedManifest(reason: error.phrase), at: displayName)
        }
        do {
            return try ManifestReader.read(bytes)
        } catch {
            let text = SourceText(file: join(displayName, Manifest.path), bytes: bytes)
            throw PublishingFailure([
                Diagnostic(
                    PublishingProblem.damagedManifest(reason: error.reason), at: text.place(at: error.offset))
            ])
        }
    }
}
