import PortalModel
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2026-01-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func daysOfTheCalendarAreRead(_ text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "0000-01-01", "2026-1-1",
        "26-01-01", "2026/01/01", "2026-01-01 ", "２０２６-01-01", "2026-01-0１", "", "2026年01月01日", "+026-01-01",
        "2026-01-01T00:00",
    ])
    func everythingElseIsNot(_ text: String) { #expect(CalendarDate(text) == nil) }

    @Test(arguments: [
        (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
        (951_782_400, "2000-02-29"), (1_769_817_600, "2026-01-31"), (4_107_542_400, "2100-03-01"),
        (-62_135_596_800, "0001-01-01"), (253_402_300_799, "9999-12-31"),
    ])
    func secondsAreTurnedIntoDays(seconds: Int, day: String) {
        #expect(CalendarDate(secondsSince1970: seconds)?.description == day)
    }

    @Test(arguments: [Int.min, -62_135_596_801, 253_402_300_800, Int.max])
    func secondsBeyondTheCalendarAreNoDay(seconds: Int) {
        #expect(CalendarDate(secondsSince1970: seconds) == nil)
    }

    @Test func daysAreOrdered() {
        let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].compactMap { CalendarDate($0) }
        #expect(days.count == 4 && days.reversed().sorted() == days)
    }
}
