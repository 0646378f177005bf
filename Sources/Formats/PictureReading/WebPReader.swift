internal import Diagnostics

/// Reads a WebP (RFC 9649): a RIFF container with a lossy image, a lossless one, or the extended format with a canvas
/// and further chunks.
struct WebPReader {
    private var size: (width: Int, height: Int)?
    private var hasImage = false
    private var notes = CameraNotes()

    static func read(_ bytes: PictureBytes) throws(PictureFailure) -> Picture {
        // The size counts what comes after it.
        let end = 8 + (try bytes.number(at: 4, bytes: 4, .littleEndian))
        var reader = WebPReader()
        try reader.readChunks(of: try bytes.part(0..<end))
        guard let size = reader.size, reader.hasImage else { throw PictureFailure(.noImage, at: 12) }
        guard size.width > 0, size.height > 0 else { throw PictureFailure(.noPixels, at: 12) }
        guard !reader.notes.isTurned else { throw PictureFailure(.orientation, at: 12) }
        return Picture(
            format: .webP, width: size.width, height: size.height, tellsPlace: reader.notes.tellsPlace,
            trailingByteCount: bytes.trailingByteCount(from: end))
    }

    private mutating func readChunks(of bytes: PictureBytes) throws(PictureFailure) {
        var offset = 12
        while offset < bytes.count {
            let length = try bytes.number(at: offset + 4, bytes: 4, .littleEndian)
            let content = try bytes.part(offset + 8..<offset + 8 + length)
            if bytes.starts(with: "VP8 ", at: offset) {
                try readLossy(content, at: offset)
            } else if bytes.starts(with: "VP8L", at: offset) {
                try readLossless(content, at: offset)
            } else if bytes.starts(with: "VP8X", at: offset) {
                let width = try content.number(at: 4, bytes: 3, .littleEndian) + 1
                size = (width, try content.number(at: 7, bytes: 3, .littleEndian) + 1)
            } else if bytes.starts(with: "ANMF", at: offset) {
                hasImage = true
            } else if bytes.starts(with: "EXIF", at: offset) {
                notes.readExif(content.starts(with: "Exif\0") ? content.dropFirst(6) : content)
            } else if bytes.starts(with: "XMP ", at: offset) {
                notes.readXMP(content)
            }
            // Chunks begin at even offsets.
            offset += 8 + length + length % 2
        }
    }

    /// A key frame of VP8 (RFC 6386, section 9.1): a tag of three bytes, a start code of three, two sizes with scales.
    private mutating func readLossy(_ content: PictureBytes, at offset: Int) throws(PictureFailure) {
        guard try content.byte(at: 0) & 1 == 0, try content.number(at: 3, bytes: 3, .bigEndian) == 0x9D012A else {
            throw PictureFailure(.malformed(part: "VP8"), at: offset)
        }
        let width = try content.number(at: 6, bytes: 2, .littleEndian) & 0x3FFF
        let height = try content.number(at: 8, bytes: 2, .littleEndian) & 0x3FFF
        addImage(width, height)
    }

    /// A signature, then width and height, each minus one and in 14 bits.
    private mutating func readLossless(_ content: PictureBytes, at offset: Int) throws(PictureFailure) {
        guard try content.byte(at: 0) == 0x2F else { throw PictureFailure(.malformed(part: "VP8L"), at: offset) }
        let bits = try content.number(at: 1, bytes: 4, .littleEndian)
        addImage(bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }

    /// Notes an image; if there is a canvas, the size is the canvas's.
    private mutating func addImage(_ width: Int, _ height: Int) {
        hasImage = true
        size = size ?? (width, height)
    }
}
