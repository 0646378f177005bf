import PortalFixtures
import PortalModel
import Testing

@Suite struct SortingTests {
    private func order(_ rows: [String], type: String = "string") async -> [String] {
        let (portal, report) = await Fixture([
            "things/collection.yaml": Fixture.collection(
                ["{name: key, title: Key, type: \(type)}"], "sort: key\n"),
            "things/1.csv": "id,title,standing,key\n"
                + rows.enumerated().map { "r\($0.offset),A,official,\($0.element)\n" }.joined(),
        ]).merge()
        #expect(report == [])
        return portal.collection("things")?.records.map(\.id) ?? []
    }

    @Test func numbersAreOrderedBySizeAndNotByDigits() async {
        #expect(await order(["10", "9", "-1", "9.5"], type: "number") == ["r2", "r1", "r3", "r0"])
    }

    @Test func textsAreOrderedByTheirBytes() async {
        #expect(await order(["b", "B", "区", "a"]) == ["r1", "r3", "r0", "r2"])
    }

    @Test func numbersComeBeforeTextsAndWhatHasNoValueComesLast() async {
        #expect(await order(["", "a", "2", "1"]) == ["r3", "r2", "r1", "r0"])
    }

    @Test func equalKeysKeepTheOrderOfTheSources() async {
        #expect(await order(["1", "0", "1", "0", "1.0"], type: "number") == ["r1", "r3", "r0", "r2", "r4"])
    }

    @Test func datesAreOrderedByDay() async {
        #expect(await order(["2026-10-01", "2026-02-01", "2025-12-31"], type: "date") == ["r2", "r1", "r0"])
    }
}
