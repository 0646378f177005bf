/// A PNG of the given size, padded with zeros within its image data.
/// - Parameter text: a compressed text with its keyword.
func png(width: Int = 3, height: Int = 2, bytes: Int = 0, exif: [UInt8]? = nil, text: [UInt8]? = nil) -> [UInt8] {
    func number(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        number(content.count) + Array(name.utf8) + content + [0, 0, 0, 0]
    }
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return signature + chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
        + (exif.map { chunk("eXIf", $0) } ?? []) + (text.map { chunk("zTXt", $0) } ?? [])
        + chunk("IDAT", [UInt8](repeating: 0, count: bytes)) + chunk("IEND", [])
}

/// A TIFF file with a directory that contains a latitude.
let notesWithPlace: [UInt8] =
    Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0]
    + [0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 0]
