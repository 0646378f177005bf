import ContentLoading
import Diagnostics
import PortalFixtures
import PortalModel
import Testing

/// What a collection declares about its numbers.
@Suite struct FigureDeclarationTests {
    private func load(_ declaration: String) async -> (declaration: CollectionDeclaration?, report: [String]) {
        let fields = [
            "{name: period, title: Period}", "{name: certainty, title: C, categories: [{value: over, label: Over}]}",
        ]
        let (content, report) = await Fixture(["figures/collection.yaml": Fixture.collection(fields, declaration)])
            .load()
        return (
            content.collections.first?.declaration,
            report.map { $0.replacing("content/figures/collection.yaml:", with: "") }
        )
    }

    @Test func whenANumberHoldsAndWhetherItIsRounded() async {
        let (declaration, report) = await load(
            "period_field: period\napproximate_when: {certainty: over, period: [now]}\n")
        #expect(report == [])
        #expect(declaration?.periodField == "period")
        #expect(
            declaration?.approximation == [
                FieldCondition(field: "certainty", values: ["over"]), FieldCondition(field: "period", values: ["now"]),
            ])
    }

    @Test(arguments: [
        ("period_field: time\n", "11:15 schema.unknown-field"),
        ("approximate_when: {sure: [no]}\n", "11:19 schema.unknown-field"),
        ("approximate_when: {certainty: [about]}\n", "11:19 yaml.invalid-value"),
        ("approximate_when: over\n", "11:19 yaml.not-a-mapping"),
        ("approximate_when: {certainty: []}\n", "11:20 yaml.wrong-type"),
    ])
    func whatHoldsOfNoRecordIsReported(declaration: String, expected: String) async {
        #expect(await load(declaration).report == [expected])
    }
}
