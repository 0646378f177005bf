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
        ("comparison", ["block.picture-count"]), ("comparison x", ["block.argument", "block.picture-count"]),
    ])
    func aBlockOfNothingIsReported(info: String, codes: [String]) async {
        #expect(await found(info) == codes.map { "things/a.md:3:4 \($0)" })
    }

    @Test(arguments: [
        ("comparison", 0, ["block.picture-count"]), ("comparison", 1, ["block.picture-count"]), ("comparison", 2, []),
        ("comparison", 3, ["block.picture-count"]), ("list things", 1, ["block.picture-count"]),
        ("chart units", 2, ["block.picture-count"]),
    ])
    func aBlockHasAsManyPicturesAsItShows(info: String, count: Int, codes: [String]) async {
        let pictures = String(repeating: "![A](media:a.svg)\n", count: count)
        let files = figures.merging(["media/a.svg": drawing, "things/b.md": "![A](media:a.svg)\n"]) { $1 }
        #expect(
            await report(text: "```\(info)\n\(pictures)Caption\n```\n", files) == codes.map { "things/a.md:1:4 \($0)" })
    }

    @Test func aPictureOfABlockIsCheckedAsAnyOther() async {
        #expect(
            await report(text: "```comparison\n![](media:a.svg)\n ![B](media:b.svg)\n```\n", ["media/a.svg": drawing])
                == [
                    "things/a.md:2:1 markdown.image-without-text", "things/a.md:3:2 link.unknown-media",
                ])
    }
}
