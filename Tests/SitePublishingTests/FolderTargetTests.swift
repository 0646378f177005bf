import Diagnostics
import FileAccess
import Foundation
import Testing

@testable import SitePublishing

@Suite("The output folder is examined before anything is rendered")
struct FolderTargetTests {
    private func examine(_ path: String) -> [String] { codes(diagnostics(path)) }

    private func diagnostics(_ path: String) -> [Diagnostic] {
        do throws(PublishingFailure) {
            _ = try FolderTarget(path)
            return []
        } catch {
            return error.diagnostics
        }
    }

    @Test func absentEmptyOrHiddenFilesOnlyIsTaken() throws {
        let place = try Workplace()
        #expect(examine(place.output) == [])
        try place.makeFolder("public")
        #expect(examine(place.output) == [])
        try place.write("", to: "public/.gitkeep")
        try place.write("ref", to: "public/.git/HEAD")
        let folder = try FolderTarget(place.output)
        guard case .free = folder.state else {
            Issue.record("\(folder.state)")
            return
        }
    }

    @Test func examiningChangesNothing() throws {
        let place = try Workplace()
        #expect(examine(place.absolute("a/b/public")) == [])
        #expect(try place.names() == [])
    }

    @Test func foreignFolderIsRefused() throws {
        let place = try Workplace()
        try place.write("mine", to: "public/thesis.txt")
        let diagnostics = self.diagnostics(place.output)
        #expect(codes(diagnostics) == ["publish.foreign-folder"])
        #expect(diagnostics.first?.message.contains("thesis.txt") == true)
        #expect(diagnostics.first?.place?.location.file == place.output)
    }

    @Test func symbolicLinkIsRefused() throws {
        let place = try Workplace()
        try place.makeFolder("elsewhere")
        try place.makeLink("public", to: "elsewhere")
        #expect(examine(place.output) == ["publish.symbolic-link"])
        #expect(examine(place.output + "/") == ["publish.symbolic-link"])
        #expect(examine(place.output + "/.") == ["publish.symbolic-link"])
        try place.makeLink("dangling", to: "nowhere")
        #expect(examine(place.absolute("dangling")) == ["publish.symbolic-link"])
    }

    @Test func fileIsRefused() throws {
        let place = try Workplace()
        try place.write("text", to: "public")
        #expect(examine(place.output) == ["publish.not-a-folder"])
        #expect(examine(place.output + "/below") == ["publish.failed"])
    }

    @Test(arguments: ["", "/", ".", "..", "./", "public/.."])
    func folderWithoutANameIsRefused(path: String) {
        #expect(examine(path) == ["publish.no-name"])
    }

    #if os(Linux)
        @Test func mountPointIsRefused() {
            #expect(examine("/proc") == ["publish.mount-point"])
        }
    #endif

    @Test func parentsAreResolvedAsFarAsTheyExist() throws {
        let place = try Workplace()
        try place.makeFolder("real")
        try place.makeLink("link", to: "real")
        let folder = try FolderTarget(place.absolute("link//new/./deep/../public/"))
        #expect(folder.path == place.absolute("real/new/public"))
        #expect(folder.missingParentCount == 1)
        let existing = try FolderTarget(place.absolute("missing/../real"))
        #expect(existing.path == place.absolute("real"))
        #expect(existing.missingParentCount == 0)
        try place.write("mine", to: "real/file")
        #expect(examine(place.absolute("missing/../real")) == ["publish.foreign-folder"])
    }

    @Test func relativePathIsTakenFromTheWorkingFolder() throws {
        let name = "daylight-\(UUID().uuidString)"
        let folder = try FolderTarget(name)
        #expect(folder.path == (try Disk.resolved(".")) + "/" + name)
        #expect(folder.displayName == name)
    }

    // MARK: The last release's manifest

    @Test func damagedManifestIsRefusedAtItsPlace() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        let manifest = place.output + "/" + Manifest.path
        let text = String(decoding: try Disk.read(manifest), as: UTF8.self)
        try place.write(text.replacingOccurrences(of: "index.html", with: "../x"), to: "public/" + Manifest.path)
        let diagnostics = self.diagnostics(place.output)
        #expect(codes(diagnostics) == ["publish.damaged-manifest"])
        let location = try #require(diagnostics.first?.place?.location)
        #expect(location.file == manifest)
        #expect(location.line == 2)
        #expect(location.column == 9)
    }

    @Test func manifestThatIsNotAFileIsRefused() throws {
        let place = try Workplace()
        try place.write("{\"files\":[]}", to: "elsewhere.json")
        try place.makeFolder("public")
        try place.makeLink("public/" + Manifest.path, to: "../elsewhere.json")
        #expect(examine(place.output) == ["publish.damaged-manifest"])
    }
}
