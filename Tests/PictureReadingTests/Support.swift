import Diagnostics
import PictureReading

/// The result of reading, in one line: `PNG 3×2` with further findings, or the fault and its location.
func outcome(_ bytes: [UInt8]) -> String {
    do {
        let picture = try Picture.read(bytes)
        var words = ["\(picture.format.rawValue) \(picture.width)×\(picture.height)"]
        if picture.tellsPlace { words.append("place") }
        if picture.hidesNotes { words.append("hidden notes") }
        if picture.trailingByteCount > 0 { words.append("and \(picture.trailingByteCount)") }
        words += picture.hazards.map { "\($0.hazard)" }
        return words.joined(separator: ", ")
    } catch {
        return "\(error.fault)"
    }
}

/// Every truncated picture is reported as too short, and no changed byte crashes the program.
func endures(_ bytes: [UInt8]) -> [String] {
    let beginnings = (0..<bytes.count).filter { (try? Picture.read(Array(bytes[..<$0]))) != nil }
    for index in bytes.indices {
        for value: UInt8 in [0x00, 0x01, 0x7F, 0x80, 0xFF, bytes[index] ^ 0x20] {
            var changed = bytes
            changed[index] = value
            _ = try? Picture.read(changed)
        }
    }
    return beginnings.map { "the first \($0) bytes are taken for the whole" }
}

enum Bytes {
    static func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
    }

    static func littleEndian(_ number: Int, _ count: Int) -> [UInt8] { bigEndian(number, count).reversed() }

    /// A TIFF file of metadata: an orientation, and a GPS directory with the given tags.
    static func exif(orientation: Int? = nil, placeTags: [Int]? = nil, isLittleEndian: Bool = false) -> [UInt8] {
        func number(_ number: Int, _ count: Int) -> [UInt8] {
            isLittleEndian ? littleEndian(number, count) : bigEndian(number, count)
        }
        var entries: [[UInt8]] = []
        let count = (orientation == nil ? 0 : 1) + (placeTags == nil ? 0 : 1)
        if let orientation {
            entries.append(number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0])
        }
        if placeTags != nil {
            entries.append(number(0x8825, 2) + number(4, 2) + number(1, 4) + number(8 + 2 + count * 12 + 4, 4))
        }
        let first = number(count, 2) + entries.flatMap(\.self) + number(0, 4)
        let place = placeTags.map { tags in
            number(tags.count, 2) + tags.flatMap { number($0, 2) + number(5, 2) + number(3, 4) + number(0, 4) }
        }
        return Array((isLittleEndian ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + first + (place ?? [])
    }
}

extension Array<UInt8> {
    /// The same with different bytes from an offset on.
    func with(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
        Array(self[..<offset]) + bytes + Array(self[(offset + bytes.count)...])
    }
}
