import Diagnostics
import PortalFixtures
import Testing

@Suite struct ChangedFieldsTests {
    private func later(_ row: String) -> Published {
        var later = Published()
        later.rows[0] = row
        return later
    }

    @Test(arguments: [
        ("a,Aa,official,1,free,x;y", 3, "Title"), ("a,A,reported,1,free,x;y", 5, "Standing"),
        ("a,A,official,1,20,x;y", 16, "Fee"), ("a,A,official,1,,x;y", 16, "Fee"),
        ("a,A,official,1,free,y;x", 21, "How"),
    ])
    func aChangeWithoutANoticeNamesTheField(row: String, column: Int, field: String) async {
        let diagnostics = await later(row).diagnostics()
        #expect(diagnostics.report == ["content/things/1.csv:2:\(column) register.field-changed"])
        #expect(diagnostics.allSatisfy { $0.message.hasPrefix("\(field) of a ") })
    }

    @Test func aNoticeExplainsIt() async {
        #expect(
            await later("a,A,official,1,20,x;y").report(notices: ["a,fee,free,20,R,B"], isRegistering: true) == [])
        #expect(
            await later("a,A,official,1,20,x").report(
                notices: ["a,fee,free,15,R,B", "a,how,x;y,x,R,B", "a,fee,15,20,R,B"], isRegistering: true) == [])
        #expect(await later("a,A,official,1,,x;y").report(notices: ["*,fee,free,,R,B"], isRegistering: true) == [])
    }

    @Test(arguments: ["a,fee,freely,20,R,B", "a,fee,free,30,R,B", "b,fee,free,20,R,B", "a,how,free,20,R,B"])
    func aNoticeOfAnotherChangeDoesNot(notice: String) async {
        let report = await later("a,A,official,1,20,x;y").report(notices: [notice], isRegistering: true)
        #expect(report.contains("things/1.csv:2:16 register.field-changed"))
    }

    @Test func aFieldThatIsNoLongerPublishedIsOneProblem() async {
        var later = Published()
        later.fields.remove(at: 1)
        later.header = "id,title,standing,number,how"
        later.rows = ["a,A,official,1,x;y", "b,B,official,2,x", "c,C,official,3,z"]
        #expect(await later.report() == ["things/collection.yaml:1:1 register.field-dropped"])
        #expect(await later.report(notices: ["*,fee,,,R,B"]) == [])
    }

    @Test func aLongTextIsAField() async {
        var before = Published()
        before.body = "Old.\n"
        var later = before
        later.body = "New.\n"
        #expect(await before.report(since: before) == [])
        #expect(await later.report(since: before) == ["things/a.md:1:1 register.field-changed"])
    }
}
