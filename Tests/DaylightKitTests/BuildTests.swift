import DaylightKit
import Diagnostics
import Foundation
import PortalModel
import Testing

@Suite struct BuildTests {
    @Test func twoBuildsInDifferentFoldersAreTheSameBytes() async throws {
        let (first, second) = (try Workshop(), try Workshop())
        _ = await first.build()
        try await Task.sleep(for: .milliseconds(1100))
        _ = await second.build()
        #expect(try first.release() == second.release())
        #expect(try !first.release().isEmpty)
    }

    @Test func theManifestListsEveryFileButItself() async throws {
        let workshop = try Workshop()
        let report = await workshop.build()
        let files = try workshop.release()
        let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(files["daylight-manifest.json"]))
        #expect(Set(manifest.files.map(\.path)) == Set(files.keys).subtracting(["daylight-manifest.json"]))
        #expect(manifest.files.allSatisfy { files[$0.path]?.count == $0.bytes && $0.sha256.count == 64 })
        #expect(report.publication?.fileCount == manifest.files.count)
    }

    private struct Manifest: Decodable {
        struct File: Decodable {
            let path: String
            let bytes: Int
            let sha256: String
        }
        let files: [File]
    }

    @Test func everyRecordIsOnItsPageInItsIndexAndInTheData() async throws {
        let workshop = try Workshop()
        let report = await workshop.build()
        let titles = try workshop.page("data/titles.json")
        for collection in report.collections {
            let json = try workshop.page("data/\(collection.id).json")
            let csv = try workshop.page("data/\(collection.id).csv")
            let index = try workshop.page("\(collection.id)/index.html")
            for id in try ids(of: json) {
                let address = "data-record=\"\(collection.id)/\(id)\""
                #expect(try workshop.page("\(collection.id)/\(id).html").contains(address))
                #expect(index.contains(address))
                #expect(csv.contains("\(collection.id)/\(id).html"))
                #expect(titles.contains("\"\(id)\""))
            }
        }
    }

    private func ids(of json: String) throws -> [String] {
        struct Published: Decodable {
            struct Record: Decodable { let id: String }
            let published: Int
            let records: [Record]
        }
        let published = try JSONDecoder().decode(Published.self, from: Data(json.utf8))
        #expect(published.records.count == published.published && published.published > 0)
        return published.records.map(\.id)
    }

    @Test(arguments: [
        (
            "content/permits/collection.yaml", "total: 4", "total: 5",
            "content/permits/collection.yaml:31:10 promise.total"
        ),
        (
            "content/offices/offices.csv", "works,Works", "work,Works",
            "content/permits/building.csv:2:34 value.unknown-reference"
        ),
        (
            "site-templates/home.mustache", "{{site.description}}", "{{site.descripton}}",
            "site-templates/home.mustache:26:19 template.unknown-member"
        ),
    ])
    func aMistakeIsShownAtItsPlaceAndLeavesThePublishedSiteAsItWas(
        _ file: String, _ old: String, _ new: String, _ place: String
    ) async throws {
        let workshop = try Workshop()
        _ = await workshop.build()
        let before = try workshop.release()
        try workshop.edit(file, old, new)
        let report = await workshop.build()
        #expect(report.places(in: workshop).contains(place), "\(report.places(in: workshop))")
        #expect(report.publication == nil && !report.isMachineFailure)
        #expect(try workshop.release() == before)
    }

    @Test func aSiteThatIsNotWholeIsNotPublished() async throws {
        let workshop = try Workshop()
        _ = await workshop.build()
        let before = try workshop.release()
        try workshop.edit("site-templates/record.mustache", " data-field=\"title\"", "")
        let report = await workshop.build()
        let places = report.places(in: workshop)
        #expect(
            places.contains { $0.hasPrefix("public/permits/P-03.html:") && $0.hasSuffix(" verify.value-not-shown") })
        #expect(places.allSatisfy { $0.hasSuffix(" verify.value-not-shown") }, "\(places)")
        #expect(report.publication == nil && !report.isMachineFailure)
        #expect(try workshop.release() == before)
    }

    @Test func whatDaylightDidNotWriteStays() async throws {
        let workshop = try Workshop()
        _ = await workshop.build()
        try "kept".write(toFile: workshop.output + "/permits/notes.txt", atomically: true, encoding: .utf8)
        try workshop.edit("content/guides/about.md", "## Fees", "## Costs")
        try workshop.edit("content/guides/about.md", "(#fees)", "(#costs)")
        let report = await workshop.build()
        #expect(report.publication != nil)
        #expect(try workshop.page("permits/notes.txt") == "kept")
        #expect(try workshop.page("guides/about.html").contains("id=\"costs\""))
    }

    @Test func aFolderOfSomebodyElseIsRefused() async throws {
        let workshop = try Workshop()
        try FileManager.default.createDirectory(atPath: workshop.output, withIntermediateDirectories: true)
        try "mine".write(toFile: workshop.output + "/mine.txt", atomically: true, encoding: .utf8)
        let report = await workshop.build()
        #expect(report.diagnostics.map(\.code) == ["publish.foreign-folder"])
        #expect(report.isMachineFailure)
        #expect(try workshop.release() == ["mine.txt": Data("mine".utf8)])
    }

    @Test func theDayOfTheCheckIsTheOneThatWasAskedFor() async throws {
        let workshop = try Workshop()
        _ = await workshop.build()
        #expect(try workshop.page("index.html").contains("<time datetime=\"2024-05-01\">2024-05-01</time></p>"))
        _ = await workshop.build(asOf: CalendarDate("2025-02-03"))
        #expect(try workshop.page("index.html").contains("<time datetime=\"2025-02-03\">2025-02-03</time></p>"))
    }

    @Test func aSiteWithDemonstrationRecordsIsNotIndexedAndShowsNoRegistration() async throws {
        let workshop = try Workshop()
        _ = await workshop.build()
        let demonstration = try workshop.page("index.html")
        #expect(demonstration.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!demonstration.contains("GF-0001"))
        try workshop.edit("content/permits/events.csv", "demonstration", "official")
        #expect(await workshop.build().publication != nil)
        let official = try workshop.page("index.html")
        #expect(!official.contains("noindex"))
        #expect(official.contains("<meta name=\"SiteIDCode\" content=\"GF-0001\">"))
    }

    @Test func aFolderThatIsNotThereIsAWrongCall() async throws {
        let workshop = try Workshop()
        var request = workshop.request
        request.content += "-elsewhere"
        let report = await Daylight.check(request)
        #expect(report.isMachineFailure && report.diagnostics.map(\.code) == ["content.unreadable"])
    }
}
