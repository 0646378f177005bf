import PictureReading
import Testing

@Suite struct GIFTests {
    static let image: [UInt8] =
        [0x2C, 0, 0, 0, 0] + Bytes.littleEndian(5, 2) + Bytes.littleEndian(4, 2) + [0x00, 2, 2, 0x44, 0x01, 0]

    static func gif(
        _ blocks: [UInt8] = image, version: String = "GIF89a", width: Int = 300, height: Int = 4, flags: UInt8 = 0x80
    ) -> [UInt8] {
        let colors = [UInt8](repeating: 0, count: flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1))
        return Array(version.utf8) + Bytes.littleEndian(width, 2) + Bytes.littleEndian(height, 2) + [flags, 0, 0]
            + colors
            + blocks + [0x3B]
    }

    @Test func sizes() {
        #expect(outcome(Self.gif()) == "GIF 300×4")
        #expect(outcome(Self.gif(version: "GIF87a", width: 1, flags: 0x00)) == "GIF 1×4")
        #expect(outcome(Self.gif(flags: 0x87)) == "GIF 300×4")
        #expect(outcome(Self.gif(width: 0)) == "noPixels")
    }

    @Test func blocks() {
        let loops: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
        #expect(outcome(Self.gif(loops + Self.image + Self.image)) == "GIF 300×4")
        #expect(outcome(Self.gif([])) == "noImage")
        #expect(outcome(Self.gif([0x00])) == "malformed(part: \"block\")")
        let packet: [UInt8] = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [12] + Array("GPSLatitude=".utf8) + [0]
        #expect(outcome(Self.gif(packet + Self.image)) == "GIF 300×4, place")
        #expect(outcome(Self.gif() + [7]) == "GIF 300×4, and 1")
    }

    @Test func bytesThatAreCutOrChanged() { #expect(endures(Self.gif()) == []) }
}
