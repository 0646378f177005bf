import Diagnostics
import FileAccess
import Foundation
import OutputPlan
import Testing

@testable import SitePublishing

@Suite("A site is written next to its folder and put in place when complete")
struct StagedSiteTests {
    @Test func firstReleaseMakesItsFolderAndTheFoldersThatLeadToIt() async throws {
        let place = try Workplace()
        let output = place.absolute("var/www/public/")
        let site = try StagedSite.begin(in: FolderTarget(output))
        _ = try await place.finish(site, ["index.html": "A", "a/b/c.html": "B"])
        #expect(try place.contents(of: "var/www/public") == ["index.html": "A", "a/b/c.html": "B"])
        #expect(try Disk.entries(of: place.absolute("var/www")).map(\.name) == ["public"])
    }

    @Test func manifestListsEveryFileWithItsHash() async throws {
        let place = try Workplace()
        try await place.publish(["b.txt": "", "a.txt": "abc"])
        let text = String(decoding: try Disk.read(place.output + "/" + Manifest.path), as: UTF8.self)
        #expect(
            text == """
                {"files":[
                {"path":"a.txt","bytes":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
                {"path":"b.txt","bytes":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
                ]}

                """)
    }

    @Test func nextReleaseReplacesTheLastAndStaleFilesGo() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one", "old/page.html": "one", "both/x.html": "one"])
        let warnings = try await place.publish(["index.html": "two", "new/page.html": "two", "both/x.html": "one"])
        #expect(warnings.isEmpty)
        #expect(try place.contents() == ["index.html": "two", "new/page.html": "two", "both/x.html": "one"])
        #expect(try place.names() == ["public"])
    }

    @Test func failureInTheMiddleLeavesTheLastReleaseAndNothingElse() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one", "a/b.html": "one"])
        let before = try Disk.identity(of: place.output)
        let site = try place.begin()
        _ = try site.write([], to: "index.html")
        _ = try site.write([], to: "a/deep/folder/page.html")
        site.abandon()
        #expect(try place.contents() == ["index.html": "one", "a/b.html": "one"])
        #expect(try Disk.identity(of: place.output) == before)
        #expect(try place.names() == ["public"])
    }

    @Test func failureOfTheFirstReleaseLeavesNothing() throws {
        let place = try Workplace()
        let site = try StagedSite.begin(in: FolderTarget(place.absolute("a/b/public")))
        _ = try site.write([], to: "x/index.html")
        site.abandon()
        #expect(try place.names() == [])
    }

    @Test func abandoningAfterTheEndDoesNothing() async throws {
        let place = try Workplace()
        let site = try place.begin()
        _ = try await place.finish(site, ["index.html": "one"])
        let next = try place.begin()
        site.abandon()
        _ = try await place.finish(next, ["index.html": "two"])
        next.abandon()
        next.abandon()
        #expect(try place.contents() == ["index.html": "two"])
    }

    @Test func onePathCanBeWrittenOnce() async throws {
        let place = try Workplace()
        let site = try place.begin()
        _ = try site.write([0x41], to: "a/page.html")
        #expect(try await refusal { _ = try site.write([0x42], to: "a/page.html") } == ["publish.written-twice"])
        #expect(try await refusal { _ = try site.write([0x42], to: "a") } == ["publish.written-twice"])
        #expect(try await refusal { _ = try site.write([0x42], to: "a/page.html/x") } == ["publish.written-twice"])
        #expect(try await refusal { _ = try site.write([0x42], to: "a/page.html/x/y") } == ["publish.written-twice"])
        site.abandon()
    }

    @Test(arguments: ["", "/x", "../x", "a/../../x", "a//b", "a/", "a\u{0}b", "a\nb", "daylight-manifest.json"])
    func pathOutsideTheSiteIsRefused(path: String) async throws {
        let place = try Workplace()
        let site = try place.begin()
        #expect(try await refusal { _ = try site.write([], to: path) } == ["publish.invalid-path"])
        site.abandon()
        #expect(try place.names() == [])
    }

    @Test func filesAreWrittenFromManyTasksAtOnce() async throws {
        let place = try Workplace()
        let site = try place.begin()
        let files = try await withThrowingTaskGroup(of: Manifest.File.self) { group in
            for number in 0..<600 {
                group.addTask {
                    try site.write(Array("\(number)".utf8), to: "items/\(number % 50)/deep/\(number).html")
                }
            }
            var files: [Manifest.File] = []
            for try await file in group { files.append(file) }
            return files
        }
        let manifest = Manifest(files: files)
        try site.writeManifest(manifest)
        _ = try await FolderTarget(place.output).publish(Release(site: site, manifest: manifest))
        #expect(manifest.files.count == 600)
        #expect(manifest.files.map(\.path) == manifest.files.map(\.path).sorted(by: Disk.bytesPrecede))
        let contents = try place.contents()
        #expect(contents.count == 600)
        #expect((0..<600).allSatisfy { contents["items/\($0 % 50)/deep/\($0).html"] == "\($0)" })
    }

    @Test func twoBuildsAtOnceAreKeptApart() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        let first = try place.begin()
        #expect(try await refusal { _ = try place.begin() } == ["publish.busy"])
        _ = try await place.finish(first, ["index.html": "two"])
        try await place.publish(["index.html": "three"])
        #expect(try place.contents() == ["index.html": "three"])
    }

    @Test func releaseThatCameAfterTheExaminationIsTakenAsTheLast() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        let examined = try FolderTarget(place.output)
        try await place.publish(["index.html": "two", "more.html": "two"])
        let site = try StagedSite.begin(in: examined)
        #expect(try await place.finish(site, ["index.html": "three"]).isEmpty)
        #expect(try place.contents() == ["index.html": "three"])
    }

    @Test func outputThatBecameALinkMeanwhileIsRefused() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        let site = try place.begin()
        try Disk.rename(place.output, to: place.absolute("moved"))
        try place.makeLink("public", to: "moved")
        let codes = try await refusal { _ = try await place.finish(site, ["index.html": "two"]) }
        #expect(codes == ["publish.symbolic-link"])
        site.abandon()
        #expect(try place.contents(of: "moved") == ["index.html": "one"])
        #expect(try place.names() == ["moved", "public"])
    }

    @Test func outputThatCameMeanwhileIsNotReplaced() async throws {
        let place = try Workplace()
        let site = try place.begin()
        try place.write("mine", to: "public/thesis.txt")
        #expect(try await refusal { _ = try await place.finish(site, ["index.html": "one"]) } == ["publish.failed"])
        site.abandon()
        #expect(try place.contents() == ["thesis.txt": "mine"])
        #expect(try place.names() == ["public"])
    }

    @Test func stagingFolderThatWasMovedAwayIsNoticed() async throws {
        let place = try Workplace()
        let site = try place.begin()
        _ = try site.write([], to: "index.html")
        try Disk.rename(place.staging, to: place.absolute("moved"))
        #expect(
            try await refusal { _ = try await place.finish(site, ["page.html": ""]) } == ["publish.lost-staging"])
        site.abandon()
        #expect(try place.names() == ["moved"])
    }

    @Test func stagingFolderThatWasRemovedIsNoticedWhenTheNextFileIsWritten() async throws {
        let place = try Workplace()
        let site = try place.begin()
        _ = try site.write([], to: "index.html")
        try removeTree(place.staging)
        #expect(try await refusal { _ = try site.write([], to: "page.html") } == ["publish.lost-staging"])
        #expect(try await refusal { _ = try site.write([], to: "a/page.html") } == ["publish.lost-staging"])
        site.abandon()
        #expect(try place.names() == [])
    }

    @Test func permissionsOfTheFolderStay() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        try FileManager.default.setAttributes([.posixPermissions: 0o2770], ofItemAtPath: place.output)
        try await place.publish(["index.html": "two"])
        #expect(try place.permissions(of: "public").map { $0 & 0o777 } == 0o770)
    }

    @Test func errorsOfTheSystemSayHowToFixThem() throws {
        let full = PublishingProblem(FileError(path: "/x", reason: .system(.noSpace)))
        #expect(full.text(in: .english).help?.contains("Free space") == true)
        #expect(full.text(in: .english).message.contains("/x"))
        let denied = PublishingProblem(FileError(path: "/x", reason: .system(.permissionDenied)))
        #expect(denied.text(in: .english).help?.contains("permission") == true)
        let readOnly = PublishingProblem(FileError(path: "/x", reason: .system(.readOnlyFileSystem)))
        #expect(readOnly.text(in: .english).help?.contains("read-only") == true)
    }

    @Test func tooLongNameIsADiagnostic() throws {
        let place = try Workplace()
        let site = try place.begin()
        let path = String(repeating: "n", count: 300) + ".html"
        do {
            _ = try site.write([], to: path)
            Issue.record("it was written")
        } catch {
            #expect(codes(error.diagnostics) == ["publish.failed"])
            #expect(error.diagnostics.first?.help == "Shorten the name.")
        }
        site.abandon()
    }
}
