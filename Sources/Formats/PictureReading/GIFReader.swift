internal import Diagnostics

/// Reads a GIF (CompuServe GIF89a): a screen, then image and extension blocks, up to the trailer.
enum GIFReader {
    static func read(_ bytes: PictureBytes) throws(PictureFailure) -> Picture {
        let width = try bytes.number(at: 6, bytes: 2, .littleEndian)
        let height = try bytes.number(at: 8, bytes: 2, .littleEndian)
        guard width > 0, height > 0 else { throw PictureFailure(.noPixels, at: 6) }
        var notes = CameraNotes()
        let (hasImage, end) = try readBlocks(of: bytes, from: 13 + colorTableSize(try bytes.byte(at: 10)), &notes)
        guard hasImage else { throw PictureFailure(.noImage, at: 13) }
        return Picture(
            format: .gif, width: width, height: height, tellsPlace: notes.tellsPlace,
            trailingByteCount: bytes.trailingByteCount(from: end))
    }

    private static func readBlocks(
        of bytes: PictureBytes, from start: Int, _ notes: inout CameraNotes
    ) throws(PictureFailure) -> (hasImage: Bool, end: Int) {
        var offset = start
        var hasImage = false
        while true {
            switch try bytes.byte(at: offset) {
            case 0x2C:
                hasImage = true
                // The image's position and size, its colours, and the width of its codes.
                offset += 10 + colorTableSize(try bytes.byte(at: offset + 9)) + 1
            case 0x21: offset += 2
            case 0x3B: return (hasImage, offset + 1)
            default: throw PictureFailure(.malformed(part: "block"), at: offset)
            }
            let start = offset
            offset = try endOfSubBlocks(of: bytes, from: offset)
            if bytes.starts(with: "XMP DataXMP", at: start + 1) { notes.readXMP(try bytes.part(start..<offset)) }
        }
    }

    /// Each sub-block is its length and that many bytes; an empty one is the last.
    private static func endOfSubBlocks(of bytes: PictureBytes, from start: Int) throws(PictureFailure) -> Int {
        var offset = start
        while true {
            let length = Int(try bytes.byte(at: offset))
            offset += 1 + length
            if length == 0 { return offset }
        }
    }

    private static func colorTableSize(_ flags: UInt8) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 0x07) + 1)
    }
}
