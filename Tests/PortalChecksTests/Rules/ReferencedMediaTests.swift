import Testing

@Suite struct ReferencedMediaTests {
    private let media = ["media/a/plan.txt": "x", "media/hall.svg": drawing]

    @Test func holds() async {
        #expect(await report(text: "![A](media:hall.svg) [plan](media:a/plan.txt)\n", media) == [])
        let block = "```comparison\n![A](media:hall.svg)\n![B](media:hall.svg)\n```\n\n[plan](media:a/plan.txt)\n"
        #expect(await report(text: block, media) == [])
        #expect(
            await report(
                text: "Text.\n",
                media.merging(["things/index.md": "![A](media:hall.svg) [p](media:a/plan.txt)\n"]) { $1 }) == [])
    }

    @Test func whatNoTextRefersToIsReported() async {
        #expect(
            await report(text: "![A](media:hall.svg)\n", media) == ["media/a/plan.txt:1:1 media.not-referenced"])
        #expect(
            await report(text: "Text.\n", media) == [
                "media/a/plan.txt:1:1 media.not-referenced", "media/hall.svg:1:1 media.not-referenced",
            ])
    }
}
