import Diagnostics
import PortalFixtures
import Testing

@Suite struct NoticeTargetsTests {
    @Test(arguments: [
        ("2026-01-01,thing,a,,,withdrawn,R,B", 12, "Did you mean things?"),
        ("2026-01-01,things,abc,fee,1,2,R,B", 19, nil),
        ("2026-01-01,things,a,fees,1,2,R,B", 21, "Did you mean fee?"),
        ("2026-01-01,things,,totals,3,4,R,B", 20, "Did you mean total?"),
    ])
    func whatIsNotRegisteredIsReported(line: String, column: Int, help: String?) async {
        let diagnostics = await Published().diagnostics(lines: [line])
        #expect(diagnostics.report == ["content/register/changes.csv:2:\(column) register.notice-unknown"])
        #expect(diagnostics.map(\.help) == [help])
    }
}
