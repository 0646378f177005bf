/// Full-width forms of ASCII (U+FF01 to U+FF5E, U+3000), which Chinese and Japanese keyboards produce in place of it.
package enum WidthFolding {
    /// The ASCII character whose full-width form a character is.
    package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.value == 0x3000 { return " " }
        return (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
    }

    /// Whether it is the full-width form of a character that codes consist of: a digit, a letter, or one of `-./_`.
    package static func isOfCodes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFF0D...0xFF19, 0xFF21...0xFF3A, 0xFF3F, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// The text with ASCII in place of full-width forms.
    package static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { folded.append(self.folded(scalar) ?? scalar) }
        return String(folded)
    }
}
