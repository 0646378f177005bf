import DaylightKit
import Diagnostics
import Testing

/// A record that leaves its list leaves a page, a line in the changes, and nothing else.
@Suite struct WithdrawalTests {
    private func withdrawn() async throws -> Workshop {
        let workshop = try Workshop()
        _ = await Daylight.register(workshop.request)
        try workshop.edit(
            "content/permits/events.csv",
            "P-04,4,Fireworks & bonfires <large>,events,event,75,,false,Insurance|Site plan,,demonstration\r\n", "")
        try workshop.edit("content/permits/collection.yaml", "total: 4", "total: 3")
        try workshop.edit(
            "content/permits/collection.yaml", "{where: {kind: event}, total: 2}", "{where: {kind: event}, total: 1}")
        try workshop.edit("content/guides/about.md", "[4](count:permits)", "[3](count:permits)")
        try workshop.edit(
            "content/register/changes.csv", "basis\n",
            """
            basis
            2024-05-01,permits,P-04,,,withdrawn,No longer granted,Council order 3
            2024-05-01,permits,,total,4,3,One was withdrawn,Council order 3
            2024-05-01,permits,,kind=event,2,1,One was withdrawn,Council order 3

            """)
        #expect(await Daylight.register(workshop.request).places(in: workshop) == [])
        #expect(await workshop.build().places(in: workshop) == [])
        return workshop
    }

    @Test func thePageStaysAtItsAddressAndSaysWhatBecameOfTheRecord() async throws {
        let page = try await withdrawn().page("permits/P-04.html")
        #expect(page.contains("<h1>Fireworks &amp; bonfires &lt;large&gt;</h1>"))
        #expect(page.contains("Withdrawn") && page.contains("No longer granted") && page.contains("Council order 3"))
        #expect(page.contains(#"<time datetime="2024-05-01">"#))
        #expect(!page.contains("data-record"))
    }

    @Test func theRecordIsInNoListAndNoDownload() async throws {
        let workshop = try await withdrawn()
        for path in ["permits/index.html", "data/permits.json", "data/permits.csv", "data/titles.json"] {
            #expect(!(try workshop.page(path).contains("P-04")), "\(path)")
        }
        #expect(try workshop.page("data/register/permits.csv").contains("P-04,"))
    }

    @Test func theChangesAreTold() async throws {
        let workshop = try await withdrawn()
        let page = try workshop.page("changes.html")
        #expect(page.contains(#"<a href="permits/P-04.html">Fireworks &amp; bonfires &lt;large&gt;</a>"#))
        #expect(page.contains("<del>4</del> <ins>3</ins>"))
        let data = try workshop.page("data/changes.json")
        #expect(
            data.contains(
                #"{"date":"2024-05-01","collection":"permits","id":"P-04","field":"","old":"","new":"withdrawn","reason":"No longer granted","basis":"Council order 3"}"#
            ))
    }

    @Test func theHomePageTellsTheNewestChangesOrThatThereIsNone() async throws {
        let home = try await withdrawn().page("index.html")
        let lines = home.matches(of: /<time datetime="2024-05-01">2024-05-01<\/time> <a href="permits\//)
        #expect(lines.count == 3)
        #expect(home.contains(#"<a href="permits/P-04.html">Fireworks &amp; bonfires &lt;large&gt;</a>: Withdrawn"#))
        let unchanged = try Workshop()
        _ = await Daylight.register(unchanged.request)
        _ = await unchanged.build()
        #expect(
            try unchanged.page("index.html").contains(
                #"changed since <time datetime="2024-05-01">2024-05-01</time>."#))
    }

    @Test func aChangedTextIsToldWithoutItsDigests() async throws {
        let workshop = try Workshop()
        _ = await Daylight.register(workshop.request)
        try workshop.edit("content/permits/P-03.md", "a month ahead", "two months ahead")
        let message = await workshop.build().diagnostics.first { $0.code == "register.field-changed" }?.message ?? ""
        let new = try #require(message.firstMatch(of: /"([0-9a-f]{12})"/)).1
        let lines = try workshop.source("content/register/permits.csv").split(separator: "\n")
        let row = try #require(lines.first { $0.hasPrefix("P-03,") })
        try workshop.edit(
            "content/register/changes.csv", "basis\n",
            "basis\n2024-05-01,permits,P-03,body,\(row.suffix(12)),\(new),More time is needed,Council order 4\n")
        #expect(await Daylight.register(workshop.request).places(in: workshop) == [])
        #expect(await workshop.build().places(in: workshop) == [])
        let page = try workshop.page("changes.html")
        #expect(page.contains("<dt>Change</dt><dd>Text</dd>") && page.contains("More time is needed"))
        #expect(!page.contains("<del>"))
    }

    @Test func withoutARegisterThereIsNoPageOfChanges() async throws {
        let workshop = try Workshop()
        #expect(await workshop.build().publication != nil)
        #expect(throws: (any Error).self) { try workshop.page("changes.html") }
    }
}
