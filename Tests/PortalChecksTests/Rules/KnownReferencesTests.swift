import Diagnostics
import PortalFixtures
import Testing

@Suite struct KnownReferencesTests {
    private let places = [
        "places/collection.yaml": Fixture.collection(["{name: town, title: Town}"]),
        "places/1.csv": "id,title,standing,town\nnorth,区民政局,official,things\nsouth,South Street,official,nowhere\n",
    ]
    private let fields = [
        "{name: place, title: Place, reference: places}",
        "{name: more, title: More, type: list, reference: places}", "{name: list, title: List, reference: collections}",
    ]
    private let header = "id,title,standing,place,more,list"

    @Test func holds() async {
        #expect(
            await report(
                fields: fields, header: header,
                rows: ["a,A,official,north,south;north,places", "b,B,official,,,things"], places) == [])
    }

    @Test(arguments: [
        ("a,A,official,nort,,", "things/1.csv:2:14 value.unknown-reference"),
        ("a,A,official,North,,", "things/1.csv:2:14 value.unknown-reference"),
        ("a,A,official,,north;x,", "things/1.csv:2:15 value.unknown-reference"),
        ("a,A,official,,,place", "things/1.csv:2:16 link.unknown-collection"),
    ])
    func anIdOfNothingIsReported(row: String, expected: String) async {
        #expect(await report(fields: fields, header: header, rows: [row], places) == [expected])
    }

    @Test func eachIdOfAListIsReported() async {
        #expect(
            await report(fields: fields, header: header, rows: ["a,A,official,,x;north;y,"], places)
                == [String](repeating: "things/1.csv:2:15 value.unknown-reference", count: 2))
    }

    @Test(arguments: [
        ("nort", "north (区民政局)"), ("区民政局", "north (区民政局)"), ("区民正局", "north (区民政局)"),
        ("South Stret", "south (South Street)"),
    ])
    func theRecordThatWasMeantIsNamed(cell: String, meant: String) async {
        let diagnostics = await diagnostics(
            fields: fields, header: header, rows: ["a,A,official,\(cell),,"], places)
        #expect(diagnostics.map(\.help) == ["Did you mean \(meant)?"])
    }

    @Test func aValueThatIsLookedUpIsCheckedWhereItIsNotCheckedElsewhere() async {
        #expect(
            await report(
                fields: [fields[0], "{name: town, title: Town, reference: collections, lookup: place.town}"],
                header: "id,title,standing,place", rows: ["a,A,official,north", "b,B,official,south"], places)
                == ["things/1.csv:3:14 link.unknown-collection"])
    }

    @Test func aValueThatIsLookedUpIsNotReportedTwice() async {
        let files = [
            "places/collection.yaml": Fixture.collection(["{name: near, title: Near, reference: places}"]),
            "places/1.csv": "id,title,standing,near\nnorth,N,official,x\n",
        ]
        #expect(
            await report(
                fields: [fields[0], "{name: near, title: Near, reference: places, lookup: place.near}"],
                header: "id,title,standing,place", rows: ["a,A,official,north"], files)
                == ["places/1.csv:2:18 value.unknown-reference"])
    }
}
