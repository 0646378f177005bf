import Diagnostics
import PortalFixtures
import Testing

@Suite struct DeclaredTotalsTests {
    private func found(_ total: Int) async -> [String] {
        await report(fields: [], provenance + "  total: \(total)\n", rows: ["a,A,official", "b,B,reported"])
    }

    @Test func holds() async { #expect(await found(2) == []) }

    @Test(arguments: [0, 1, 3])
    func anotherTotalIsReported(total: Int) async {
        #expect(await found(total) == ["things/collection.yaml:14:10 promise.total"])
    }

    @Test func aRowThatWasLeftOutIsMissed() async {
        #expect(
            await report(fields: [], provenance + "  total: 2\n", rows: ["a,A,official", "b,B"])
                == ["things/1.csv:3:1 table.ragged-row", "things/collection.yaml:14:10 promise.total"])
    }

    @Test(arguments: [
        (5, "Find the 3 missing records."),
        (1, "Find the extra record, or correct the total according to its document."),
    ])
    func theHelpSaysHowMany(total: Int, help: String) async {
        let diagnostics = await diagnostics(
            fields: [], provenance + "  total: \(total)\n", rows: ["a,A,official", "b,B,reported"])
        #expect(diagnostics.map(\.help) == [help])
    }
}
