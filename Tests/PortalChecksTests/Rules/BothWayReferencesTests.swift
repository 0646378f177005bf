import PortalFixtures
import Testing

@Suite struct BothWayReferencesTests {
    private func found(
        _ things: String, _ stories: String, thingsField: String = ", inverse: about",
        storiesField: String = ""
    ) async -> [String] {
        await report(
            fields: ["{name: told, title: Told in, type: list, reference: stories\(thingsField)}"],
            header: "id,title,standing,told", rows: ["a,A,official,\(things)", "b,B,official,"],
            [
                "stories/collection.yaml": Fixture.collection([
                    "{name: about, title: About, type: list, reference: things\(storiesField)}"
                ]),
                "stories/1.csv": "id,title,standing,about\ns,S,official,\(stories)\nt,T,official,\n",
            ])
    }

    @Test func holds() async {
        #expect(await found("s", "a") == [])
        #expect(await found("", "") == [])
        #expect(await found("s", "a", storiesField: ", inverse: told") == [])
        #expect(await found("s", "", thingsField: "") == [])
    }

    @Test func whatIsNamedNamesItBack() async {
        #expect(await found("s", "") == ["things/1.csv:2:14 record.one-way-reference"])
        #expect(await found("s;t", "a") == ["things/1.csv:2:14 record.one-way-reference"])
        #expect(await found("", "a") == ["stories/1.csv:2:14 record.one-way-reference"])
        #expect(
            await found("s", "b") == [
                "stories/1.csv:2:14 record.one-way-reference", "things/1.csv:2:14 record.one-way-reference",
            ])
    }

    @Test func itIsReportedOnceWhereBothSidesSayIt() async {
        #expect(
            await found("s", "", storiesField: ", inverse: told") == ["things/1.csv:2:14 record.one-way-reference"])
        #expect(
            await found("", "a", storiesField: ", inverse: told") == ["stories/1.csv:2:14 record.one-way-reference"])
    }

    @Test func aFieldThatIsNotThereIsReported() async {
        #expect(
            await found("s", "a", thingsField: ", inverse: abuot")
                == ["things/collection.yaml:9:14 link.unknown-field"])
        #expect(
            await found("s", "a", thingsField: ", inverse: title")
                == ["things/collection.yaml:9:14 link.unknown-field"])
    }

    @Test func aFieldThatNamesNoRecordsHasNone() async {
        #expect(
            await report(fields: ["{name: word, title: Word, inverse: about}"], rows: ["a,A,official"])
                == ["things/collection.yaml:9:14 schema.unknown-field"])
    }
}
