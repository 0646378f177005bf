import Diagnostics
import PortalFixtures
import Testing

@Suite struct PictureSizesTests {
    private func found(_ text: String, _ picture: [UInt8], name: String = "a.png", site: String = "") async -> [String]
    {
        let files: [String: [UInt8]] = [
            "site.yaml": Array((Fixture.site + site).utf8),
            "things/collection.yaml": Array(Fixture.collection().utf8),
            "things/1.csv": Array("id,title,standing\na,A,official\n".utf8), "things/a.md": Array(text.utf8),
            "media/\(name)": picture,
        ]
        return await Fixture(bytes: files).check().report.map { $0.replacing("content/", with: "") }
    }

    private let text = "![A](media:a.png)\n\n![Again](media:a.png)\n"

    @Test func holds() async {
        #expect(await found(text, png(width: 2000, height: 1000)) == [])
        #expect(await found(text, png(bytes: 190_000)) == [])
    }

    @Test func aPictureThatIsTooLargeIsReportedOnce() async {
        #expect(await found(text, png(width: 2001, height: 1000)) == ["things/a.md:1:1 picture.too-many-pixels"])
        #expect(
            await found(text, png(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF))
                == ["things/a.md:1:1 picture.too-many-pixels"])
        #expect(await found(text, png(bytes: 200_000)) == ["things/a.md:1:1 picture.too-many-bytes"])
    }

    @Test func theSiteSaysOtherLimits() async {
        let site = "media: {picture_bytes: 500, picture_pixels: 10}\n"
        #expect(await found(text, png(width: 5, height: 2), site: site) == [])
        #expect(
            await found(text, png(width: 11, height: 1, bytes: 500), site: site) == [
                "things/a.md:1:1 picture.too-many-bytes", "things/a.md:1:1 picture.too-many-pixels",
            ])
        #expect(
            await found(text, png(), site: "media: {bytes: 5, picture_pixels: many}\n") == [
                "site.yaml:7:9 yaml.unknown-key", "site.yaml:7:35 yaml.wrong-type",
            ])
    }

    @Test func theyCanBeWeighedOtherwise() async {
        let site = "media: {picture_pixels: 1}\nchecks: {severities: {picture.too-many-pixels: note}}\n"
        #expect(await found(text, png(), site: site) == ["things/a.md:1:1 picture.too-many-pixels"])
    }

    @Test func whatIsOnlyLinkedToMayBeLarge() async {
        #expect(await found("[A](media:a.png)\n", png(width: 9000, height: 9000, bytes: 300_000)) == [])
    }

    @Test func aDrawingHasAsManyPixelsAsThePageGivesIt() async {
        let svg = Array("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9000 9000'/>".utf8)
        #expect(await found("![A](media:a.svg)\n", svg, name: "a.svg") == [])
    }
}
