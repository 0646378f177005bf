internal import Diagnostics
internal import FileAccess

/// The folder to publish into, examined before anything is written.
struct OutputFolder: Sendable {
    enum State: Sendable {
        /// Nothing is there yet.
        case absent
        /// A folder that may be taken: empty, or with hidden files only.
        case free
        /// The last release.
        case release(Manifest)
    }

    /// The folder that holds it.
    let parent: String
    let name: String
    let state: State

    var path: String { parent + "/" + name }
    /// Where the new site is written: beside the folder, so that it can be put in place in one step.
    var staging: String { parent + "/.\(name).daylight-staging" }
    var lock: String { parent + "/.\(name).daylight-lock" }

    /// The files of the last release.
    var manifest: Manifest {
        if case .release(let manifest) = state { manifest } else { Manifest(files: []) }
    }

    /// Splits a path into the folder that holds it and its name.
    static func split(_ path: String) -> (parent: String, name: String)? {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let parts = trimmed.split(separator: "/", omittingEmptySubsequences: true)
        guard let name = parts.last, name != ".", name != ".." else { return nil }
        let parent = parts.dropLast().joined(separator: "/")
        if trimmed.hasPrefix("/") { return ("/" + parent, String(name)) }
        return (parent.isEmpty ? "." : parent, String(name))
    }

    /// Looks at what is there.
    /// - Throws: the reason why it cannot be published into.
    static func examine(parent: String, name: String) throws(Refusal) -> OutputFolder {
        let path = parent + "/" + name
        func with(_ state: State) -> OutputFolder { OutputFolder(parent: parent, name: name, state: state) }
        do {
            switch try Disk.kind(of: path) {
            case nil: return with(.absent)
            case .symbolicLink: throw Refusal(.symbolicLink)
            case .file, .other: throw Refusal(.notAFolder)
            case .folder: break
            }
            if try Disk.isMountPoint(path) { throw Refusal(.mountPoint) }
            let entries = try Disk.entries(of: path)
            if entries.contains(where: { $0.name == Manifest.path && $0.kind == .file }) {
                return with(.release(try manifest(in: path)))
            }
            if let foreign = entries.first(where: { !$0.name.hasPrefix(".") }) {
                throw Refusal(.foreignFolder(example: foreign.name))
            }
            return with(.free)
        } catch let refusal as Refusal {
            throw refusal
        } catch let error as FileError {
            throw Refusal(.failed(path: error.path, reason: error.explanation))
        } catch {
            throw Refusal(.failed(path: path, reason: String(describing: error)))
        }
    }

    static func manifest(in folder: String) throws(Refusal) -> Manifest {
        do {
            return try ManifestReader.read(try Disk.read(folder + "/" + Manifest.path))
        } catch let failure as ManifestReader.Failure {
            throw Refusal(.damagedManifest(reason: failure.reason))
        } catch let error as FileError {
            throw Refusal(.damagedManifest(reason: error.explanation))
        } catch {
            throw Refusal(.damagedManifest(reason: String(describing: error)))
        }
    }
}

/// Why nothing was published.
struct Refusal: Error, Sendable {
    let problem: PublishingProblem

    init(_ problem: PublishingProblem) {
        self.problem = problem
    }

    init(_ error: FileError) {
        self.problem = .failed(path: error.path, reason: error.explanation)
    }
}
