import PortalFixtures
import Testing

@Suite struct ImageTextsTests {
    private let media = ["media/hall.svg": drawing]

    @Test func holds() async { #expect(await report(text: "![The hall](media:hall.svg)\n", media) == []) }

    @Test(arguments: ["![](media:hall.svg)\n", "![\u{3000}](media:hall.svg)\n", "![](media:hall.svg \"Caption\")\n"])
    func anImageWithoutATextIsReported(text: String) async {
        #expect(await report(text: text, media) == ["things/a.md:1:1 markdown.image-without-text"])
    }

    @Test func itIsReportedWhereItStands() async {
        #expect(
            await report(text: "One ![The hall](media:hall.svg)\nand ![](media:hall.svg)\n", media)
                == ["things/a.md:2:5 markdown.image-without-text"])
    }
}
