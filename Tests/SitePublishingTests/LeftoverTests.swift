import Diagnostics
import FileAccess
import Foundation
import Testing

@testable import SitePublishing

/// A killed build is simulated by releasing its staged site silently: the system releases the lock, the files stay.
@Suite("A build that was killed leaves the old site or the new one, and the next build cleans up")
struct LeftoverTests {
    @Test func unfinishedSiteIsCleared() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        try place.write("mine", to: "public/mine.txt")
        do {
            let killed = try place.begin()
            _ = try killed.write([], to: "half/way.html")
            // It had begun to carry over.
            try Disk.link(place.output + "/mine.txt", as: place.staging + "/site/mine.txt")
        }
        #expect(try place.names() == [".public.daylight-staging", "public"])
        #expect(try place.contents() == ["index.html": "one", "mine.txt": "mine"])
        try await place.publish(["index.html": "two"])
        #expect(try place.contents() == ["index.html": "two", "mine.txt": "mine"])
        #expect(try place.names() == ["public"])
    }

    @Test func buildKilledBeforeItsMarkerIsCleared() async throws {
        let place = try Workplace()
        try place.makeFolder(".public.daylight-staging")
        try await place.publish(["index.html": "one"])
        #expect(try place.names() == ["public"])
        try place.write("", to: ".public.daylight-staging/daylight-build")
        try place.makeFolder(".public.daylight-staging/site")
        try await place.publish(["index.html": "two"])
        #expect(try place.names() == ["public"])
    }

    @Test func lastReleaseIsClearedAfterAKillJustAfterTheSwap() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one", "old.html": "one"])
        try place.write("mine", to: "public/mine.txt")
        try place.makeFolder("public/empty")
        try await killAfterSwap(place, ["index.html": "two"])
        #expect(try place.contents() == ["index.html": "two", "mine.txt": "mine", "empty": "/"])
        // Somebody puts something into the old folder before the next build: it must not be lost.
        try place.write("late", to: ".public.daylight-staging/site/deep/late.txt")
        try place.write("other", to: ".public.daylight-staging/site/index.html.txt")
        #expect(try await place.publish(["index.html": "three"]).isEmpty)
        #expect(
            try place.contents() == [
                "index.html": "three", "mine.txt": "mine", "empty": "/", "deep/late.txt": "late",
                "index.html.txt": "other",
            ])
        #expect(try place.names() == ["public"])
    }

    @Test func clearingCanItselfBeKilled() async throws {
        let place = try Workplace()
        try await place.publish(["a.html": "one", "b.html": "one", "z.html": "one"])
        try await killAfterSwap(place, ["index.html": "two"])
        try Disk.removeFile(place.staging + "/site/a.html")
        try Disk.removeFile(place.staging + "/site/b.html")
        try await place.publish(["index.html": "three"])
        #expect(try place.contents() == ["index.html": "three"])
        #expect(try place.names() == ["public"])
    }

    @Test func freeFolderIsClearedAfterAKillJustAfterTheSwap() async throws {
        let place = try Workplace()
        try place.write("", to: "public/.gitkeep")
        try await killAfterSwap(place, ["index.html": "one"])
        try await place.publish(["index.html": "two"])
        #expect(try place.contents() == ["index.html": "two", ".gitkeep": ""])
        #expect(try place.names() == ["public"])
    }

    @Test func copiesThatWereCarriedOverAreKnown() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        try place.write("mine", to: "public/mine.txt")
        try await killAfterSwap(place, ["index.html": "two"])
        try place.write("mine", to: "public/mine.txt")
        try await place.publish(["index.html": "three"])
        #expect(try place.contents() == ["index.html": "three", "mine.txt": "mine"])
    }

    @Test func differentFileOfTheSameNameIsKeptBesideTheNewOne() throws {
        let place = try Workplace()
        try place.write("from before", to: "old/page.html")
        try place.write("from before", to: "old/other.html")
        try place.write("new", to: "public/page.html")
        try place.write("new", to: "public/other.html")
        try place.write("mine", to: "public/other.html.kept")
        var last = LastRelease(in: place.absolute("old"), manifest: Manifest(files: []), published: place.output)
        let isGone = last.remove()
        #expect(isGone)
        #expect(
            last.problems == [
                .keptUnderOtherName(path: "other.html", name: "other.html.kept-2"),
                .keptUnderOtherName(path: "page.html", name: "page.html.kept"),
            ])
        #expect(
            try place.contents() == [
                "page.html": "new", "page.html.kept": "from before", "other.html": "new",
                "other.html.kept": "mine", "other.html.kept-2": "from before",
            ])
    }

    @Test func whatCannotBeMovedIsLeftWhereItIs() throws {
        let place = try Workplace()
        try place.write("from before", to: "old/page/late.txt")
        try place.write("new", to: "public/page")
        var last = LastRelease(in: place.absolute("old"), manifest: Manifest(files: []), published: place.output)
        let isGone = last.remove()
        #expect(!isGone)
        #expect(last.problems.map(\.code) == ["publish.left-behind"])
        #expect(try place.contents(of: "old") == ["page/late.txt": "from before"])
        #expect(try place.contents() == ["page": "new"])
    }

    @Test func leftoverThatCannotBeClearedIsNamed() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        try await killAfterSwap(place, ["page": "two"])
        try place.write("late", to: ".public.daylight-staging/site/page/late.txt")
        let codes = try await refusal { try await place.publish(["index.html": "three"]) }
        #expect(codes == ["publish.stuck-leftover"])
        #expect(try place.contents() == ["page": "two"])
        #expect(try Disk.kind(of: place.staging + "/site/page/late.txt") == .file)
    }

    /// A site that could not be removed, because the disk failed for a moment, is cleared by the next build.
    @Test func markerStaysAsLongAsTheSite() async throws {
        let place = try Workplace()
        do {
            let site = try place.begin()
            _ = try site.write([], to: "index.html")
            StagedSite.removeStaging(place.staging)
            #expect(try Disk.entries(of: place.staging).map(\.name) == ["daylight-build", "site"])
        }
        try await place.publish(["index.html": "one"])
        #expect(try place.names() == ["public"])
    }

    @Test func folderWithoutAMarkerIsRefused() async throws {
        let place = try Workplace()
        try place.write("mine", to: ".public.daylight-staging/mine.txt")
        #expect(try await refusal { try await place.publish(["index.html": "one"]) } == ["publish.unknown-leftover"])
        #expect(try place.contents(of: ".public.daylight-staging") == ["mine.txt": "mine"])
    }

    @Test func somethingElseBesideTheMarkerIsRefused() async throws {
        let place = try Workplace()
        do { _ = try place.begin() }
        try place.write("mine", to: ".public.daylight-staging/mine.txt")
        #expect(try await refusal { try await place.publish(["index.html": "one"]) } == ["publish.unknown-leftover"])
        #expect(try Disk.kind(of: place.staging + "/mine.txt") == .file)
    }

    @Test func folderThatNoBuildMadeIsRefused() async throws {
        let place = try Workplace()
        do { _ = try place.begin() }
        try Disk.rename(place.staging + "/site", to: place.absolute("aside"))
        try place.write("mine", to: ".public.daylight-staging/site/mine.txt")
        #expect(try await refusal { try await place.publish(["index.html": "one"]) } == ["publish.unknown-leftover"])
        #expect(try Disk.kind(of: place.staging + "/site/mine.txt") == .file)
    }

    @Test func linkInPlaceOfTheStagingFolderIsRefused() async throws {
        let place = try Workplace()
        try place.makeFolder("elsewhere")
        try place.makeLink(".public.daylight-staging", to: "elsewhere")
        #expect(try await refusal { try await place.publish(["index.html": "one"]) } == ["publish.unknown-leftover"])
        #expect(try Disk.entries(of: place.absolute("elsewhere")).isEmpty)
    }

    /// Does what a build does up to the exchange, and no more.
    private func killAfterSwap(_ place: Workplace, _ files: [String: String]) async throws {
        var placement = try place.placement(of: files)
        for step in [Placement.Step.carryOver, .sync, .exchange] { try await placement.perform(step) }
    }
}
