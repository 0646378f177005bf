/// One character of UTF-8 text as far as numbers are concerned, full-width or not.
struct TextSymbol {
    enum Kind {
        /// `value` is the ASCII digit.
        case digit
        /// `value` is the ASCII letter in upper case.
        case letter
        /// A character that people write in place of a hidden one.
        case mask
        /// What people write between groups of digits; `value` is a ``Separator``.
        case separator
        case other
    }

    /// The kinds of separators; those of one kind count as equal.
    enum Separator {
        static let space: UInt8 = 1
        static let hyphen: UInt8 = 2
        static let fullStop: UInt8 = 3
        static let invisible: UInt8 = 4
    }

    let kind: Kind
    let value: UInt8
    /// In bytes.
    let length: Int

    var isAlphanumeric: Bool { kind == .digit || kind == .letter }

    /// The character at an offset; ``Kind/other`` at the end of the text.
    @inline(__always)
    init(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard offset < bytes.count else {
            self.init(.other, 0, 1)
            return
        }
        let byte = bytes[offset]
        switch byte {
        case 0x30...0x39: self.init(.digit, byte, 1)
        case 0x41...0x5A: self.init(.letter, byte, 1)
        case 0x61...0x7A: self.init(.letter, byte & 0xDF, 1)
        case 0x2A: self.init(.mask, 0, 1)
        case 0x20: self.init(.separator, Separator.space, 1)
        case 0x2D: self.init(.separator, Separator.hyphen, 1)
        case 0x2E: self.init(.separator, Separator.fullStop, 1)
        case 0xC2, 0xC3: self.init(twoBytesAt: offset, in: bytes)
        case 0xE2, 0xE3, 0xEF: self.init(threeBytesAt: offset, in: bytes)
        default: self.init(.other, 0, 1)
        }
    }

    private init(_ kind: Kind, _ value: UInt8, _ length: Int) {
        self.kind = kind
        self.value = value
        self.length = length
    }

    private init(twoBytesAt offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard offset + 1 < bytes.count else {
            self.init(.other, 0, 1)
            return
        }
        switch (bytes[offset], bytes[offset + 1]) {
        case (0xC2, 0xA0): self.init(.separator, Separator.space, 2)  // U+00A0 no-break space
        case (0xC3, 0x97): self.init(.mask, 0, 2)  // U+00D7 multiplication sign
        default: self.init(.other, 0, 1)
        }
    }

    private init(threeBytesAt offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard offset + 2 < bytes.count else {
            self.init(.other, 0, 1)
            return
        }
        let last = bytes[offset + 2]
        switch (bytes[offset], bytes[offset + 1], last) {
        case (0xEF, 0xBC, 0x90...0x99): self.init(.digit, last - 0x90 + 0x30, 3)  // U+FF10: full-width digits
        case (0xEF, 0xBC, 0xA1...0xBA): self.init(.letter, last - 0xA1 + 0x41, 3)  // U+FF21: full-width letters
        case (0xEF, 0xBD, 0x81...0x9A): self.init(.letter, last - 0x81 + 0x41, 3)  // U+FF41: the same, small
        case (0xEF, 0xBC, 0x8A): self.init(.mask, 0, 3)  // U+FF0A full-width asterisk
        case (0xEF, 0xBC, 0x8D): self.init(.separator, Separator.hyphen, 3)  // U+FF0D full-width hyphen
        case (0xEF, 0xBC, 0x8E): self.init(.separator, Separator.fullStop, 3)  // U+FF0E full-width full stop
        case (0xEF, 0xBB, 0xBF): self.init(.separator, Separator.invisible, 3)  // U+FEFF
        case (0xE3, 0x80, 0x80): self.init(.separator, Separator.space, 3)  // U+3000 ideographic space
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF):  // U+2000 to U+200A, U+202F
            self.init(.separator, Separator.space, 3)
        case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x81, 0xA0):  // U+200B to U+200D, U+2060
            self.init(.separator, Separator.invisible, 3)
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92):  // U+2010 to U+2015, U+2212
            self.init(.separator, Separator.hyphen, 3)
        case (0xE2, 0x80, 0xA2), (0xE2, 0x97, 0x8F), (0xE2, 0x97, 0x8B), (0xE2, 0x96, 0x88), (0xE2, 0x96, 0xA1):
            self.init(.mask, 0, 3)  // U+2022 bullet, U+25CF and U+25CB circles, U+2588 block, U+25A1 square
        default: self.init(.other, 0, 1)
        }
    }
}
