import Diagnostics
import PictureReading
import Testing

@Suite struct FormatTests {
    @Test(
        arguments: [
            ("hall.jpg", .jpeg), ("HALL.JPEG", .jpeg), ("a/b.png", .png), ("a.gif", .gif), ("a.webp", .webP),
            ("a.svg", .svg),
            ("a.pdf", nil), ("jpg", nil), ("a.svgz", nil),
        ] as [(String, PictureFormat?)])
    func namesSayAFormat(name: String, format: PictureFormat?) {
        #expect(PictureFormat(fileName: name) == format)
    }

    @Test func bytesSayAFormat() {
        #expect(PictureFormat(signatureOf: PNGTests.png()) == .png)
        #expect(PictureFormat(signatureOf: JPEGTests.jpeg()) == .jpeg)
        #expect(PictureFormat(signatureOf: GIFTests.gif()) == .gif)
        #expect(PictureFormat(signatureOf: WebPTests.webP()) == .webP)
        #expect(PictureFormat(signatureOf: Array("\n <?xml?>".utf8)) == .svg)
        #expect(PictureFormat(signatureOf: Array("%PDF-1.7".utf8)) == nil)
        #expect(PictureFormat(signatureOf: []) == nil)
    }
}
