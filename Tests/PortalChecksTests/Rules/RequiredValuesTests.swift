import Diagnostics
import PortalFixtures
import Testing

@Suite struct RequiredValuesTests {
    @Test func aMissingValueIsReportedAtItsCell() async {
        #expect(await report(rows: ["a,A,official"]) == [])
        #expect(await report(rows: ["a,,official"]) == ["things/1.csv:2:3 value.missing"])
        #expect(await report(rows: ["a,区,"]) == ["things/1.csv:2:5 value.missing"])
        #expect(
            await report(rows: ["a,,"]) == ["things/1.csv:2:3 value.missing", "things/1.csv:2:4 value.missing"])
    }

    private func found(_ rows: [String]) async -> [String] {
        await report(
            fields: [
                "{name: kind, title: Kind}",
                "{name: fee, title: Fee, constraints: {required_when: {kind: [x, y]}}}",
            ], header: "id,title,standing,kind,fee", rows: rows)
    }

    @Test func aValueMayBeRequiredWhereAnotherIsOneOfSome() async {
        #expect(await found(["a,A,official,x,1", "b,B,official,z,", "c,C,official,,"]) == [])
        #expect(
            await found(["a,A,official,y,", "b,B,official,x,"]) == [
                "things/1.csv:2:16 value.missing", "things/1.csv:3:16 value.missing",
            ])
    }

    @Test func theConditionIsNamed() async {
        let diagnostics = await diagnostics(
            fields: [
                "{name: kind, title: Kind}",
                "{name: fee, title: Fee, constraints: {required_when: {kind: [x, y]}}}",
            ], header: "id,title,standing,kind,fee", rows: ["a,A,official,y,"])
        #expect(diagnostics.map(\.explanation) == ["The schema requires it if kind is x or y."])
    }

    @Test func aTextWithoutItsFieldsIsReportedAtItsBeginning() async {
        #expect(
            await report(
                rows: [],
                [
                    "stories/collection.yaml":
                        "title: S\nitem: s\ndescription: S\nrecords: markdown\nschema:\n  fields: [{name: id, title: I}, {name: title, title: T}, {name: standing, title: S}]\n",
                    "stories/s.md": "---\nstanding: official\n---\n",
                ]) == ["stories/s.md:1:1 value.missing"])
    }
}
