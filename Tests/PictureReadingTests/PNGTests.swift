import PictureReading
import Testing

@Suite struct PNGTests {
    static func chunk(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
        Bytes.bigEndian(content.count, 4) + Array(name.utf8) + content + [0, 0, 0, 0]
    }

    static func png(_ chunks: [[UInt8]] = [chunk("IDAT", [1, 2, 3])], width: Int = 3, height: Int = 2) -> [UInt8] {
        let header = Bytes.bigEndian(width, 4) + Bytes.bigEndian(height, 4) + [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunks.flatMap(\.self)
            + chunk("IEND")
    }

    @Test func sizes() {
        #expect(outcome(Self.png()) == "PNG 3×2")
        #expect(outcome(Self.png(width: 70_000, height: 1)) == "PNG 70000×1")
        #expect(outcome(Self.png(width: 0)) == "noPixels")
        #expect(outcome(Self.png(height: 0)) == "noPixels")
        #expect(outcome(Self.png(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF)) == "PNG 2147483647×2147483647")
        #expect(outcome(Self.png(width: 0xFFFF_FFFF)) == "malformed(part: \"IHDR\")")
    }

    @Test func itHoldsAnImage() {
        #expect(outcome(Self.png([Self.chunk("tEXt", [1])])) == "noImage")
        #expect(outcome(Self.png().with(Array("IDAT".utf8), at: 12)) == "malformed(part: \"IHDR\")")
    }

    @Test func aChunkLongerThanTheFileIsNotRead() {
        #expect(outcome(Self.png().with([0x7F, 0xFF, 0xFF, 0xFF], at: 33)) == "truncated")
        #expect(outcome(Self.png().with([0xFF, 0xFF, 0xFF, 0xFF], at: 33)) == "truncated")
    }

    @Test func placesAndWhatComesAfterTheEnd() {
        let image = Self.chunk("IDAT", [1])
        #expect(outcome(Self.png([Self.chunk("eXIf", Bytes.exif(placeTags: [2, 4])), image])) == "PNG 3×2, place")
        #expect(outcome(Self.png([Self.chunk("eXIf", Bytes.exif(orientation: 1)), image])) == "PNG 3×2")
        #expect(outcome(Self.png([Self.chunk("eXIf", Bytes.exif(orientation: 6)), image])) == "orientation")
        let packet = Array("XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude='1'/>".utf8)
        #expect(outcome(Self.png([Self.chunk("iTXt", packet), image])) == "PNG 3×2, place")
        #expect(outcome(Self.png() + [0, 0, 0]) == "PNG 3×2")
        #expect(outcome(Self.png() + [0, 1]) == "PNG 3×2, and 2")
    }

    @Test func bytesThatAreCutOrChanged() { #expect(endures(Self.png()) == []) }
}
