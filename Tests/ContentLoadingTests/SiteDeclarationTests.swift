import ContentLoading
import Diagnostics
import PortalFixtures
import PortalModel
import Testing

@Suite struct SiteDeclarationTests {
    private func report(_ site: String) async -> [String] { await Fixture(["site.yaml": site]).load().report }

    @Test func everythingThatASiteMaySayIsRead() async throws {
        let (content, report) = await Fixture([
            "site.yaml": """
            title: 门户
            description: "A: test"
            url: https://example.org/portal
            language: zh-Hans
            published: 2026-01-31
            as_of: 2026-02-01
            publisher:
              name: The district
              maintainer: The office
              contact: 0818-12345
            registrations: {site_code: "5117", police_record: P-1}
            licence: {title: CC BY 4.0, url: https://example.org/by}
            navigation: [places, pages/about]
            footer_navigation: pages/contact
            home:
              lists: [places]
              figures: [grids]
              collections:
                - places
              ways_in: [places/haikou, places]
            synonyms: {collection: synonyms, words: words}
            telephones: ["112"]

            """
        ]).load()
        #expect(report == [])
        let site = try #require(content.site)
        #expect([site.title, site.description, site.url] == ["门户", "A: test", "https://example.org/portal/"])
        #expect(
            [site.language, site.published.description, site.asOf.description] == [
                "zh-Hans", "2026-01-31", "2026-02-01",
            ])
        #expect(site.publisher == Publisher(name: "The district", maintainer: "The office", contact: "0818-12345"))
        #expect(site.registrations == Registrations(siteCode: "5117", policeRecord: "P-1"))
        #expect(site.navigation.map(\.collection) == ["places", "pages"])
        #expect(site.navigation.map(\.record) == [nil, "about"])
        #expect(site.navigation.map(\.place.location.column) == [14, 22])
        #expect(site.footerNavigation.map(\.record) == ["contact"])
        #expect(site.home.figures.map(\.record) == ["grids"])
        #expect(site.home.collections.map(\.place.location.line) == [19])
        #expect(site.home.waysIn.map(\.record) == ["haikou", nil])
        #expect(site.licence == Licence(title: "CC BY 4.0", url: "https://example.org/by"))
        #expect(site.synonyms?.words == "words")
        #expect(site.telephones == Telephones(["112", "081812345"]))
    }

    @Test func theDayOfTheCheckIsThatOfTheEditionIfNothingElseIsSaid() async {
        let (content, report) = await Fixture([:]).load()
        #expect(report == [])
        #expect(content.site?.asOf.description == "2026-01-31")
    }

    @Test func everyMissingKeyIsReported() async {
        #expect(
            await report("as_of: 2026-01-31\n")
                == [String](repeating: "content/site.yaml:1:1 yaml.missing-key", count: 6))
    }

    @Test func anEmptyFileLacksEveryKey() async {
        #expect(await report("") == [String](repeating: "content/site.yaml:1:1 yaml.missing-key", count: 6))
    }

    @Test(arguments: ["", " ~", " null", " \"\""])
    func aKeyWithoutAValueIsMissing(value: String) async {
        let lines = Fixture.site.split(separator: "\n")
        for (index, line) in lines.enumerated() where index != 4 || value != " \"\"" {
            guard let key = line.split(separator: ":").first, key != "publisher" || value != " \"\"" else { continue }
            var broken = lines.map(String.init)
            broken[index] = key + ":" + value
            #expect(
                await report(broken.joined(separator: "\n")) == ["content/site.yaml:\(index + 1):1 yaml.missing-key"],
                "\(key):\(value)")
        }
    }

    @Test func anUnknownKeyIsReportedWithTheNearest() async throws {
        let (_, diagnostics, report) = await Fixture(["site.yaml": Fixture.site + "navigatoin: [a]\n"]).check()
        #expect(report == ["content/site.yaml:7:1 yaml.unknown-key"])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.help == "Did you mean navigation?")
        #expect(diagnostic.place?.line == "navigatoin: [a]")
        #expect(diagnostic.place?.length == 10)
    }

    @Test func anUnknownKeyOfAnInnerMappingIsReported() async {
        #expect(
            await report(Fixture.site + "home:\n  list: places\n") == ["content/site.yaml:8:3 yaml.unknown-key"])
    }

    @Test(arguments: [
        ("title: [a]", "content/site.yaml:7:8 yaml.wrong-type"),
        ("telephones: [112, +86-112]", "content/site.yaml:7:13 yaml.wrong-type"),
        ("url: example.org", "content/site.yaml:7:6 yaml.wrong-type"),
        ("url: https:///a", "content/site.yaml:7:6 yaml.wrong-type"),
        ("published: 31.1.2026", "content/site.yaml:7:12 yaml.wrong-type"),
        ("published: 2026-02-30", "content/site.yaml:7:12 yaml.wrong-type"),
        ("publisher: The district", "content/site.yaml:7:12 yaml.not-a-mapping"),
        ("navigation: [{a: b}]", "content/site.yaml:7:14 yaml.wrong-type"),
        ("home: [a]", "content/site.yaml:7:7 yaml.not-a-mapping"),
        ("licence: CC BY", "content/site.yaml:7:10 yaml.not-a-mapping"),
        ("licence: {url: https://example.org/by}", "content/site.yaml:7:10 yaml.missing-key"),
        ("licence: {title: CC BY, url: by}", "content/site.yaml:7:30 yaml.wrong-type"),
    ])
    func aValueOfAnotherTypeIsReported(line: String, expected: String) async {
        let key = line.prefix { $0 != ":" } + ":"
        let others = Fixture.site.split(separator: "\n").filter { !$0.hasPrefix(key) }
        // Omitted keys become a comment, so that the line is always the seventh.
        let padding = [String](repeating: "#", count: 6 - others.count)
        #expect(await report((padding + others.map(String.init) + [line]).joined(separator: "\n")) == [expected])
    }

    @Test func severalErrorsAreAllReported() async {
        let site = Fixture.site.replacing("language: en", with: "langauge: en").replacing("2026-01-31", with: "soon")
        #expect(
            await report(site) == [
                "content/site.yaml:1:1 yaml.missing-key", "content/site.yaml:4:1 yaml.unknown-key",
                "content/site.yaml:5:12 yaml.wrong-type",
            ])
    }
}
