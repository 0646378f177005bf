import Diagnostics
import PortalFixtures
import Testing

@Suite struct NoticeValuesTests {
    @Test func aChangeThatDidNotTakePlaceIsReported() async {
        let diagnostics = await Published().diagnostics(notices: ["a,fee,free,20,R,B"])
        #expect(diagnostics.report == ["content/register/changes.csv:2:30 register.notice-differs"])
        #expect(
            diagnostics.map(\.message)
                == ["the notice states that Fee of a became \"20\", but it is \"free\""])
    }

    @Test func aChangeOfAnEarlierPublicationIsFine() async {
        #expect(await Published().report(notices: ["a,fee,20,15,R,B", "a,fee,15,free,R,B"]) == [])
    }
}
