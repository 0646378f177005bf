import Diagnostics
import PortalFixtures
import Testing

@Suite struct WithdrawnItemsTests {
    @Test func aWithdrawnItemIsNotListed() async {
        #expect(
            await Published().report(notices: ["b,,,withdrawn,R,B"])
                == ["things/1.csv:3:1 register.withdrawn-listed"])
    }

    @Test func itsCodeStandsForNothingElse() async {
        var later = Published()
        later.rows[1] = "b,Another,official,2,5,w"
        let diagnostics = await later.diagnostics(notices: ["b,,,withdrawn,R,B"])
        #expect(diagnostics.report == ["content/things/1.csv:3:1 register.code-reused"])
        #expect(
            diagnostics.map(\.message)
                == ["b was the code of \"B\", which is withdrawn, and is now the code of \"Another\""])
    }
}
