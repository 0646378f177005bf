import Diagnostics
import PortalChecks
import PortalFixtures
import PortalModel
import Testing

@Suite struct ProductionStandingTests {
    private func found(_ profile: CheckProfile, _ rows: String) async -> [String] {
        let files = ["things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\n" + rows]
        let (portal, merging) = await Fixture(files).merge()
        #expect(merging == [])
        return await PortalChecker.check(portal, after: [], profile: profile).diagnostics.report
    }

    @Test func holds() async {
        #expect(await found(.production, "a,A,official\nb,B,reported\n") == [])
        #expect(await found(.draft, "a,A,demonstration\n") == [])
    }

    @Test func aDemonstrationRecordIsRefusedInProduction() async {
        #expect(
            await found(.production, "a,A,official\nb,B,demonstration\n")
                == ["content/things/1.csv:3:5 standing.demonstration"])
    }
}
