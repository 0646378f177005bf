import Testing

@Suite struct ResolvedLinksTests {
    @Test func holds() async {
        let text = """
            # Opening hours

            [B](record:things/b) [all](record:things/index) [1,920](figure:grids) [2](count:things)
            [file](media:a/b.pdf) [top](#opening-hours) [law](https://example.org/) ![A hall](media:hall.svg)

            """
        let others = figures.merging(["media/a/b.pdf": "x", "media/hall.svg": drawing]) { given, _ in given }
        #expect(await report(text: text, others) == [])
    }

    @Test(arguments: [
        ("区 [B](record:things/c)", "1:3 link.unknown-record"), ("[B](record:thing/b)", "1:1 link.unknown-collection"),
        ("[1](figure:grid)", "1:1 link.unknown-record"), ("\n\n- [2](count:thing)", "3:3 link.unknown-collection"),
        ("[file](media:a/c.pdf)", "1:1 link.unknown-media"), ("> ![A hall](media:hal.svg)", "1:3 link.unknown-media"),
        ("# Hours\n\n[top](#hour)", "3:1 link.unknown-fragment"),
        ("[a](/things/index.html)", "1:1 link.path"), ("\n[b](things/)", "2:1 link.path"),
        ("A ![b](https://example.org/b.png)", "1:3 link.image-from-elsewhere"),
    ])
    func aLinkToNothingIsReported(text: String, expected: String) async {
        let others = figures.merging(["media/a/b.pdf": "x", "things/b.md": "[plan](media:a/b.pdf)\n"]) { given, _ in
            given
        }
        #expect(await report(text: text + "\n", others) == ["things/a.md:\(expected)"])
    }

    @Test func aLinkToFiguresWhereThereAreNoneIsReported() async {
        #expect(await report(text: "[1](figure:grids)\n") == ["things/a.md:1:1 link.unknown-collection"])
    }

    @Test func linesCountFromTheBeginningOfTheFile() async {
        let files = [
            "stories/collection.yaml":
                "title: S\nitem: s\ndescription: S\nrecords: markdown\nschema:\n  fields: [{name: id, title: I}, {name: title, title: T}, {name: standing, title: S}]\n",
            "stories/s.md": "---\ntitle: S\nstanding: official\n---\n\n[B](record:things/c)\n",
        ]
        #expect(await report(rows: ["b,B,official"], files) == ["stories/s.md:6:1 link.unknown-record"])
    }
}
