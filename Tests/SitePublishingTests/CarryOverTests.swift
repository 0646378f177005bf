import Diagnostics
import FileAccess
import Foundation
import Testing

@testable import SitePublishing

@Suite("What Daylight did not write stays")
struct CarryOverTests {
    @Test func foreignFilesLinksAndEmptyFoldersStay() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one", "items/a.html": "one"])
        try place.write("mine", to: "public/notes/deep/mine.txt")
        try place.write("", to: "public/.gitkeep")
        try place.write("beside", to: "public/items/beside.txt")
        try place.makeLink("public/latest", to: "items/a.html")
        try place.makeLink("public/dangling", to: "/nowhere/at all")
        try place.makeFolder("public/uploads/empty")
        let identity = try Disk.identity(of: place.absolute("public/notes/deep/mine.txt"))
        #expect(try await place.publish(["index.html": "two"]).isEmpty)
        #expect(
            try place.contents() == [
                "index.html": "two", "notes/deep/mine.txt": "mine", ".gitkeep": "", "items/beside.txt": "beside",
                "latest": "-> items/a.html", "dangling": "-> /nowhere/at all", "uploads/empty": "/",
            ])
        #expect(try Disk.identity(of: place.absolute("public/notes/deep/mine.txt")) == identity)
        #expect(try place.names() == ["public"])
    }

    @Test func hiddenFilesOfAFreeFolderStay() async throws {
        let place = try Workplace()
        try place.write("", to: "public/.gitkeep")
        try place.write("ref", to: "public/.git/HEAD")
        try await place.publish(["index.html": "one"])
        #expect(try place.contents() == [".gitkeep": "", ".git/HEAD": "ref", "index.html": "one"])
        #expect(try place.names() == ["public"])
    }

    @Test func foreignFilesStayOverManyReleases() async throws {
        let place = try Workplace()
        try await place.publish(["a.html": "0"])
        try place.write("mine", to: "public/mine.txt")
        for number in 1...4 { try await place.publish(["a.html": "\(number)", "only-\(number).html": ""]) }
        #expect(try place.contents() == ["a.html": "4", "only-4.html": "", "mine.txt": "mine"])
    }

    @Test func permissionsOfCarriedFoldersAndFilesStay() async throws {
        let place = try Workplace()
        try await place.publish(["a.html": "one"])
        try place.write("mine", to: "public/private/mine.txt")
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.output + "/private/mine.txt")
        try manager.setAttributes([.posixPermissions: 0o550], ofItemAtPath: place.output + "/private")
        #expect(try await place.publish(["a.html": "two"]).isEmpty)
        #expect(try place.permissions(of: "public/private") == 0o550)
        #expect(try place.permissions(of: "public/private/mine.txt") == 0o600)
        #expect(try place.names() == ["public"])
        try manager.setAttributes([.posixPermissions: 0o750], ofItemAtPath: place.output + "/private")
    }

    @Test func emptiedFolderOfDaylightsOwnGoes() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one", "items/a.html": "one"])
        try Disk.removeFile(place.output + "/items/a.html")
        try await place.publish(["index.html": "two"])
        #expect(try place.contents() == ["index.html": "two"])
    }

    // MARK: Edited files

    @Test func editedStaleFileIsKeptWithAWarning() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one", "old/a.html": "aaaa", "old/b.html": "bbbb", "old/c.html": "cccc"])
        try place.write("aaXa", to: "public/old/a.html")
        try place.write("longer than before", to: "public/old/b.html")
        let warnings = try await place.publish(["index.html": "two"])
        #expect(codes(warnings) == ["publish.kept-edited", "publish.kept-edited"])
        #expect(warnings.allSatisfy { $0.severity == .warning })
        #expect(warnings.map(\.message).first?.contains("old/a.html") == true)
        let expected = ["index.html": "two", "old/a.html": "aaXa", "old/b.html": "longer than before"]
        #expect(try place.contents() == expected)
        // From now on they do not belong to Daylight.
        #expect(try await place.publish(["index.html": "two"]).isEmpty)
        #expect(try place.contents() == expected)
    }

    @Test func editedFileThatIsPublishedAgainIsReplaced() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        try place.write("edited", to: "public/index.html")
        #expect(try await place.publish(["index.html": "two"]).isEmpty)
        #expect(try place.contents() == ["index.html": "two"])
    }

    @Test func listedFileThatBecameALinkOrAFolderIsNotDaylights() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one", "a.html": "one", "b.html": "one"])
        try Disk.removeFile(place.output + "/a.html")
        try Disk.removeFile(place.output + "/b.html")
        try place.makeLink("public/a.html", to: "index.html")
        try place.write("mine", to: "public/b.html/mine.txt")
        try await place.publish(["index.html": "two"])
        #expect(
            try place.contents() == ["index.html": "two", "a.html": "-> index.html", "b.html/mine.txt": "mine"])
        #expect(
            try await refusal { try await place.publish(["a.html": "two", "b.html": "two"]) }
                == ["publish.collision", "publish.collision"])
    }

    /// Swift considers the two names equal; a file system that preserves bytes does not.
    @Test func nameThatOnlyLooksLikeDaylightsStays() async throws {
        let place = try Workplace()
        try await place.publish(["caf\u{E9}.html": "one"])
        try place.write("mine", to: "public/cafe\u{301}.html")
        guard try Disk.entries(of: place.output).count == 3 else { return }
        try await place.publish(["index.html": "two"])
        let names = try Disk.entries(of: place.output).map { Array($0.name.utf8) }
        #expect(names.contains(Array("cafe\u{301}.html".utf8)))
        #expect(!names.contains(Array("caf\u{E9}.html".utf8)))
    }

    // MARK: Collisions

    @Test func collisionsAreRefusedBeforeTheSwap() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        try place.write("mine", to: "public/about.html")
        try place.write("mine", to: "public/news")
        try place.write("mine", to: "public/list/mine.txt")
        try place.makeFolder("public/void")
        let before = try place.contents()
        let new = ["index.html": "two", "about.html": "two", "news/x.html": "two", "list": "two", "void": "two"]
        do {
            try await place.publish(new)
            Issue.record("it was published")
        } catch let failure as PublishingFailure {
            #expect(codes(failure.diagnostics) == Array(repeating: "publish.collision", count: 4))
            for path in ["about.html", "news", "list/mine.txt", "void"] {
                #expect(failure.diagnostics.contains { $0.message.hasPrefix(path + " in the output folder") })
            }
        }
        #expect(try place.contents() == before)
        #expect(try place.names() == ["public"])
    }

    @Test func sameNameInAnotherFolderIsNoCollision() async throws {
        let place = try Workplace()
        try await place.publish(["a/index.html": "one"])
        try place.write("mine", to: "public/a/mine.txt")
        try await place.publish(["a/index.html": "two", "b/mine.txt": "two"])
        #expect(try place.contents() == ["a/index.html": "two", "a/mine.txt": "mine", "b/mine.txt": "two"])
    }
}
