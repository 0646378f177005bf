import FileAccess
import Foundation
import Testing

@testable import SitePublishing

/// A build is killed by forgetting it between two steps: the system takes back the lock, the files stay.
@Suite("A build that is killed at any step leaves a complete site, and the next one cleans up")
struct PlacementTests {
    private static let steps = Placement.Step.allCases

    @Test func stepsAreInTheOneOrderThatLosesNothing() {
        #expect(
            Self.steps == [.carryOver, .sync, .exchange, .syncNames, .removeLastRelease, .removeStaging])
    }

    @Test(arguments: 0...steps.count)
    func killAfterSomeSteps(count: Int) async throws {
        let place = try Workplace()
        let old = ["index.html": "one", "same.html": "same", "items/same.html": "same", "items/old.html": "old"]
        let new = ["index.html": "two", "same.html": "same", "items/same.html": "same", "new/new.html": "new"]
        let others = ["mine.txt": "mine", "own/mine.txt": "mine"]
        try await place.publish(old)
        for (path, text) in others { try place.write(text, to: "public/" + path) }
        do {
            var killed = try place.placement(of: new)
            for step in Self.steps.prefix(count) { try await killed.perform(step) }
        }
        let isExchanged = Self.steps.prefix(count).contains(.exchange)
        let expected = (isExchanged ? new : old).merging(others) { first, _ in first }
        #expect(try place.contents() == expected)
        #expect(try place.names() == (count == Self.steps.count ? ["public"] : [".public.daylight-staging", "public"]))
        let identity = try Disk.identity(of: place.output + "/items/same.html")

        let next = ["index.html": "three", "items/same.html": "same", "same.html": "other"]
        #expect(try await place.publish(next).isEmpty)
        #expect(try place.contents() == next.merging(others) { first, _ in first })
        #expect(try place.names() == ["public"])
        #expect(try place.filesWithOtherNames() == [])
        #expect(try Disk.identity(of: place.output + "/items/same.html") == identity)
    }

    @Test(arguments: 0...steps.count)
    func killOfTheFirstRelease(count: Int) async throws {
        let place = try Workplace()
        do {
            var killed = try place.placement(of: ["index.html": "one", "a/b.html": "one"])
            for step in Self.steps.prefix(count) { try await killed.perform(step) }
        }
        let isPublished = Self.steps.prefix(count).contains(.exchange)
        #expect(try Disk.kind(of: place.output) == (isPublished ? .folder : nil))
        if isPublished { #expect(try place.contents() == ["index.html": "one", "a/b.html": "one"]) }
        try await place.publish(["index.html": "two", "a/b.html": "one"])
        #expect(try place.contents() == ["index.html": "two", "a/b.html": "one"])
        #expect(try place.names() == ["public"])
        #expect(try place.filesWithOtherNames() == [])
    }

    /// Whichever of its files a killed removal has come to.
    @Test(arguments: 0...3)
    func killDuringTheRemoval(removedCount: Int) async throws {
        let place = try Workplace()
        let files = ["a.html": "same", "b.html": "same", "c/d.html": "same"]
        try await place.publish(files)
        do {
            var killed = try place.placement(of: files)
            for step in Self.steps.prefix(4) { try await killed.perform(step) }
        }
        for path in files.keys.sorted().prefix(removedCount) { try Disk.removeFile(place.staging + "/site/" + path) }
        #expect(try place.contents() == files)
        try await place.publish(files)
        #expect(try place.contents() == files)
        #expect(try place.names() == ["public"])
        #expect(try place.filesWithOtherNames() == [])
    }

    /// The machine was restarted after a power cut, and its disk has another number.
    @Test func markerIsKnownAfterARestart() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        do { _ = try place.placement(of: ["index.html": "two"]) }
        let marker = place.staging + "/daylight-build"
        let identity = try #require(try Disk.identity(of: place.staging + "/site"))
        let text = String(decoding: try Disk.read(marker), as: UTF8.self)
        #expect(text.hasSuffix("site \(identity)\n"))
        try Disk.removeFile(marker)
        let restarted = text.replacingOccurrences(of: "site \(identity.device):", with: "site 7:")
        try Disk.write(Array(restarted.utf8), to: marker)
        try await place.publish(["index.html": "three"])
        #expect(try place.contents() == ["index.html": "three"])
        #expect(try place.names() == ["public"])
    }

    @Test func outputThatIsThrownAwayIsPublishedWithoutWaiting() async throws {
        let place = try Workplace()
        for text in ["one", "two"] {
            let target = try FolderTarget(place.output, isSynced: false)
            let site = try StagedSite.begin(in: target)
            #expect(try await target.publish(place.seal(site, ["index.html": text])).warnings.isEmpty)
            #expect(try place.contents() == ["index.html": text])
        }
    }

    /// The fallback for systems that cannot sync a whole file system.
    @Test func everyFileAndFolderCanBeSyncedByItself() async throws {
        let place = try Workplace()
        try place.write("text", to: "tree/a/b/file.txt")
        try place.write("", to: "tree/empty.txt")
        try place.makeLink("tree/a/link", to: "/nowhere")
        #expect(mkfifo(place.absolute("tree/pipe"), 0o600) == 0)
        try await syncTree(place.absolute("tree"))
        await #expect(throws: FileError.self) { try await syncTree(place.absolute("missing")) }
    }
}
