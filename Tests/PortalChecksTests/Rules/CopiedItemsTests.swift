import Diagnostics
import PortalFixtures
import Testing

@Suite struct CopiedItemsTests {
    private func report(adding row: String) async -> [String] {
        var later = Published()
        later.rows.append(row)
        later.promise = provenance + "  total: 4\n  numbering: {field: number}\n"
        return await later.report(notices: [",total,3,4,R,B"], isRegistering: true)
    }

    @Test func aNewRecordOfItsOwnIsFine() async { #expect(await report(adding: "d,D,official,4,free,x") == []) }

    @Test func aCopyOfAnotherIsAWarning() async {
        #expect(await report(adding: "d,D,official,4,free,x;y") == ["things/1.csv:5:1 register.copied"])
        #expect(await report(adding: "d,A,official,4,free,x;y") == ["things/1.csv:5:1 register.copied"])
    }

    @Test func recordsWithoutAnyTextOfTheirOwnAreNoCopies() async {
        var before = Published()
        before.rows[2] = "c,C,official,3,,"
        var later = before
        later.rows.append("d,D,official,4,,")
        later.promise = provenance + "  total: 4\n  numbering: {field: number}\n"
        #expect(await later.report(since: before, notices: [",total,3,4,R,B"], isRegistering: true) == [])
    }
}
