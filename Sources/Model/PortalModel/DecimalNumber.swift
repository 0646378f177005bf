import Bytes

/// A number as in its source: the digits are kept, so that 18.10 stays 18.10 on the page.
package struct DecimalNumber: Sendable, Hashable, CustomStringConvertible {
    /// `-?digits[.digits]`, valid as a JSON number (RFC 8259).
    package let text: String
    /// The value for comparison with minimum and maximum; finite.
    package var doubleValue: Double { Double(text) ?? 0 }

    /// `nil` unless the text is an optional minus, digits without leading zeros, and optional decimals: only ASCII, no
    /// grouping, no exponent (spreadsheets write one when they have lost digits), and within the range of `Double`.
    package init?(_ text: String) {
        var rest = Substring(text).utf8[...]
        if rest.first == 0x2D { rest = rest.dropFirst() }
        let whole = rest.prefix(while: \.isASCIIDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return nil }
        rest = rest.dropFirst(whole.count)
        if rest.first == 0x2E {
            let decimals = rest.dropFirst()
            guard !decimals.isEmpty, decimals.allSatisfy(\.isASCIIDigit) else { return nil }
        } else if !rest.isEmpty {
            return nil
        }
        guard let value = Double(text), value.isFinite else { return nil }
        self.text = text
    }

    package var description: String { text }
}
