import Diagnostics
import PortalChecks
import PortalFixtures
import PortalModel
import Testing

@Suite struct ProductionStandingTests {
    private func found(_ profile: CheckProfile, _ rows: String) async -> [String] {
        let files = [
            "things/collection.yaml": Fixture.collection(
                ["{name: basis, title: Basis}"], "document_field: basis\nsource_field: basis\n"),
            "things/1.csv": "id,title,standing,basis\n" + rows,
        ]
        let (portal, merging) = await Fixture(files).merge()
        #expect(merging == [])
        return await PortalChecker.check(portal, after: [], profile: profile).diagnostics.report
    }

    @Test func holds() async {
        #expect(await found(.production, "a,A,official,x\nb,B,reported,x\n") == [])
        #expect(await found(.draft, "a,A,demonstration,x\n") == [])
    }

    @Test func aDemonstrationRecordIsRefusedInProduction() async {
        #expect(
            await found(.production, "a,A,official,x\nb,B,demonstration,x\n")
                == ["content/things/1.csv:3:5 standing.demonstration"])
    }
}
