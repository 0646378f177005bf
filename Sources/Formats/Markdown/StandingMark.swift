import Bytes

/// A mark such as `**` that the writer meant as syntax and CommonMark left in the text, where readers would see it. It
/// happens next to full-width punctuation, which CommonMark's rules for emphasis do not expect.
struct StandingMark {
    enum Kind {
        /// A run of `*`, `_` or `~`.
        case run(UInt8)
        /// `](`: a link without a valid destination.
        case link
    }

    let kind: Kind
    /// Where it is in the block's content.
    let range: Range<Int>

    /// Whether a run of marks in the text may have been meant as syntax.
    static func mayBeSyntax(_ byte: UInt8, at range: Range<Int>, in content: InlineContent) -> Bool {
        // Longer runs are masks, as in 138****1234, or blanks to fill in.
        guard range.count < 4 else { return false }
        if byte == UInt8(ascii: "~") { return range.count == 2 }
        let before = range.lowerBound == 0 ? 0x20 : content[range.lowerBound - 1]
        let after = range.upperBound >= content.bytes.count ? 0x20 : content[range.upperBound]
        // Within a word, as in snake_case and 3*4.
        if before.isASCIILetterOrDigit, after.isASCIILetterOrDigit, byte == UInt8(ascii: "_") || range.count == 1 {
            return false
        }
        // A sign between spaces, as in 3 * 4.
        return !(before.isASCIISpace && after.isASCIISpace)
    }
}
