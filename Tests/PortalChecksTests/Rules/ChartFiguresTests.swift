import PortalFixtures
import Testing

@Suite struct ChartFiguresTests {
    private let numbers = [
        "figures/collection.yaml": Fixture.collection([
            "{name: value, title: Value, type: number}", "{name: unit, title: Unit}",
        ]),
        "figures/1.csv": """
        id,title,standing,value,unit
        a,A,official,5,days
        b,B,official,2,days
        c,C,official,18.08,%
        d,D,official,101,%
        e,E,official,-1,%
        quoted,Q,official,,days

        """,
    ]

    private func found(_ info: String) async -> [String] {
        await report(text: "```\(info)\n```\n", numbers).map { $0.replacing("things/a.md:1:4 ", with: "") }
    }

    @Test(arguments: [
        "chart a b", "chart a", "chart a b kind=before-after", "chart kind=shares c", "chart c d", "figures a c quoted",
    ])
    func holds(info: String) async { #expect(await found(info) == []) }

    @Test(arguments: [
        ("chart a c", ["block.different-units"]), ("chart a b c d", ["block.different-units"]),
        ("chart a quoted", ["block.no-value"]), ("chart c d kind=shares", ["block.out-of-range"]),
        ("chart c e", ["block.out-of-range"]), ("chart a kind=before-after", ["block.figure-count"]),
        ("chart a b a kind=before-after", ["block.figure-count"]), ("chart a b kind=pie", ["block.argument"]),
        ("chart a b kind=bars kind=shares", ["block.argument"]), ("chart a b limit=3", ["block.argument"]),
        ("chart a f", ["link.unknown-record"]),
    ])
    func whatCannotBeComparedIsReported(info: String, codes: [String]) async { #expect(await found(info) == codes) }

    @Test func withoutUnitsNumbersAreOfOneUnit() async {
        let figures = [
            "figures/collection.yaml": Fixture.collection(["{name: value, title: Value, type: integer}"]),
            "figures/1.csv": "id,title,standing,value\na,A,official,5\nb,B,official,2\n",
        ]
        #expect(await report(text: "```chart a b\n```\n", figures) == [])
    }
}
