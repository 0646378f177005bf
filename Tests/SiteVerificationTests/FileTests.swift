import Diagnostics
import FileAccess
import SiteVerification
import Testing

/// The files of a site compared with its manifest.
@Suite struct FileTests {
    private func lines(_ site: PublishedSite) async throws -> [String] {
        try await site.report().diagnostics.map(\.line)
    }

    @Test func aChangedByteIsNamedByItsFile() async throws {
        var site = try await PublishedSite.make()
        try site.edit("permits/P-03.html", "a map", "a mop")
        #expect(
            try await lines(site) == [
                "permits/P-03.html:1:1 verify.changed-file permits/P-03.html is not the file that was published: its bytes do not match the manifest"
            ])
        // A build knows what it has written and need not recompute checksums.
        let report = try await SiteVerifier.verify(.memory(site.files, name: "site"), checksHashes: false)
        #expect(report.diagnostics.isEmpty)
    }

    @Test func aFileThatTheManifestDoesNotKnowIsANote() async throws {
        var site = try await PublishedSite.make()
        site.files["permits/notes.txt"] = Array("mine".utf8)
        let report = try await site.report()
        #expect(
            report.diagnostics.map(\.line) == [
                "permits/notes.txt:1:1 verify.unknown-file permits/notes.txt is not in the manifest"
            ])
        #expect(report.diagnostics.allSatisfy { $0.severity == .note })
    }

    @Test func aListedFileThatIsNotThereIsMissed() async throws {
        var site = try await PublishedSite.make()
        site.files["media/square.svg"] = nil
        let lines = try await lines(site)
        #expect(
            lines.contains { $0.contains("verify.missing-file media/square.svg is listed but does not exist") },
            "\(lines)")
    }

    @Test func aSiteWithoutAUsableManifestIsNotProved() async throws {
        var site = try await PublishedSite.make()
        site.files["daylight-manifest.json"] = nil
        #expect(
            try await lines(site) == [
                "daylight-manifest.json:1:1 verify.no-manifest the folder has no daylight-manifest.json"
            ])
        site.files["daylight-manifest.json"] = Array("{\"files\":[\n7]}".utf8)
        #expect(
            try await lines(site) == [
                "daylight-manifest.json:2:1 verify.malformed-manifest this is not a list of files with path, bytes and sha256"
            ])
    }

    @Test func theChecksumsOfTheIndexAreThoseOfTheFiles() async throws {
        var site = try await PublishedSite.make()
        try site.edit(
            "data/index.json", "\"path\":\"data/figures.csv\",\"bytes\":", "\"path\":\"data/figures.csv\",\"bytes\":1")
        let lines = try await lines(site)
        #expect(
            lines.contains {
                $0.hasPrefix("data/index.json:2:") && $0.contains("verify.checksum the size or checksum")
            }, "\(lines)")
    }

    @Test func aPageThatNothingLinksToIsAnOrphan() async throws {
        var site = try await PublishedSite.make()
        site.files["guides/lonely.html"] = site.files["search.html"]
        try site.edit("guides/lonely.html", "lists/search.html", "lists/guides/lonely.html")
        let problems = try await site.problems()
        #expect(
            problems.contains("guides/lonely.html:1:1 verify.orphan no other page links to guides/lonely.html"),
            "\(problems)")
    }

    @Test func recordsOfTwoFilesForOneCollectionAreCountedTogether() async throws {
        var site = try await PublishedSite.make()
        site.files["data/guides.json"] = site.files["data/permits.json"]
        let problems = try await site.problems()
        #expect(
            problems.contains { $0.hasSuffix("the number of records of permits is stated as 4 but counted as 8") },
            "\(problems)")
    }

    @Test func aStyleSheetsReferencesLeadSomewhere() async throws {
        var site = try await PublishedSite.make()
        let path = try #require(site.files.keys.first { $0.hasSuffix(".css") })
        site.files[path]?.append(
            contentsOf: Array(
                "\n/* url(a.png) */ @import \"b.css\";\nx { background: url( '../media/square.svg' ), url(c.png) }".utf8
            ))
        let line = (site.files[path] ?? []).count { $0 == 0x0A }
        let problems = try await site.problems()
        #expect(
            problems == [
                "\(path):\(line):27 verify.broken-link \"b.css\" does not lead to a file of the site",
                "\(path):\(line + 1):51 verify.broken-link \"c.png\" does not lead to a file of the site",
            ])
    }

    @Test func aFolderThatCannotBeListedIsNoSite() async throws {
        await #expect(throws: FileError.self) { _ = try await SiteVerifier.verify(.disk("/nowhere/at/all")) }
    }
}
