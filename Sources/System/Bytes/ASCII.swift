/// ASCII character classes; no byte of a multi-byte character belongs to any of them.
extension UInt8 {
    @inlinable package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    @inlinable package var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    @inlinable package var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
    /// A space, or one of the controls from tab to carriage return.
    @inlinable package var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// Whether a backslash escapes it in Markdown.
    @inlinable package var isASCIIPunctuation: Bool {
        (0x21...0x7E).contains(self) && !isASCIILetterOrDigit
    }
}

extension [UInt8] {
    /// Whether a line ends with the byte at an index: LF, or CR if no LF follows it.
    @inlinable
    package func isEndOfLine(at index: Int) -> Bool {
        self[index] == 0x0A || (self[index] == 0x0D && !(index + 1 < count && self[index + 1] == 0x0A))
    }
}
