internal import Diagnostics

/// What a camera's notes in a picture state (Exif 2.32, which is TIFF 6.0; XMP).
struct CameraNotes {
    /// 1 to 8, as in TIFF; of several notes, the first that states one counts, as it does in browsers.
    private var orientation: Int?
    private(set) var tellsPlace = false
    /// Whether there are notes that cannot be read here.
    private(set) var areHidden = false

    /// Whether width and height are swapped when the picture is shown.
    var isOnItsSide: Bool { (5...8).contains(orientation ?? 1) }
    /// Whether it is rotated or mirrored when it is shown.
    var isTurned: Bool { (2...8).contains(orientation ?? 1) }

    /// Reads a TIFF file of notes. One that cannot be read is ignored.
    ///
    /// Only the first directory and that of the location are read, each once: a chain of directories that leads back to
    /// itself is never followed.
    /// - Parameter isHonoured: whether browsers turn the picture because of these notes.
    mutating func readExif(_ bytes: PictureBytes, isHonoured: Bool = true) {
        guard let order = order(of: bytes), let first = try? bytes.number(at: 4, bytes: 4, order) else { return }
        for entry in entries(ofDirectoryAt: first, bytes, order) {
            switch entry.tag {
            case Tag.orientation where isHonoured:
                orientation = orientation ?? (try? bytes.number(at: entry.valueOffset, bytes: 2, order))
            case Tag.placeDirectory:
                guard let place = try? bytes.number(at: entry.valueOffset, bytes: 4, order) else { continue }
                let tags = entries(ofDirectoryAt: place, bytes, order).map(\.tag)
                if tags.contains(where: Tag.location.contains) { tellsPlace = true }
            default: continue
            }
        }
    }

    /// XMP is XML with fixed names: looking for those of the location is enough.
    mutating func readXMP(_ bytes: PictureBytes) {
        if bytes.contains("GPSLatitude") || bytes.contains("GPSLongitude") { tellsPlace = true }
    }

    /// Records that there are notes that cannot be read.
    mutating func hide() { areHidden = true }

    private enum Tag {
        static let orientation = 0x0112
        static let placeDirectory = 0x8825
        /// Latitude and longitude of the camera and of what it was pointed at, and the name of the area.
        static let location: Set<Int> = [0x02, 0x04, 0x14, 0x16, 0x1C]
    }

    private struct Entry {
        let tag: Int
        /// Where its value is, or where the location of the value is stated.
        let valueOffset: Int
    }

    private func order(of bytes: PictureBytes) -> PictureBytes.Order? {
        let order: PictureBytes.Order
        if bytes.starts(with: "II") {
            order = .littleEndian
        } else if bytes.starts(with: "MM") {
            order = .bigEndian
        } else {
            return nil
        }
        return (try? bytes.number(at: 2, bytes: 2, order)) == 42 ? order : nil
    }

    /// The entries, of 12 bytes each, as far as there are bytes for them.
    private func entries(
        ofDirectoryAt offset: Int, _ bytes: PictureBytes, _ order: PictureBytes.Order
    ) -> [Entry] {
        guard let count = try? bytes.number(at: offset, bytes: 2, order) else { return [] }
        let room = max(0, bytes.count - offset - 2) / 12
        return (0..<min(count, room)).compactMap { index in
            let start = offset + 2 + index * 12
            return (try? bytes.number(at: start, bytes: 2, order)).map { Entry(tag: $0, valueOffset: start + 8) }
        }
    }
}
