/// Characters that show nothing, so that a cell can look empty without being empty.
package enum BlankCharacters {
    /// Whether a character is whitespace (Unicode White_Space), invisible, or one of the few letters drawn as nothing.
    package static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x7E: false
        case 0x00...0x20, 0x7F...0xA0: true
        // Hangul fillers and the empty Braille pattern are letters and symbols by their category.
        case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: true
        default: scalar.properties.isWhitespace || isInvisible(scalar) || scalar.properties.generalCategory == .format
        }
    }

    /// Whether a character takes no space and does not belong in a value: it makes two values that look the same
    /// differ. Joiners of letters in some scripts, and direction marks, are not such characters.
    package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x180E, 0x200B, 0x2028, 0x2029, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0001:
            true
        default: false
        }
    }

    /// Whether a character ends a line.
    static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

    /// Whether a character is a control (Unicode category Cc) other than a line break, or a noncharacter.
    package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D: false
        case 0x00..<0x20, 0x7F..<0xA0: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
