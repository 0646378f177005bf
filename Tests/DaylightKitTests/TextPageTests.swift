import DaylightKit
import Foundation
import Testing

/// Texts on their pages, where what an editor writes meets what the page is made of.
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

    /// Builds, and reads the ids of a page; none is there twice.
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
    }
}
