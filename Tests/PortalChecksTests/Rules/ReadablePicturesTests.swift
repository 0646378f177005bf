import Diagnostics
import PortalFixtures
import Testing

@Suite struct ReadablePicturesTests {
    /// A text, and files in `media/` as bytes.
    private func found(_ text: String, _ media: [String: [UInt8]]) async -> [String] {
        var files = media
        files["things/collection.yaml"] = Array(Fixture.collection().utf8)
        files["things/1.csv"] = Array("id,title,standing\na,A,official\n".utf8)
        files["things/a.md"] = Array(text.utf8)
        return await Fixture(bytes: files).check().report.map { $0.replacing("content/", with: "") }
    }

    private let text = "One\n\nand ![A hall](media:hall.png)\n"

    @Test func holds() async {
        #expect(await found(text, ["media/hall.png": png()]) == [])
        #expect(await found("![A](media:a.svg)\n", ["media/a.svg": Array(drawing.utf8)]) == [])
        #expect(await found("[Plan](media:plan.pdf)\n", ["media/plan.pdf": Array("%PDF".utf8)]) == [])
        #expect(await found("[Page](media:page.html)\n", ["media/page.html": Array("<script>".utf8)]) == [])
    }

    @Test func whatIsWrongWithAPictureIsReportedWhereATextShowsItFirst() async {
        #expect(
            await found(text, ["media/hall.png": Array(png().dropLast())]) == ["things/a.md:3:5 picture.unreadable"])
        #expect(await found(text, ["media/hall.png": Array("none".utf8)]) == ["things/a.md:3:5 picture.unreadable"])
        #expect(
            await found(text + "![Again](media:hall.png)\n", ["media/hall.png": []])
                == ["things/a.md:3:5 picture.unreadable"])
        #expect(await found(text, ["media/hall.png": png() + [1]]) == ["things/a.md:3:5 picture.bytes-after-end"])
        #expect(
            await found(text, ["media/hall.png": png(exif: notesWithPlace)]) == ["things/a.md:3:5 picture.tells-place"])
    }

    @Test func notesThatCannotBeReadAreReported() async {
        let notes = png(text: Array("Raw profile type exif\0\0".utf8) + [0x78, 0x9C])
        #expect(await found(text, ["media/hall.png": notes]) == ["things/a.md:3:5 picture.hidden-notes"])
    }

    @Test func aPictureThatIsOnlyLinkedToOrNotAtAllIsReadToo() async {
        let picture = ["media/hall.png": png(exif: notesWithPlace)]
        #expect(await found("[Hall](media:hall.png)\n", picture) == ["things/a.md:1:1 picture.tells-place"])
        #expect(
            await found("Text.\n", picture) == [
                "media/hall.png:1:1 picture.tells-place", "media/hall.png:1:1 media.not-referenced",
            ])
    }

    @Test func theNameSaysWhatTheBytesAre() async {
        #expect(
            await found("![A](media:a.jpg)\n", ["media/a.jpg": png()]) == ["things/a.md:1:1 picture.other-format"])
        #expect(
            await found("![A](media:a.bin)\n", ["media/a.bin": png()]) == ["things/a.md:1:1 picture.other-format"])
        #expect(await found("![A](media:A.PNG)\n", ["media/A.PNG": png()]) == [])
    }

    @Test func whatIsNoPictureIsNotShown() async {
        #expect(
            await found("![Plan](media:plan.pdf)\n\n![Plan](media:plan.pdf)\n", ["media/plan.pdf": Array("%PDF".utf8)])
                == ["things/a.md:1:1 picture.unreadable", "things/a.md:3:1 picture.unreadable"])
    }

    @Test func aDrawingIsReportedWhereItIsWrong() async {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg'\n viewBox='0 0 3 2'>\n <g>区<script/></g>\n</svg>"
        #expect(
            await found("![A](media:a.svg)\n", ["media/a.svg": Array(svg.utf8)])
                == ["media/a.svg:3:6 picture.unsafe-drawing"])
        #expect(
            await found("![A](media:a.svg)\n", ["media/a.svg": Array(svg.replacing("</g>", with: "</h>").utf8)])
                == ["media/a.svg:3:15 picture.unreadable"])
    }
}
