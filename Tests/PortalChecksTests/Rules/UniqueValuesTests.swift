import Diagnostics
import Testing

@Suite struct UniqueValuesTests {
    private func found(_ cells: [String], type: String = "string") async -> [String] {
        await report(
            fields: ["{name: code, title: Code, type: \(type), constraints: {unique: true}}"],
            header: "id,title,standing,code",
            rows: cells.enumerated().map { "r\($0.offset),A,official,\($0.element)" })
    }

    @Test func holds() async {
        #expect(await found(["a", "b", "A", "", ""]) == [])
        #expect(await found(["x;x", "y;z"], type: "list") == [])
    }

    @Test func codesThatOnlyLookAlikeAreTwo() async {
        #expect(await found(["\u{E9}", "e\u{301}"]) == [])
    }

    @Test func everyRepetitionIsReported() async {
        #expect(
            await found(["a", "b", "a", "a"])
                == ["things/1.csv:4:15 value.not-unique", "things/1.csv:5:15 value.not-unique"])
        #expect(await found(["x;y", "z;x"], type: "list") == ["things/1.csv:3:15 value.not-unique"])
    }

    @Test func theFirstIsNamed() async {
        let diagnostics = await diagnostics(
            fields: ["{name: code, title: Code, constraints: {unique: true}}"], header: "id,title,standing,code",
            rows: ["a,A,official,x", "b,B,official,x", "c,C,official,x"])
        #expect(diagnostics.map(\.help) == ["The first one is a.", "The first one is a."])
    }
}
