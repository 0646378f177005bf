import DaylightKit
import Foundation
import Testing

@Suite struct ChecksPageTests {
    @Test func aNumberingEndsWithTheLastNumberThatARecordHas() async throws {
        let workshop = try Workshop()
        let folder = workshop.content + "/rules.2024"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        for (name, text) in [
            (
                "collection.yaml",
                """
                title: Rules
                item: Rule
                description: What holds.
                body: none
                schema:
                  fields:
                    - {name: id, title: Code}
                    - {name: title, title: Rule}
                    - {name: number, title: Number, type: integer}
                    - {name: standing, title: Standing}
                promise:
                  total: 2
                  declared_by: Us
                  document: Minutes
                  date: 2024-01-01
                  counting: each
                  numbering: {field: number, withdrawn: [2]}

                """
            ), ("rules.csv", "id,title,number,standing\na,Quiet,1,official\nb,Clean,3,official\n"),
        ] {
            try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
        }
        let report = await workshop.build()
        #expect(report.errorCount == 0, "\(report.places(in: workshop))")
        #expect(try workshop.page("checks.html").contains("Number 1–3</li>"))
        // A full stop in the collection's id is not a file extension.
        let downloads = try workshop.page("downloads.html")
        let card = try #require(downloads.split(separator: "<li class=\"card\">").first { $0.contains(">Rules</a>") })
        #expect(card.contains("data/rules.2024.csv") && card.contains("data/rules.2024.json"))
    }
}
