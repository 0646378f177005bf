import Diagnostics
import PortalFixtures
import Testing

@Suite struct KeptCodesTests {
    private var shorter: Published {
        var later = Published()
        later.rows.removeLast()
        later.promise = provenance + "  total: 2\n"
        return later
    }
    private let total = ",total,3,2,R,B"

    @Test func holds() async { #expect(await Published().report() == []) }

    @Test func anItemThatIsGoneIsNamedWithItsTitle() async {
        let diagnostics = await shorter.diagnostics(notices: [total], isRegistering: true)
        #expect(diagnostics.map(\.code) == ["register.item-gone"])
        #expect(diagnostics.map(\.message) == ["c (C) was published in things and has disappeared"])
        #expect(diagnostics.report == ["content/register/things.csv:4:1 register.item-gone"])
    }

    @Test func aWithdrawalExplainsIt() async {
        #expect(await shorter.report(notices: [total, "c,,,withdrawn,R,B"], isRegistering: true) == [])
    }

    @Test func aWithdrawalOfAnotherDoesNot() async {
        let report = await shorter.report(notices: [total, "b,,,withdrawn,R,B"], isRegistering: true)
        #expect(
            report == [
                "register/things.csv:4:1 register.item-gone", "things/1.csv:3:1 register.withdrawn-listed",
            ])
    }

    @Test func aListThatIsGoneIsOneProblem() async {
        let register = await Published().register()
        #expect(
            await report(register.merging(["other/collection.yaml": "x"]) { $1 }).contains {
                $0 == "register/things.csv:1:1 register.list-gone"
            })
    }

    private func report(_ files: [String: String]) async -> [String] {
        await Fixture(files).check().report.map { $0.replacing("content/", with: "") }
    }
}
