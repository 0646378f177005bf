import Testing

@Suite struct DataBlocksTests {
    private func found(_ info: String) async -> [String] {
        await report(text: "Text.\n\n```\(info)\n```\n", figures)
    }

    @Test(arguments: [
        "list things", "list things standing=official limit=1", "list things title=A,C", "chart grids units",
        "figures units", "swift",
    ])
    func holds(info: String) async { #expect(await found(info) == []) }

    @Test(arguments: [
        ("list", ["block.no-arguments"]), ("chart", ["block.no-arguments"]), ("figures", ["block.no-arguments"]),
        ("list thing", ["link.unknown-collection"]), ("list things stand=official", ["link.unknown-field"]),
        ("list things standing=reported", ["block.argument"]), ("list things limit=0", ["block.argument"]),
        ("list things all", ["block.argument"]), ("chart grid", ["link.unknown-record"]),
        ("figures units grid x", ["link.unknown-record", "link.unknown-record"]),
    ])
    func aBlockOfNothingIsReported(info: String, codes: [String]) async {
        #expect(await found(info) == codes.map { "things/a.md:3:4 \($0)" })
    }
}
