import Diagnostics
import PortalFixtures
import Testing

@Suite struct NoticeDatesTests {
    private func found(_ dates: String...) async -> [String] {
        var later = Published()
        later.rows[0] = "a,A,official,1,\(dates.count),x;y"
        let values = ["free"] + (1...dates.count).map(String.init)
        let lines = dates.indices.map { "\(dates[$0]),things,a,fee,\(values[$0]),\(values[$0 + 1]),R,B" }
        return await later.diagnostics(lines: lines, isRegistering: true).report
            .map { $0.replacing("content/register/", with: "") }
    }

    @Test func holds() async { #expect(await found("2025-12-01", "2026-01-31", "2026-01-31") == []) }

    @Test func aDayToComeIsReported() async {
        #expect(await found("2026-02-01") == ["changes.csv:2:1 register.notice-future"])
    }

    @Test func anEarlierDayAfterALaterOneIsReported() async {
        #expect(
            await found("2026-01-02", "2026-01-01", "2026-01-01", "2026-01-02")
                == ["changes.csv:3:1 register.notice-order", "changes.csv:4:1 register.notice-order"])
    }
}
