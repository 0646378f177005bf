import Diagnostics
import PortalFixtures
import Testing

@Suite struct ChangedTotalsTests {
    private var later: Published {
        var later = Published()
        later.rows.append("d,D,official,4,,w")
        later.promise = provenance + "  total: 4\n"
        return later
    }

    @Test func anotherTotalNeedsANotice() async {
        #expect(await later.report(isRegistering: true) == ["things/collection.yaml:17:10 register.total-changed"])
        #expect(await later.report(notices: [",total,3,4,R,B"], isRegistering: true) == [])
        #expect(
            await later.report(notices: [",total,3,5,R,B"], isRegistering: true)
                == ["things/collection.yaml:17:10 register.total-changed"])
    }

    @Test func soDoesATotalThatIsNoLongerDeclared() async {
        var later = Published()
        later.promise = ""
        #expect(await later.report() == ["things/collection.yaml:1:1 register.total-changed"])
    }

    @Test func andASubtotal() async {
        var before = Published()
        before.promise += "  subtotals:\n    - {where: {fee: free}, total: 1}\n"
        var later = before
        later.rows[1] = "b,B,official,2,free,x"
        later.promise = later.promise.replacing("total: 1", with: "total: 2")
        #expect(
            await later.report(since: before, notices: ["b,fee,10,free,R,B"], isRegistering: true)
                == ["things/collection.yaml:20:35 register.total-changed"])
        #expect(
            await later.report(
                since: before, notices: ["b,fee,10,free,R,B", ",fee=free,1,2,R,B"], isRegistering: true) == [])
    }
}
