import Diagnostics
import PortalChecks
import PortalFixtures
import PortalModel
import Testing

@Suite struct StandingEvidenceTests {
    private let fields = ["{name: document, title: Document}", "{name: source, title: Source}"]
    private let declared = "document_field: document\nsource_field: source\n"
    private let header = "id,title,standing,document,source"

    private func found(
        _ rows: [String], _ declaration: String? = nil, _ profile: CheckProfile = .draft
    ) async -> [String] {
        let files = [
            "things/collection.yaml": Fixture.collection(fields, declaration ?? declared),
            "things/1.csv": ([header] + rows).map { $0 + "\n" }.joined(),
        ]
        let (portal, merging) = await Fixture(files).merge()
        return merging + (await PortalChecker.check(portal, after: [], profile: profile).diagnostics.report)
    }

    @Test func holds() async {
        #expect(await found(["a,A,official,Notice 12,", "b,B,reported,,Gazette", "c,C,demonstration,,"]) == [])
    }

    @Test func anOfficialRecordNamesItsDocument() async {
        #expect(await found(["a,A,official,,Gazette"]) == ["content/things/1.csv:2:14 standing.no-document"])
    }

    @Test func aReportedRecordNamesItsSource() async {
        #expect(await found(["a,A,reported,Notice 12,"]) == ["content/things/1.csv:2:24 standing.no-source"])
    }

    @Test func inProductionTheCollectionSaysWhereTheyAre() async {
        let rows = ["a,A,official,Notice 12,", "b,B,reported,,Gazette"]
        #expect(await found(rows, "") == [])
        #expect(await found(rows, declared, .production) == [])
        #expect(
            await found(rows, "", .production) == [
                "content/things/collection.yaml:1:1 standing.no-document-field",
                "content/things/collection.yaml:1:1 standing.no-source-field",
            ])
    }
}
