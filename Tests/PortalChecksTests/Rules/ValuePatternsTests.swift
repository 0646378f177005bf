import Diagnostics
import Testing

@Suite struct ValuePatternsTests {
    private func found(_ cell: String, _ pattern: String = "[A-Z]{2}-\\d{4}") async -> [String] {
        await report(
            fields: ["{name: code, title: Code, constraints: {pattern: '\(pattern)'}}"],
            header: "id,title,standing,code", rows: ["a,A,official,\(cell)"])
    }

    @Test(arguments: ["GG-0417", ""])
    func holds(cell: String) async { #expect(await found(cell) == []) }

    @Test(arguments: ["GG-041", "GG-04177", "xGG-0417", "gg-0417", "GG—0417"])
    func anotherFormIsReported(cell: String) async {
        #expect(await found(cell) == ["things/1.csv:2:14 value.pattern"])
    }

    @Test func lostZerosAreNamed() async {
        let diagnostics = await diagnostics(
            fields: ["{name: code, title: Code, constraints: {pattern: '[0-9]{12}'}}"],
            header: "id,title,standing,code", rows: ["a,A,official,40803001001", "b,B,official,4x803001001"])
        #expect(diagnostics.map(\.code) == ["value.lost-zeros", "value.pattern"])
        #expect(diagnostics.first?.help?.hasPrefix("Did you mean 040803001001?") == true)
    }

    @Test(arguments: ["GG-0417/GG-0418", "GG-0417、GG-0418"])
    func severalCodesInACellAreSaidToBeSeveral(cell: String) async {
        #expect(await found(cell) == ["things/1.csv:2:14 value.several-values"])
    }

    @Test func aLetterWithAnAccentIsTwoCharacters() async {
        #expect(await found("e\u{301}", ".") == ["things/1.csv:2:14 value.pattern"])
        #expect(await found("区", ".") == [])
    }

    @Test func eachElementOfAListHasTheForm() async {
        let fields = ["{name: codes, title: Codes, type: list, constraints: {pattern: '[a-z]'}}"]
        let header = "id,title,standing,codes"
        #expect(await report(fields: fields, header: header, rows: ["a,A,official,a;b"]) == [])
        #expect(
            await report(fields: fields, header: header, rows: ["a,A,official,a;1"])
                == ["things/1.csv:2:14 value.pattern"])
    }
}
