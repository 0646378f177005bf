import ContentLoading
import Diagnostics
import PortalFixtures
import PortalModel
import Testing
import TextInput

@Suite struct TableTests {
    private static let declaration = Fixture.collection(["{name: note, title: Note}"])

    private func load(_ csv: String) async -> (rows: [[String]], report: [String]) {
        let (content, report) = await Fixture([
            "things/collection.yaml": Self.declaration, "things/things.csv": csv,
        ]).load()
        let collection = content.collections.first
        let rows = collection?.tables.flatMap { table in
            table.table.rows.map { row in
                table.table.cells(of: row).map { $0.text(in: content.sources[table.source].bytes) }
            }
        }
        return (rows ?? [], report.map { $0.replacing("content/things/things.csv:", with: "") })
    }

    private let header = "id,title,standing,note\n"

    // MARK: RFC 4180

    @Test func cellsAreReadAsTheyStand() async {
        let (rows, report) = await load(header + "a, A ,official,\nb,B,official,区 民政局\n")
        #expect(report == [])
        #expect(rows == [["a", " A ", "official", ""], ["b", "B", "official", "区 民政局"]])
    }

    @Test func quotedCellsMayContainCommasQuotesAndLineBreaks() async {
        let (rows, report) = await load(
            header + "a,\"A, \"\"B\"\"\",official,\"one\r\ntwo\nthree\"\n\"b\",\"\",official,\"\"\"\"\n")
        #expect(report == [])
        #expect(rows == [["a", "A, \"B\"", "official", "one\r\ntwo\nthree"], ["b", "", "official", "\""]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func rowsEndWithLFAndCRLFAndCR(end: String) async {
        let (rows, report) = await load(
            ["id,title,standing,note", "a,A,official,x", "b,B,official,y"].joined(separator: end))
        #expect(report == [])
        #expect(rows == [["a", "A", "official", "x"], ["b", "B", "official", "y"]])
    }

    @Test func theLastRowNeedsNoEndAndMayEndInAComma() async {
        let (rows, report) = await load(header + "a,A,official,")
        #expect(report == [])
        #expect(rows == [["a", "A", "official", ""]])
    }

    @Test func aMarkIsNoPartOfTheFirstName() async {
        let (rows, report) = await load("\u{FEFF}" + header + "a,A,official,x\n")
        #expect(report == [])
        #expect(rows.count == 1)
    }

    @Test func columnsMayStandInAnyOrder() async {
        let (content, report) = await Fixture([
            "things/collection.yaml": Self.declaration, "things/a.csv": "note,standing,title,id\nx,official,A,a\n",
        ]).load()
        #expect(report == [])
        #expect(content.collections.first?.tables.first?.fields == [3, 2, 1, 0])
    }

    // MARK: Problems

    @Test(arguments: [
        ("a,A,official,\"open\nb,B,official,y\n", ["2:14 table.unterminated-quote"]),
        ("a,A,official,\"x\" y\n", ["2:17 table.text-after-quote"]),
        ("a,区\"A,official,y\n", ["2:4 table.quote-in-text"]),
        ("a,A,official\n", ["2:1 table.ragged-row"]),
        ("a,A,official,x,y\n", ["2:1 table.ragged-row"]),
        ("a,\"A\nA\",official,x\nb,B\n", ["4:1 table.ragged-row"]),
        ("\na,A,official,x\n", ["2:1 table.blank-row"]),
        (",,,\n", ["2:1 table.blank-row"]),
        ("a,A,official,x\n,,,\n , ,\u{3000},\n,,,\n", ["3:1 table.blank-rows"]),
        ("a,\"A\r\nA\",official,x\r\n,\"\"\n", ["4:1 table.blank-row"]),
    ])
    func anErrorInARowIsReported(rows: String, expected: [String]) async {
        #expect(await load(header + rows).report == expected)
    }

    @Test(arguments: [
        ("", ["1:1 table.empty"]), ("\n", ["1:1 table.empty"]), (",,\n", ["1:1 table.empty"]),
        ("id,title,standing,nota\n", ["1:19 table.unknown-column"]),
        ("id,title,standing,\n", ["1:19 table.blank-columns"]),
        ("id,title,standing,\na,A,official,x\n", ["1:19 table.unknown-column"]),
        ("id,title,standing,, \na,A,official,\u{3000},\n", ["1:19 table.blank-columns"]),
        ("id,title,standing,title\n", ["1:19 table.duplicate-column"]),
        ("id,title\n", ["1:1 table.missing-column"]),
        ("编号,title,standing\n", ["1:1 table.missing-column", "1:1 table.unknown-column"]),
    ])
    func anErrorInTheHeaderIsReported(csv: String, expected: [String]) async {
        #expect(await load(csv).report == expected)
    }

    @Test func aColumnThatIsLookedUpIsReported() async {
        let (_, report) = await Fixture([
            "things/collection.yaml": Fixture.collection([
                "{name: place, title: Place, reference: things}", "{name: area, title: Area, lookup: place.title}",
            ]),
            "things/things.csv": "id,title,standing,place,area\n",
        ]).load()
        #expect(report == ["content/things/things.csv:1:25 table.lookup-column"])
    }

    @Test func aCellIsNamedAsASpreadsheetProgramDoes() async {
        let (_, diagnostics, _) = await Fixture([
            "things/collection.yaml": Self.declaration,
            "things/things.csv": header + "a,A,official,\"x\nx\"\nb,B,official,y\"\nc,C\n",
        ]).check()
        #expect(diagnostics.map { $0.place?.cell?.name } == ["D3", "A4"])
        #expect(diagnostics.map { $0.place?.cell?.header } == ["note", "id"])
    }

    @Test func whatNoSpreadsheetProgramHoldsIsNotRead() async {
        let long = String(repeating: "区", count: 32_768)
        #expect(
            await load(header + "a,A,official,\(long)\nb,B,official,\(long.dropLast())\n").report
                == ["2:14 table.cell-too-long"])
        let wide = (0...16_384).map { "c\($0)" }.joined(separator: ",")
        #expect(await load(wide + "\n").report == ["1:1 table.too-many-columns"])
    }

    @Test func theNearestColumnIsNamed() async {
        let (_, diagnostics, _) = await Fixture([
            "things/collection.yaml": Self.declaration, "things/things.csv": "id,titel,standing,title\n",
        ]).check()
        #expect(diagnostics.map(\.help) == ["Did you mean title?"])
    }

    @Test func everyProblemOfAFileIsReportedAndTheOtherRowsAreKept() async {
        let (rows, report) = await load(
            "id,title,standing,note,other\na,A\nb,B,official,x,y\n\nc,C\"C,official,x,y\nd,D\n")
        #expect(
            report == [
                "1:24 table.unknown-column", "2:1 table.ragged-row", "4:1 table.blank-row", "5:4 table.quote-in-text",
                "6:1 table.ragged-row",
            ])
        #expect(rows.map(\.first) == ["b", "c"])
    }
}
