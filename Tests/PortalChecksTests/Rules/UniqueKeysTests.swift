import Diagnostics
import PortalFixtures
import Testing

@Suite struct UniqueKeysTests {
    private func found(_ rows: [String], keys: String = "[[title, office]]") async -> [String] {
        await report(
            fields: ["{name: office, title: Office}"], "  uniqueKeys: \(keys)\n", header: "id,title,standing,office",
            rows: rows)
    }

    @Test func theSameNameTwiceInOneOfficeIsReported() async {
        #expect(await found(["a,A,official,x", "b,A,official,y", "c,B,official,x"]) == [])
        #expect(
            await found(["a,A,official,x", "b,区,official,x", "c,A,official,x"])
                == ["things/1.csv:4:3 value.not-unique-together"])
    }

    @Test func whatIsNotThereIsNotTheSame() async {
        #expect(await found(["a,A,official,", "b,A,official,"]) == [])
    }

    @Test func oneFieldMayBeAKey() async {
        #expect(
            await found(["a,A,official,x", "b,A,official,y"], keys: "[title]")
                == ["things/1.csv:3:3 value.not-unique-together"])
    }

    @Test func aKeyNamesFieldsOfTheSchema() async {
        #expect(await found([], keys: "[[title, ofice]]") == ["things/collection.yaml:10:24 schema.unknown-field"])
        #expect(await found([], keys: "[[]]") == ["things/collection.yaml:10:16 yaml.wrong-type"])
    }

    @Test func theMessageNamesBoth() async {
        let diagnostics = await diagnostics(
            "  uniqueKeys: [[title, standing]]\n", rows: ["a,A,official", "b,A,official"])
        #expect(diagnostics.map(\.message) == [#"two records have "A" and "official" as Title and Standing"#])
        #expect(diagnostics.map(\.help) == ["The first one is a."])
    }
}
