/// What a picture's own bytes reveal about it. Nothing is decoded: each reader walks the parts of its format once, from
/// first to last, and never beyond the bytes.
package struct Picture: Sendable, Hashable {
    package let format: PictureFormat
    /// In pixels, as it is shown, after any rotation.
    package let width: Int
    package let height: Int
    /// Whether it reveals where it was taken.
    package let tellsPlace: Bool
    /// Whether it has a camera's notes that cannot be read without decoding and so may reveal the same.
    package let hidesNotes: Bool
    /// The number of bytes after its end; 0 if they are only padding.
    package let trailingByteCount: Int
    /// What a drawing contains and must not contain.
    package let hazards: [PlacedHazard]

    init(
        format: PictureFormat, width: Int, height: Int, tellsPlace: Bool = false, hidesNotes: Bool = false,
        trailingByteCount: Int = 0, hazards: [PlacedHazard] = []
    ) {
        self.format = format
        self.width = width
        self.height = height
        self.tellsPlace = tellsPlace
        self.hidesNotes = hidesNotes
        self.trailingByteCount = trailingByteCount
        self.hazards = hazards
    }

    /// A hazard and its range in the bytes of the drawing.
    package struct PlacedHazard: Sendable, Hashable {
        package let hazard: DrawingHazard
        package let range: Range<Int>
    }
}

/// Why a picture cannot be read, and at which byte.
package struct PictureFailure: Error, Sendable, Hashable {
    package let fault: PictureFault
    package let offset: Int

    init(_ fault: PictureFault, at offset: Int = 0) {
        self.fault = fault
        self.offset = offset
    }
}

extension Picture {
    /// Reads a picture in whichever format its bytes are.
    package static func read(_ bytes: [UInt8]) throws(PictureFailure) -> Picture {
        switch PictureFormat(signatureOf: bytes) {
        case .png: return try PNGReader.read(PictureBytes(bytes))
        case .jpeg: return try JPEGReader.read(PictureBytes(bytes))
        case .gif: return try GIFReader.read(PictureBytes(bytes))
        case .webP: return try WebPReader.read(PictureBytes(bytes))
        case .svg: return try SVGReader.read(bytes)
        case nil: throw PictureFailure(.unknownFormat)
        }
    }
}

extension PictureFormat {
    /// The format of a file by its name, ignoring case.
    package init?(fileName: String) {
        let name = fileName.lowercased()
        guard let format = Self.allCases.first(where: { $0.endings.contains(where: name.hasSuffix) }) else {
            return nil
        }
        self = format
    }

    /// The format of a file by its first bytes. A file that begins like markup may be a drawing.
    package init?(signatureOf bytes: [UInt8]) {
        if bytes.starts(with: PNGReader.signature) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
            self = .gif
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webP
        } else if Self.beginsLikeMarkup(bytes) {
            self = .svg
        } else {
            return nil
        }
    }

    private static func beginsLikeMarkup(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.first { !isSpace($0) } == UInt8(ascii: "<")
    }
}
