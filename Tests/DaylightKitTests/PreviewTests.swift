import DaylightKit
import Diagnostics
import Foundation
import Testing

@Suite struct PreviewTests {
    @Test func everyFileIsByteForByteTheOneThatABuildPublishes() async throws {
        let workshop = try Workshop()
        _ = await Daylight.register(workshop.request)
        _ = await workshop.build()
        let release = try workshop.release()
        let site = try #require(await workshop.preview().site)
        #expect(release.count > 60)
        for (path, bytes) in release where path != "daylight-manifest.json" {
            #expect(site.hasFile(at: path), "\(path)")
            #expect(site.file(at: path).map { Data($0) } == bytes, "\(path)")
        }
    }

    @Test func thereIsNoFileThatABuildDoesNotPublish() async throws {
        let site = try #require(try await Workshop().preview().site)
        for path in ["", "permits", "permits/", "nothing.html", "daylight-manifest.json", "../content/site.yaml"] {
            #expect(!site.hasFile(at: path), "\(path)")
            #expect(site.file(at: path) == nil, "\(path)")
        }
    }

    @Test func nothingIsWritten() async throws {
        let workshop = try Workshop()
        let before = try workshop.everything()
        let site = try #require(await workshop.preview().site)
        _ = site.file(at: "downloads.html")
        #expect(try workshop.everything() == before)
    }

    @Test func whatIsWrongIsReportedAsACheckDoesAndThereIsNoSite() async throws {
        let workshop = try Workshop()
        try workshop.edit("content/permits/collection.yaml", "total: 4", "total: 5")
        let broken = await workshop.preview()
        #expect(broken.site?.root == nil)
        #expect(broken.report.diagnostics == (await Daylight.check(workshop.request)).diagnostics)
        #expect(broken.report.places(in: workshop) == ["content/permits/collection.yaml:31:10 promise.total"])

        try workshop.edit("content/permits/collection.yaml", "total: 5", "total: 4")
        try workshop.edit("site-templates/home.mustache", "{{site.description}}", "{{site.descripton}}")
        let misprinted = await workshop.preview(reusing: broken)
        #expect(misprinted.site?.root == nil)
        #expect(misprinted.report.diagnostics.map(\.code) == ["template.unknown-member"])

        try workshop.edit("site-templates/home.mustache", "{{site.descripton}}", "{{site.description}}")
        let fixed = await workshop.preview(reusing: misprinted)
        #expect(fixed.site?.hasFile(at: "index.html") == true)
    }

    @Test func anEditIsSeenInWhatIsMadeFromItAlone() async throws {
        let workshop = try Workshop()
        let first = await workshop.preview()
        try workshop.edit("content/permits/events.csv", "2021-06-01", "2021-07-02")
        let second = await workshop.preview(reusing: first)
        let (before, after) = (first.site, second.site)
        let (page, edited) = (before?.file(at: "permits/P-03.html"), after?.file(at: "permits/P-03.html"))
        #expect(page != nil && edited != nil && page != edited)
        let (other, same) = (before?.file(at: "guides/about.html"), after?.file(at: "guides/about.html"))
        #expect(other != nil && other == same)
    }

    @Test func aFolderThatIsNotThereIsAWrongCall() async throws {
        let workshop = try Workshop()
        var request = workshop.request
        request.siteTemplates += "-elsewhere"
        let preview = await Daylight.preview(request)
        #expect(preview.site?.root == nil && preview.report.isMachineFailure)
    }
}

extension Workshop {
    fileprivate func preview(reusing last: Preview? = nil) async -> Preview {
        await Daylight.preview(request, reusing: last)
    }

    /// Every file of the workshop with its bytes.
    fileprivate func everything() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
            files[path] = FileManager.default.contents(atPath: root + "/" + path) ?? Data()
        }
        return files
    }
}
