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

    /// The outcome with a text chunk before the image.
    private func text(_ name: String, _ content: [UInt8]) -> String {
        outcome(Self.png([Self.chunk(name, content), Self.chunk("IDAT", [1])]))
    }

    @Test(arguments: [
        "Raw profile type exif", "Raw profile type APP1", "Raw profile type xmp", "raw profile type EXIF",
        "XML:com.adobe.xmp",
    ])
    func compressedNotesMayTellAPlace(keyword: String) {
        #expect(text("zTXt", Array("\(keyword)\0\0".utf8) + [0x78, 0x9C, 1]) == "PNG 3×2, hidden notes")
        #expect(
            text("iTXt", Array("\(keyword)\0\u{1}\0\0\0".utf8) + [0x78, 0x9C, 1])
                == "PNG 3×2, hidden notes")
    }

    @Test func otherCompressedTextsAreNoNotes() {
        #expect(text("zTXt", Array("Comment\0\0".utf8) + [0x78, 0x9C, 1]) == "PNG 3×2")
        #expect(text("iTXt", Array("Comment\0\u{1}\0\0\0".utf8) + [0x78, 0x9C, 1]) == "PNG 3×2")
        #expect(text("zTXt", Array("Raw profile type icc\0\0".utf8) + [0x78]) == "PNG 3×2")
    }

    /// Metadata as ImageMagick and ExifTool write it: a name, the number of bytes, and the bytes in hexadecimal.
    private func profile(_ keyword: String, _ name: String, _ bytes: [UInt8]) -> [UInt8] {
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let lines = stride(from: 0, to: digits.count, by: 36).map { digits[$0..<min($0 + 36, digits.count)].joined() }
        return Array("\(keyword)\0\n\(name)\n\(String(bytes.count))\n\(lines.joined(separator: "\n"))\n".utf8)
    }

    @Test func notesInHexadecimalAreRead() {
        let place = Array("Exif\0\0".utf8) + Bytes.exif(placeTags: [2, 4])
        #expect(text("tEXt", profile("Raw profile type exif", "exif", place)) == "PNG 3×2, place")
        #expect(text("tEXt", profile("Raw profile type APP1", "generic profile", place)) == "PNG 3×2, place")
        let none = Array("Exif\0\0".utf8) + Bytes.exif(orientation: 1)
        #expect(text("tEXt", profile("Raw profile type exif", "exif", none)) == "PNG 3×2")
        // Browsers do not rotate pictures because of this metadata.
        let turned = Array("Exif\0\0".utf8) + Bytes.exif(orientation: 6)
        #expect(text("tEXt", profile("Raw profile type exif", "exif", turned)) == "PNG 3×2")
        let packet = Array("<x exif:GPSLatitude='1'/>".utf8)
        #expect(text("tEXt", profile("Raw profile type xmp", "xmp", packet)) == "PNG 3×2, place")
        #expect(text("tEXt", Array("XML:com.adobe.xmp\0".utf8) + packet) == "PNG 3×2, place")
    }

    @Test(arguments: [
        "", "\nexif\n", "\nexif\n4\n45786966x", "\nexif\n4\n457869", "\nexif\n4\n4578696", "\nexif\nx\n45",
    ])
    func notesInAnotherFormMayTellAPlace(text: String) {
        #expect(self.text("tEXt", Array("Raw profile type exif\0\(text)".utf8)) == "PNG 3×2, hidden notes")
    }

    @Test func textsWithoutAnEndOfTheirKeyword() {
        for name in ["tEXt", "zTXt", "iTXt"] {
            for text in ["", "Raw profile type exif", "XML:com.adobe.xmp\0"] {
                #expect(self.text(name, Array(text.utf8)).hasPrefix("PNG 3×2"))
            }
        }
    }

    @Test func bytesThatAreCutOrChanged() { #expect(endures(Self.png()) == []) }
}
