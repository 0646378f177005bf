import Diagnostics
import Testing

@Suite struct AllowedValuesTests {
    private let fields = [
        "{name: kind, title: Kind, categories: [{value: village, label: 村}, {value: street, label: 街道}]}",
        "{name: tags, title: Tags, type: list, constraints: {enum: [x, y]}}",
    ]
    private let header = "id,title,standing,kind,tags"

    @Test func holds() async {
        #expect(
            await report(fields: fields, header: header, rows: ["a,A,official,village,x;y", "b,B,reported,,"]) == [])
    }

    @Test(arguments: [
        ("a,A,oficial,village,x", "things/1.csv:2:5"), ("a,A,Official,village,x", "things/1.csv:2:5"),
        ("a,A,official,town,x", "things/1.csv:2:14"), ("a,A,official,village,x;z", "things/1.csv:2:22"),
    ])
    func anotherValueIsReported(row: String, place: String) async {
        #expect(await report(fields: fields, header: header, rows: [row]) == ["\(place) value.not-allowed"])
    }

    @Test(arguments: [("vilage", "village"), ("街道", "street")])
    func theValueThatWasMeantIsNamed(cell: String, meant: String) async {
        let diagnostics = await diagnostics(fields: fields, header: header, rows: ["a,A,official,\(cell),"])
        #expect(diagnostics.map(\.help) == ["Did you mean \(meant)?"])
    }
}
