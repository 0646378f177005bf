import Foundation
import Testing

/// The published English portal. A missing golden file is recorded, and the test fails; `DAYLIGHT_RECORD=1` records all
/// of them again.
@Suite struct GoldenTests {
    @Test(arguments: [
        "index.html", "404.html", "search.html", "permits/index.html", "permits/P-03.html", "permits/P-04.html",
        "permits/by-kind/event.html", "permits/parts/2.html",
        "offices/events.html", "guides/about.html", "data/permits.json",
        "data/permits.csv", "data/streets.json", "data/guides.json", "data/index.json", "data/titles.json",
        "checks.html", "checks.json", "streets/index.html",
    ])
    func aPublishedFileIsAsRecorded(_ path: String) async throws {
        let workshop = try Workshop()
        #expect(await workshop.build().places(in: workshop) == [])
        let golden =
            Repository.path("Tests/DaylightKitTests/Golden/")
            + "/" + path.replacingOccurrences(of: "/", with: "--")
        let published = try Data(contentsOf: URL(fileURLWithPath: workshop.output + "/" + path))
        let isRecording = ProcessInfo.processInfo.environment["DAYLIGHT_RECORD"] == "1"
        guard !isRecording, let recorded = FileManager.default.contents(atPath: golden) else {
            try published.write(to: URL(fileURLWithPath: golden))
            if !isRecording { Issue.record("\(golden) was missing; it has been recorded: look at it and commit it") }
            return
        }
        // Style sheets and scripts are named by their content, which this test is not about.
        #expect(withoutHashes(published) == withoutHashes(recorded))
    }

    private func withoutHashes(_ data: Data) -> String {
        String(decoding: data, as: UTF8.self).replacing(/\.[0-9a-f]{12}\.(css|js)/) { ".<hash>.\($0.1)" }
    }
}
