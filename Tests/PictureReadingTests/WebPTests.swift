import PictureReading
import Testing

@Suite struct WebPTests {
    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + Bytes.littleEndian(content.count, 4) + content + (content.count % 2 == 1 ? [0] : [])
    }

    static func webP(_ chunks: [UInt8]...) -> [UInt8] {
        let content = Array("WEBP".utf8) + chunks.flatMap(\.self)
        return Array("RIFF".utf8) + Bytes.littleEndian(content.count, 4) + content
    }

    static func lossy(width: Int = 300, height: Int = 200) -> [UInt8] {
        chunk(
            "VP8 ", [0x30, 1, 0, 0x9D, 0x01, 0x2A] + Bytes.littleEndian(width, 2) + Bytes.littleEndian(height, 2) + [1])
    }

    static func lossless(width: Int = 300, height: Int = 200) -> [UInt8] {
        chunk("VP8L", [0x2F] + Bytes.littleEndian((width - 1) | (height - 1) << 14, 4))
    }

    static func canvas(width: Int, height: Int) -> [UInt8] {
        chunk("VP8X", [0x10, 0, 0, 0] + Bytes.littleEndian(width - 1, 3) + Bytes.littleEndian(height - 1, 3))
    }

    @Test func theThreeForms() {
        #expect(outcome(Self.webP(Self.lossy())) == "WebP 300×200")
        // The two upper bits are a scale for the decoder.
        #expect(outcome(Self.webP(Self.lossy(width: 0x4000 | 300))) == "WebP 300×200")
        #expect(outcome(Self.webP(Self.lossless())) == "WebP 300×200")
        #expect(outcome(Self.webP(Self.lossless(width: 16384, height: 1))) == "WebP 16384×1")
        let canvas = Self.canvas(width: 16_777_216, height: 2)
        #expect(outcome(Self.webP(canvas, Self.lossy())) == "WebP 16777216×2")
        #expect(outcome(Self.webP(canvas, Self.chunk("ANMF", [0]))) == "WebP 16777216×2")
    }

    @Test func malformedOnes() {
        #expect(outcome(Self.webP()) == "noImage")
        #expect(outcome(Self.webP(Self.canvas(width: 2, height: 2))) == "noImage")
        #expect(outcome(Self.webP(Self.lossy(width: 0))) == "noPixels")
        #expect(outcome(Self.webP(Self.lossy()).with([0x9E], at: 23)) == "malformed(part: \"VP8\")")
        #expect(outcome(Self.webP(Self.lossless()).with([0x2E], at: 20)) == "malformed(part: \"VP8L\")")
        #expect(outcome(Self.webP(Self.lossy()).with([0xFF, 0xFF, 0xFF, 0xFF], at: 16)) == "truncated")
        #expect(outcome(Self.webP(Self.lossy()).with([0xFF, 0xFF, 0xFF, 0xFF], at: 4)) == "truncated")
    }

    @Test func notesAndWhatComesAfterTheEnd() {
        let canvas = Self.canvas(width: 3, height: 2)
        let exif = Bytes.exif(placeTags: [2], isLittleEndian: true)
        #expect(outcome(Self.webP(canvas, Self.lossy(), Self.chunk("EXIF", exif))) == "WebP 3×2, place")
        #expect(
            outcome(Self.webP(canvas, Self.lossy(), Self.chunk("EXIF", Array("Exif\0\0".utf8) + exif)))
                == "WebP 3×2, place")
        #expect(
            outcome(Self.webP(canvas, Self.lossy(), Self.chunk("XMP ", Array("GPSLatitude".utf8)))) == "WebP 3×2, place"
        )
        let turned = Self.chunk("EXIF", Bytes.exif(orientation: 3))
        #expect(outcome(Self.webP(canvas, Self.lossy(), turned)) == "orientation")
        #expect(outcome(Self.webP(Self.lossy()) + [1, 2]) == "WebP 300×200, and 2")
    }

    @Test func bytesThatAreCutOrChanged() {
        #expect(endures(Self.webP(Self.canvas(width: 3, height: 2), Self.lossy(), Self.lossless())) == [])
    }
}
