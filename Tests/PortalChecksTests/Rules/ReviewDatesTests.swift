import Diagnostics
import PortalChecks
import PortalFixtures
import PortalModel
import Testing

@Suite struct ReviewDatesTests {
    private func found(_ day: String, _ review: String = "review_by: 2026-06-30\n") async throws -> [String] {
        let files = [
            "things/collection.yaml": Fixture.collection([], review),
            "things/1.csv": "id,title,standing\na,A,official\n",
        ]
        let asOf = try #require(CalendarDate(day))
        let (portal, merging) = await Fixture(files).merge(asOf: asOf)
        let diagnostics = await PortalChecker.check(portal, after: []).diagnostics
        return merging + diagnostics.map { "\([$0].report[0]): \($0.message)" }
    }

    @Test func holds() async throws {
        #expect(try await found("2026-06-29") == [])
        #expect(try await found("2026-06-30") == [])
        #expect(try await found("2099-12-31", "") == [])
    }

    @Test func aDayThatHasGoneByIsReported() async throws {
        #expect(
            try await found("2026-07-01") == [
                "content/things/collection.yaml:9:12 promise.review-due: "
                    + "things was due for review by 2026-06-30, and it is now 2026-07-01"
            ])
    }

    @Test func withoutADayTheSitesOwnCounts() async {
        #expect(
            await report([], "review_by: 2026-01-30\n") == ["things/collection.yaml:9:12 promise.review-due"])
        #expect(await report([], "review_by: 2026-01-31\n") == [])
        #expect(await report([], "review_by: soon\n") == ["things/collection.yaml:9:12 yaml.wrong-type"])
    }

    private func report(_ fields: [String], _ declaration: String) async -> [String] {
        await PortalChecksTests.report(fields: fields, declaration, rows: ["a,A,official"])
    }
}
