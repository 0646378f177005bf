import PortalFixtures
import PortalModel
import Testing

/// A cell's content becomes a value of the field's type.
@Suite struct ValueTests {
    private func value(_ cell: String, _ type: String) async -> Value? {
        let (portal, report) = await Fixture([
            "things/collection.yaml": Fixture.collection(["{name: field, title: Field, \(type)}"]),
            "things/1.csv": "id,title,standing,field\na,A,official,\(cell)\n",
        ]).merge()
        #expect(report == [])
        return portal.record("things", "a")?.values[3]
    }

    @Test(arguments: [
        ("", "type: string", Value.missing), (" a ", "type: string", .text(" a ")),
        ("12", "type: integer", .integer(12)), ("-3", "type: integer", .integer(-3)),
        ("true", "type: boolean", .boolean(true)), ("false", "type: boolean", .boolean(false)),
        ("2026", "type: year", .integer(2026)), ("a;b", "type: list", .list(["a", "b"])),
        ("区|b", "type: list, delimiter: '|'", .list(["区", "b"])), ("a", "type: list", .list(["a"])),
        ("\"a;\"\"b\"\"\"", "type: list", .list(["a", "\"b\""])), ("", "type: list", .missing),
    ])
    func aValueIsRead(cell: String, type: String, expected: Value) async {
        #expect(await value(cell, type) == expected)
    }

    @Test(arguments: [
        ("1.0", "integer"), ("１２", "integer"), ("+1", "integer"), ("01", "integer"), (" 1", "integer"),
        ("99999999999999999999", "integer"), ("1e3", "number"), ("\"1,920\"", "number"), ("yes", "boolean"),
        ("TRUE", "boolean"), ("1", "boolean"), ("2026-02-30", "date"), ("2026/01/01", "date"), ("26", "year"),
        ("-206", "year"), ("a;", "list"), (";", "list"), ("a;;b", "list"),
    ])
    func whatIsOfAnotherTypeIsKeptAsItStands(cell: String, type: String) async {
        #expect(await value(cell, "type: \(type)") == .malformed(cell.replacing("\"", with: "")))
    }

    @Test func decimalsAndDaysKeepTheirForm() async {
        #expect(await value("18.10", "type: number") == DecimalNumber("18.10").map(Value.number))
        #expect(await value("2026-01-31", "type: date") == CalendarDate("2026-01-31").map(Value.date))
    }

    @Test func frontMatterGivesListsAndTexts() async {
        let (portal, report) = await Fixture([
            "things/collection.yaml": Fixture.collection(
                [
                    "{name: tags, title: Tags, type: list}", "{name: more, title: More, type: list}",
                    "{name: count, title: Count, type: integer}", "{name: none, title: None, type: list}",
                ], "records: markdown\n"),
            "things/a.md":
                "---\ntitle: A\nstanding: official\ntags: [a, b;c]\nmore: a;b\ncount: [1, 2]\nnone: []\n---\n",
        ]).merge()
        #expect(report == [])
        #expect(
            portal.record("things", "a")?.values.suffix(4)
                == [.list(["a", "b;c"]), .list(["a", "b"]), .malformed("1, 2"), .missing])
    }
}
