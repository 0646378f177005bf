internal import Bytes

/// A text in a PNG, in which programs store a camera's notes: XMP as it is, and Exif and XMP in hexadecimal under
/// non-standard keywords that ImageMagick and ExifTool write.
struct PNGText {
    enum Kind: String, CaseIterable {
        case plain = "tEXt"
        case compressed = "zTXt"
        /// Compressed or not, and in UTF-8.
        case international = "iTXt"
    }

    private let content: PictureBytes
    /// With ASCII letters in lower case: readers of notes ignore case.
    private let keyword: String
    private let isCompressed: Bool
    /// Without the keyword and the flags.
    private let text: ArraySlice<UInt8>

    /// - Parameter content: the content of the chunk.
    init(_ kind: Kind, _ content: PictureBytes) {
        self.content = content
        let bytes = content.slice
        let keyword = bytes.prefix { $0 != 0 }
        self.keyword = String(decoding: keyword.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        let rest = bytes[keyword.endIndex...].dropFirst()
        switch kind {
        case .plain: (isCompressed, text) = (false, rest)
        case .compressed: (isCompressed, text) = (true, rest.dropFirst())
        case .international:
            isCompressed = (rest.first ?? 0) != 0
            // Two bytes about compression, then the language and the keyword in it, each followed by a zero.
            let language = rest.dropFirst(2).drop { $0 != 0 }
            text = language.dropFirst().drop { $0 != 0 }.dropFirst()
        }
    }

    /// Adds the notes in the text to those of the picture.
    func read(into notes: inout CameraNotes) {
        // A keyword can also be a note's name.
        notes.readXMP(content)
        switch keyword {
        case "xml:com.adobe.xmp":
            if isCompressed { notes.hide() }
        case "raw profile type exif", "raw profile type app1", "raw profile type xmp":
            guard !isCompressed, let profile else { return notes.hide() }
            // Browsers ignore these.
            notes.readExif(profile.starts(with: "Exif\0\0") ? profile.dropFirst(6) : profile, isHonoured: false)
            notes.readXMP(profile)
        default: break
        }
    }

    /// A line that names the notes, one that states their number of bytes, and the bytes in hexadecimal.
    private var profile: PictureBytes? {
        let lines = text.split(separator: UInt8(ascii: "\n"))
        guard lines.count > 2, let count = Int(String(decoding: lines[1].filter { !isSpace($0) }, as: UTF8.self)) else {
            return nil
        }
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in lines[2...].joined() where !isSpace(byte) {
            guard let digit = byte.hexadecimalDigitValue else { return nil }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil && bytes.count == count ? PictureBytes(bytes) : nil
    }
}
