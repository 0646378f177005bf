import DaylightKit
import Foundation
import Testing

/// Texts on their pages, where an editor's content meets the page's own markup.
@Suite struct TextPageTests {
    @Test func headingsNeverTakeAnIdThatThePageItselfHas() async throws {
        let workshop = try Workshop()
        let own = try await ids(of: "guides/about.html", in: workshop)
            .union(ids(of: "offices/works.html", in: workshop)).subtracting(["fees"])
        #expect(own.count >= 3)
        let headings = own.map { "## \($0.replacing("-", with: " "))\n\nText.\n" }.sorted().joined(separator: "\n")
        try workshop.edit("content/guides/about.md", "## Fees", "\(headings)\n## Fees")
        _ = try await ids(of: "guides/about.html", in: workshop)
    }

    /// Builds, and reads the ids of a page, none of which may occur twice.
    private func ids(of path: String, in workshop: Workshop) async throws -> Set<String> {
        #expect(await workshop.build().publication != nil)
        let ids = try workshop.page(path).matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(ids.count == Set(ids).count, "\(ids)")
        return Set(ids)
    }

    @Test func aTextWithoutWordsIsDescribedByItsTitle() async throws {
        let workshop = try Workshop()
        try "![A square](media:square.svg)\n".write(
            toFile: workshop.root + "/content/permits/P-03.md", atomically: true, encoding: .utf8)
        #expect(await workshop.build().publication != nil)
        let page = try workshop.page("permits/P-03.html")
        #expect(page.contains("<meta name=\"description\" content=\"Permit: Street party\">"))
    }

    @Test func residentsWordsStandOnThePagesOfTheItemsTheyMean() async throws {
        let workshop = try Workshop()
        #expect(await workshop.build().publication != nil)
        #expect(try workshop.page("permits/P-03.html").contains("<span class=\"word\">block party</span>"))
        #expect(try !workshop.page("permits/P-02.html").contains("class=\"word\""))
        #expect(try !workshop.page("sayings/s-1.html").contains("class=\"word\""))
        // And link there, from their own page and from their list.
        #expect(
            try workshop.page("sayings/s-1.html").contains(
                "<li data-record=\"permits/P-03\"><a href=\"../permits/P-03.html\" data-field=\"title\">Street party</a>"
            ))
        #expect(
            try workshop.page("sayings/index.html").contains("<a class=\"code\" href=\"../permits/P-03.html\">P-03</a>")
        )
    }

    @Test func telephoneNumbersCanBeCalledFromWhereTheyStand() async throws {
        let workshop = try Workshop()
        try workshop.edit("content/site.yaml", "contact: lists@greenford.example", "contact: 0818-12345")
        try workshop.edit("content/site.yaml", "navigation: [permits", "telephones: [\"112\"]\nnavigation: [permits")
        try workshop.edit("content/offices/collection.yaml", "fields:\n", "fields:\n    - {name: help, title: Help}\n")
        try workshop.edit("content/offices/offices.csv", "id,", "help,id,")
        try workshop.edit("content/offices/offices.csv", "\nevents,", "\n\"In danger call 112, not 1120.\",events,")
        try workshop.edit("content/offices/offices.csv", "\nworks,", "\n,works,")
        #expect(await workshop.build().publication != nil)
        let page = try workshop.page("offices/events.html")
        #expect(
            page.contains("<span data-field=\"help\">In danger call <a href=\"tel:112\">112</a>, not 1120.</span>"))
        #expect(page.contains("<a href=\"tel:081812345\">0818-12345</a>"))
    }

    @Test func picturesHaveTheirSizeAndBeforeAndAfterStandBesideEachOther() async throws {
        let workshop = try Workshop()
        #expect(await workshop.build().publication != nil)
        let page = try workshop.page("guides/about.html")
        #expect(
            page.contains(
                "<img src=\"../media/square.svg\" alt=\"A plain square\" width=\"10\" height=\"10\" loading=\"lazy\" decoding=\"async\">"
            ))
        #expect(
            page.contains(
                """
                <img src="../media/round.svg" alt="A square with round corners" width="20" height="15" loading="lazy" \
                decoding="async"><figcaption><strong>After</strong></figcaption>
                """))
        #expect(page.contains("<figcaption><strong>Before</strong> in 2019</figcaption>"))
    }

    @Test func aPictureThatCannotBeReadStopsTheBuild() async throws {
        let workshop = try Workshop()
        try Data([0xFF, 0xD8, 0xFF]).write(to: URL(fileURLWithPath: workshop.content + "/media/hall.jpg"))
        try workshop.edit("content/guides/about.md", "media:round.svg", "media:hall.jpg")
        let report = await workshop.build()
        #expect(
            report.places(in: workshop) == [
                "content/guides/about.md:31:1 picture.unreadable",
                "content/media/round.svg:1:1 media.not-referenced",
            ])
        #expect(report.publication == nil)
    }

    @Test func theTextOfACollectionStandsOnItsPageAndInItsData() async throws {
        let workshop = try Workshop()
        #expect(await workshop.build().publication != nil)
        let page = try workshop.page("streets/index.html")
        let text = try #require(page.range(of: "<div class=\"body\" data-text=\"streets\">"))
        let table = try #require(page.range(of: "<div data-list=\"streets\">"))
        #expect(text.upperBound < table.lowerBound)
        #expect(page.contains("<h2 id=\"how-many-are-asked-for\">"))
        #expect(try workshop.page("data/streets.json").contains("\"body\":\"Of [over 1240](figure:permits-a-year)"))
        #expect(try !workshop.page("offices/index.html").contains("data-text"))
    }
}
