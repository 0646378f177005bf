internal import Diagnostics

/// Reads a PNG (W3C Portable Network Graphics, third edition): a signature and chunks, from IHDR to IEND.
enum PNGReader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func read(_ bytes: PictureBytes) throws(PictureFailure) -> Picture {
        let header = signature.count
        guard try bytes.number(at: header, bytes: 4, .bigEndian) == 13, bytes.starts(with: "IHDR", at: header + 4)
        else {
            throw PictureFailure(.malformed(part: "IHDR"), at: header)
        }
        let width = try bytes.number(at: header + 8, bytes: 4, .bigEndian)
        let height = try bytes.number(at: header + 12, bytes: 4, .bigEndian)
        guard width > 0, height > 0 else { throw PictureFailure(.noPixels, at: header + 8) }
        guard max(width, height) <= Int(Int32.max) else {
            throw PictureFailure(.malformed(part: "IHDR"), at: header + 8)
        }
        var notes = CameraNotes()
        let (hasImage, end) = try readChunks(of: bytes, from: header + 25, &notes)
        guard hasImage else { throw PictureFailure(.noImage, at: header) }
        guard !notes.isTurned else { throw PictureFailure(.orientation, at: header) }
        return Picture(
            format: .png, width: width, height: height, tellsPlace: notes.tellsPlace, hidesNotes: notes.areHidden,
            trailingByteCount: bytes.trailingByteCount(from: end))
    }

    /// Each chunk is its length, its name, that many bytes, and a checksum.
    private static func readChunks(
        of bytes: PictureBytes, from start: Int, _ notes: inout CameraNotes
    ) throws(PictureFailure) -> (hasImage: Bool, end: Int) {
        var offset = start
        var hasImage = false
        while true {
            let length = try bytes.number(at: offset, bytes: 4, .bigEndian)
            let content = try bytes.part(offset + 8..<offset + 8 + length)
            _ = try bytes.number(at: offset + 8 + length, bytes: 4, .bigEndian)
            if bytes.starts(with: "IEND", at: offset + 4) { return (hasImage, offset + 12 + length) }
            if bytes.starts(with: "IDAT", at: offset + 4) { hasImage = true }
            if bytes.starts(with: "eXIf", at: offset + 4) { notes.readExif(content) }
            if let kind = PNGText.Kind.allCases.first(where: { bytes.starts(with: $0.rawValue, at: offset + 4) }) {
                PNGText(kind, content).read(into: &notes)
            }
            offset += 12 + length
        }
    }
}
