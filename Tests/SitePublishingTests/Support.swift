import Diagnostics
import FileAccess
import Foundation
import Testing

@testable import SitePublishing

/// A temporary folder for a test, removed when the test ends.
final class Workplace: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("daylight-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = try Disk.resolved(url.path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The output folder of these tests.
    var output: String { path + "/public" }
    var staging: String { path + "/.public.daylight-staging" }

    func absolute(_ path: String) -> String { self.path + "/" + path }

    func write(_ text: String, to path: String) throws {
        try makeFolder((path as NSString).deletingLastPathComponent)
        try? Disk.removeFile(absolute(path))
        try Disk.write(Array(text.utf8), to: absolute(path))
    }

    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: absolute(path), withIntermediateDirectories: true)
    }

    func makeLink(_ path: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(atPath: absolute(path), withDestinationPath: destination)
    }

    func permissions(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: absolute(path))[.posixPermissions] as? Int
    }

    /// Everything below a folder: files with their texts, links as `-> destination`, empty folders as `/`. Excludes the
    /// manifest.
    func contents(of folder: String = "public") throws -> [String: String] {
        var contents: [String: String] = [:]
        var walk = FolderWalk(absolute(folder))
        while let folder = try walk.next() {
            if folder.entries.isEmpty, !folder.path.isEmpty { contents[folder.path] = "/" }
            for entry in folder.entries where entry.kind != .folder && entry.name != Manifest.path {
                let path = join(folder.path, entry.name)
                contents[path] =
                    switch entry.kind {
                    case .file: String(decoding: try Disk.read(walk.absolute(path)), as: UTF8.self)
                    case .symbolicLink:
                        "-> "
                            + String(
                                decoding: try Disk.destination(ofSymbolicLink: walk.absolute(path)), as: UTF8.self)
                    default: "other"
                    }
            }
        }
        return contents
    }

    /// The names in the workplace itself.
    func names() throws -> [String] { try Disk.entries(of: path).map(\.name) }

    /// Files of the output folder that have more than one name.
    func filesWithOtherNames() throws -> [String] {
        try contents().keys.filter { path in
            let attributes = try FileManager.default.attributesOfItem(atPath: output + "/" + path)
            return attributes[.type] as? FileAttributeType == .typeRegular && attributes[.referenceCount] as? Int != 1
        }
    }

    // MARK: Publishing

    func begin() throws -> StagedSite { try StagedSite.begin(in: FolderTarget(output)) }

    /// Publishes some files, as a build would.
    @discardableResult
    func publish(_ files: [String: String]) async throws -> [Diagnostic] {
        let site = try begin()
        do {
            return try await finish(site, files)
        } catch {
            site.abandon()
            throw error
        }
    }

    func finish(_ site: StagedSite, _ files: [String: String]) async throws -> [Diagnostic] {
        let release = try seal(site, files)
        return try await site.target.publish(release).warnings
    }

    /// The end of a build that publishes some files; it goes on step by step, or is killed by being forgotten.
    func placement(of files: [String: String]) throws -> Placement {
        let release = try seal(begin(), files)
        return Placement(of: release.manifest, from: release.site)
    }

    /// Writes some files and the manifest.
    func seal(_ site: StagedSite, _ files: [String: String]) throws -> Release {
        let written = try files.sorted { $0.key < $1.key }.map { try site.write(Array($0.value.utf8), to: $0.key) }
        let manifest = Manifest(files: written)
        try site.writeManifest(manifest)
        return Release(site: site, manifest: manifest)
    }
}

/// The codes with which something is refused; empty if it is not.
func refusal(_ body: () async throws -> Void) async throws -> [String] {
    do {
        try await body()
        return []
    } catch let failure as PublishingFailure {
        return failure.diagnostics.map(\.code)
    }
}

func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.code) }
