/// Whether a line break in the source is a space: not between characters of scripts written without spaces.
enum EastAsianText {
    /// Whether two characters with a line break between them are joined without a space.
    static func joins(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        let left = width(of: before)
        let right = width(of: after)
        guard left != .narrow, right != .narrow else { return false }
        return left == .wide || right == .wide
    }

    private enum Width {
        case wide
        /// Marks that Western and Chinese text share, such as quotation marks: they follow the adjacent character.
        case shared
        case narrow
    }

    private static func width(of scalar: Unicode.Scalar) -> Width {
        switch scalar.value {
        // Korean is written with spaces.
        case 0x3130...0x318F: .narrow
        // Radicals, punctuation, kana, bopomofo and ideographs.
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: .wide
        // Vertical and full-width forms.
        case 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: .wide
        case 0x00B7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: .shared
        default: .narrow
        }
    }
}
