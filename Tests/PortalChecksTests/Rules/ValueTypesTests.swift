import Diagnostics
import Testing

@Suite struct ValueTypesTests {
    private func found(_ cell: String, _ type: String) async -> [String] {
        await report(
            fields: ["{name: field, title: Field, \(type)}"], header: "id,title,standing,field",
            rows: ["a,A,official,\(cell)"])
    }

    @Test(arguments: [
        ("12", "type: integer"), ("-1.5", "type: number"), ("true", "type: boolean"), ("2026-01-31", "type: date"),
        ("2026", "type: year"), ("a;b", "type: list"), ("anything", "type: string"), ("", "type: integer"),
    ])
    func holds(cell: String, type: String) async {
        #expect(await found(cell, type) == [])
    }

    @Test(arguments: [
        ("\"1,920\"", "type: integer"), ("1.5", "type: integer"), ("1e3", "type: number"), ("yes", "type: boolean"),
        ("31.1.2026", "type: date"), ("202", "type: year"), ("a;;b", "type: list"),
        ("x", "type: integer, constraints: {pattern: '[0-9]+', enum: ['1'], minimum: 1}"),
    ])
    func aValueOfAnotherTypeIsReportedOnce(cell: String, type: String) async {
        #expect(
            await found(cell, type) == ["things/1.csv:2:\(cell.hasPrefix("\"") ? 15 : 14) value.wrong-type"])
    }

    @Test(arguments: ["2,3", "2、3", "2，3；4", "10/11"])
    func twoNumbersInACellAreSaidToBeTwo(cell: String) async {
        #expect(await found("\"\(cell)\"", "type: integer") == ["things/1.csv:2:15 value.several-values"])
    }

    @Test func theMessageSaysWhatWasExpected() async {
        let diagnostics = await diagnostics(
            fields: ["{name: field, title: Field, type: list, delimiter: '|'}"], header: "id,title,standing,field",
            rows: ["区,A,official,x", "a,A,official,a|"])
        #expect(diagnostics.last?.message == #""a|" is not a list separated by "|" without empty elements"#)
        #expect(diagnostics.last?.place?.length == 2)
    }
}
