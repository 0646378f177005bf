internal import Diagnostics

/// Reads a JPEG (ITU-T T.81, annex B): markers, most of them followed by a segment with a stated length, and compressed
/// data after the header of each scan.
struct JPEGReader {
    private let bytes: PictureBytes
    private var offset = 2
    private var size: (width: Int, height: Int)?
    private var hasScan = false
    private var notes = CameraNotes()

    static func read(_ bytes: PictureBytes) throws(PictureFailure) -> Picture {
        var reader = JPEGReader(bytes: bytes)
        return try reader.read()
    }

    private init(bytes: PictureBytes) {
        self.bytes = bytes
    }

    private enum Marker {
        static let endOfImage: UInt8 = 0xD9
        static let startOfScan: UInt8 = 0xDA
        /// Baseline, extended and progressive: what browsers read.
        static let readableFrames: ClosedRange<UInt8> = 0xC0...0xC2
        /// All frames, and the tables below, which are in the same range.
        static let frames: ClosedRange<UInt8> = 0xC0...0xCF
        static let tables: Set<UInt8> = [0xC4, 0xC8, 0xCC]
        static let application1: UInt8 = 0xE1
        static let startOfImage: UInt8 = 0xD8
        static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
        static let temporary: UInt8 = 0x01
    }

    private mutating func read() throws(PictureFailure) -> Picture {
        while true {
            let marker = try nextMarker()
            switch marker {
            case Marker.endOfImage: return try picture()
            case Marker.startOfImage, 0x00: throw PictureFailure(.malformed(part: "marker"), at: offset - 1)
            case Marker.restarts, Marker.temporary: continue
            default: try readSegment(marker)
            }
        }
    }

    /// A marker is 0xFF, once or more, and a byte.
    private mutating func nextMarker() throws(PictureFailure) -> UInt8 {
        guard try bytes.byte(at: offset) == 0xFF else { throw PictureFailure(.malformed(part: "marker"), at: offset) }
        while try bytes.byte(at: offset) == 0xFF { offset += 1 }
        offset += 1
        return try bytes.byte(at: offset - 1)
    }

    private mutating func readSegment(_ marker: UInt8) throws(PictureFailure) {
        let length = try bytes.number(at: offset, bytes: 2, .bigEndian)
        guard length >= 2 else { throw PictureFailure(.malformed(part: "segment"), at: offset) }
        let segment = try bytes.part(offset + 2..<offset + length)
        switch marker {
        case Marker.application1: readNotes(segment)
        case Marker.frames where !Marker.tables.contains(marker): try readFrame(segment, marker)
        default: break
        }
        offset += length
        if marker == Marker.startOfScan {
            guard size != nil else { throw PictureFailure(.malformed(part: "SOS"), at: offset) }
            hasScan = true
            try skipScan()
        }
    }

    private mutating func readFrame(_ segment: PictureBytes, _ marker: UInt8) throws(PictureFailure) {
        guard Marker.readableFrames.contains(marker) else { throw PictureFailure(.unsupportedCoding, at: offset) }
        guard size == nil, segment.count >= 6 else { throw PictureFailure(.malformed(part: "SOF"), at: offset) }
        let height = try segment.number(at: 1, bytes: 2, .bigEndian)
        let width = try segment.number(at: 3, bytes: 2, .bigEndian)
        // Browsers do not support a height that is stated only after the scan.
        guard width > 0, height > 0 else { throw PictureFailure(.noPixels, at: offset) }
        size = (width, height)
    }

    /// In compressed data, 0xFF is followed by 0 or is a restart; with anything else, it is the next marker.
    private mutating func skipScan() throws(PictureFailure) {
        while true {
            guard let next = bytes.firstIndex(of: 0xFF, from: offset) else {
                throw PictureFailure(.truncated, at: bytes.count)
            }
            let byte = try bytes.byte(at: next + 1)
            offset = next
            if byte != 0x00, byte != 0xFF, !Marker.restarts.contains(byte) { return }
            offset = byte == 0xFF ? next + 1 : next + 2
        }
    }

    private mutating func readNotes(_ segment: PictureBytes) {
        if segment.starts(with: "Exif\0") {
            notes.readExif(segment.dropFirst(6))
        } else if segment.starts(with: "http://ns.adobe.com/") {
            notes.readXMP(segment)
        }
    }

    private func picture() throws(PictureFailure) -> Picture {
        guard let size, hasScan else { throw PictureFailure(.noImage, at: offset) }
        return Picture(
            format: .jpeg, width: notes.isOnItsSide ? size.height : size.width,
            height: notes.isOnItsSide ? size.width : size.height, tellsPlace: notes.tellsPlace,
            trailingByteCount: bytes.trailingByteCount(from: offset))
    }
}
