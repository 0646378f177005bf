import Diagnostics
import PortalFixtures
import Testing

/// Rows that are not records, and records that are in two tables.
@Suite struct TableRowTests {
    private func found(_ tables: [String], site: String = "") async -> [String] {
        var files = [
            "site.yaml": Fixture.site + site,
            "things/collection.yaml": Fixture.collection(["{name: note, title: Note}"]),
        ]
        for (index, table) in tables.enumerated() {
            files["things/\(index + 1).csv"] = "id,title,standing,note\n" + table
        }
        return await Fixture(files).merge().report.map { $0.replacing("content/things/", with: "") }
    }

    @Test(arguments: [
        ("注：本表截至 2026 年,,,\n", "2:1"), ("Every fee is yearly,,,\n", "2:1"), (",Note: yearly,,\n", "2:2"),
        ("* yearly,,,\n", "2:1"), ("note,,,\n", "2:1"), ("Total,,,840\n", "2:1"), ("※ x,,,y\n", "2:1"),
    ])
    func aNoteUnderTheTableIsNoRecord(row: String, place: String) async {
        #expect(await found([row]) == ["1.csv:\(place) record.note-in-table"])
    }

    @Test(arguments: [
        ("a,,,\n", []), ("note-1,Note,official,\n", []), (",A,official,\n", ["1.csv:2:1 record.missing-id"]),
        (",,official,\n", ["1.csv:2:1 record.missing-id"]), ("区,A,official,\n", ["1.csv:2:1 record.invalid-id"]),
    ])
    func aRecordThatLacksValuesIsNoNote(row: String, expected: [String]) async {
        #expect(await found([row]) == expected)
    }

    @Test func theWordsAreThoseOfTheSite() async {
        #expect(await found(["合计,,,840\n"], site: "table_notes: [合计]\n") == ["1.csv:2:1 record.note-in-table"])
        #expect(await found(["合计,,,840\n"]) == ["1.csv:2:1 record.invalid-id"])
    }

    private let rows = "a,A,official,\nb,B,official,\nc,C,official,\n"

    @Test func theSameTableTwiceIsOneError() async {
        #expect(await found([rows, "d,D,official,\n", rows]) == ["3.csv:1:1 record.repeated-table"])
        #expect(await found([rows, rows + "d,D,official,\n"]) == ["2.csv:1:1 record.repeated-table"])
    }

    @Test func aFewRepeatedRowsAreReportedOneByOne() async {
        #expect(
            await found([rows, "d,D,official,\ne,E,official,\na,A,official,\n"])
                == ["2.csv:4:1 record.duplicate-id"])
        #expect(await found([rows + rows]).count == 3)
        #expect(await found([rows, "a,A,official,\n"]) == ["2.csv:2:1 record.duplicate-id"])
    }

    @Test func bothFilesAreNamed() async {
        let (_, diagnostics, _) = await Fixture([
            "things/collection.yaml": Fixture.collection(),
            "things/1.csv": "id,title,standing\na,A,official\nb,B,official\n",
            "things/2.csv": "id,title,standing\na,A,official\nb,B,official\n",
        ]).check()
        #expect(diagnostics.map(\.message) == ["2 of the 2 rows are also in content/things/1.csv"])
    }
}
