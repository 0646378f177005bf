import PictureReading
import Testing

@Suite struct JPEGTests {
    static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker] + Bytes.bigEndian(content.count + 2, 2) + content
    }

    static func frame(_ marker: UInt8 = 0xC0, width: Int = 30, height: Int = 20) -> [UInt8] {
        segment(marker, [8] + Bytes.bigEndian(height, 2) + Bytes.bigEndian(width, 2) + [1, 1, 0x11, 0])
    }

    /// The header of a scan, and data in which 0xFF is followed by 0, by a restart and by fill bytes.
    static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF]

    static func jpeg(_ segments: [UInt8]..., frame: [UInt8] = frame(), scan: [UInt8] = scan) -> [UInt8] {
        [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8)) + segments.flatMap(\.self) + frame + segment(0xC4, [0, 1])
            + scan + [0xFF, 0xD9]
    }

    static func notes(_ exif: [UInt8]) -> [UInt8] { segment(0xE1, Array("Exif\0\0".utf8) + exif) }

    @Test func sizes() {
        #expect(outcome(Self.jpeg()) == "JPEG 30×20")
        #expect(outcome(Self.jpeg(frame: Self.frame(0xC2, width: 65535, height: 1))) == "JPEG 65535×1")
        #expect(outcome(Self.jpeg(frame: Self.frame(height: 0))) == "noPixels")
        #expect(outcome(Self.jpeg(frame: Self.frame(0xC9))) == "unsupportedCoding")
        #expect(outcome(Self.jpeg(frame: Self.frame() + Self.frame())) == "malformed(part: \"SOF\")")
    }

    @Test func itHoldsAScan() {
        #expect(outcome(Self.jpeg(scan: [])) == "noImage")
        #expect(outcome(Self.jpeg(frame: [])) == "malformed(part: \"SOS\")")
        // Two scans, as in progressive JPEGs.
        #expect(outcome(Self.jpeg(scan: Self.scan + Self.scan)) == "JPEG 30×20")
    }

    @Test(arguments: [(1, "30×20"), (3, "30×20"), (5, "20×30"), (6, "20×30"), (8, "20×30"), (9, "30×20"), (0, "30×20")])
    func itIsTurnedAsTheCameraWasHeld(orientation: Int, size: String) {
        for isLittleEndian in [true, false] {
            let exif = Bytes.exif(orientation: orientation, isLittleEndian: isLittleEndian)
            #expect(outcome(Self.jpeg(Self.notes(exif))) == "JPEG \(size)")
        }
    }

    @Test func theFirstOrientationCounts() {
        let (six, one) = (Bytes.exif(orientation: 6), Bytes.exif(orientation: 1))
        #expect(outcome(Self.jpeg(Self.notes(six), Self.notes(one))) == "JPEG 20×30")
    }

    @Test(arguments: [true, false])
    func aPlaceIsFound(isLittleEndian: Bool) {
        for tags in [[2, 4], [0, 4], [20], [28]] {
            let exif = Bytes.exif(orientation: 1, placeTags: tags, isLittleEndian: isLittleEndian)
            #expect(outcome(Self.jpeg(Self.notes(exif))) == "JPEG 30×20, place")
        }
        // A camera without a location leaves its version and the time.
        let exif = Bytes.exif(placeTags: [0, 7, 29], isLittleEndian: isLittleEndian)
        #expect(outcome(Self.jpeg(Self.notes(exif))) == "JPEG 30×20")
    }

    @Test func aPlaceIsFoundInOtherNotesToo() {
        let packet = Self.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLongitude='1'/>".utf8))
        #expect(outcome(Self.jpeg(packet)) == "JPEG 30×20, place")
        #expect(
            outcome(Self.jpeg(Self.notes(Bytes.exif()), Self.notes(Bytes.exif(placeTags: [2])))) == "JPEG 30×20, place")
    }

    @Test func notesThatLeadInCirclesOrNowhereSayNothing() {
        let exif = Bytes.exif(orientation: 6, placeTags: [2])
        // The GPS directory is the first one again, or lies beyond the end.
        let pointer = 8 + 2 + 12 + 8
        #expect(outcome(Self.jpeg(Self.notes(exif.with([0, 0, 0, 8], at: pointer)))) == "JPEG 20×30")
        #expect(outcome(Self.jpeg(Self.notes(exif.with([0xFF, 0xFF, 0xFF, 0xFF], at: pointer)))) == "JPEG 20×30")
        // More entries than there is space for.
        #expect(outcome(Self.jpeg(Self.notes(exif.with([0xFF, 0xFF], at: 8)))) == "JPEG 20×30, place")
        #expect(outcome(Self.jpeg(Self.notes(exif.with([0, 43], at: 2)))) == "JPEG 30×20")
        #expect(outcome(Self.jpeg(Self.notes([]))) == "JPEG 30×20")
    }

    @Test func whatComesAfterTheEndIsCounted() {
        #expect(outcome(Self.jpeg() + [0, 0]) == "JPEG 30×20")
        #expect(outcome(Self.jpeg() + Self.jpeg()) == "JPEG 30×20, and \(Self.jpeg().count)")
    }

    @Test func segmentsOfNoLength() {
        #expect(outcome([0xFF, 0xD8, 0xFF, 0xE0, 0, 0]) == "malformed(part: \"segment\")")
        #expect(outcome([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF]) == "truncated")
        #expect(outcome([0xFF, 0xD8, 0xFF, 0xD8]) == "malformed(part: \"marker\")")
    }

    @Test func bytesThatAreCutOrChanged() {
        #expect(endures(Self.jpeg(Self.notes(Bytes.exif(orientation: 6, placeTags: [2])))) == [])
    }
}
