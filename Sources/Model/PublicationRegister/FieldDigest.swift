internal import Bytes
internal import Hashing

/// The first 48 bits of the SHA-256 (FIPS 180-4) of a value as in the published CSV file: enough to see that a value
/// has changed, and short enough to read in a comparison.
package struct FieldDigest: Sendable, Hashable, CustomStringConvertible {
    /// The digest in the lower six bytes.
    let bits: UInt64

    /// - Parameter value: the value as in the published CSV file.
    package init(of value: String) {
        var value = value
        bits = value.withUTF8 { sha256Prefix(UnsafeRawBufferPointer($0)) } >> 16
    }

    /// Reads exactly twelve lower-case hexadecimal digits.
    package init?(_ text: String) {
        self.init(digits: text.utf8)
    }

    init?(digits: some Collection<UInt8>) {
        guard digits.count == Self.digitCount else { return nil }
        var bits: UInt64 = 0
        for digit in digits {
            guard let value = digit.hexadecimalDigitValue, hexadecimalDigit(value) == digit else { return nil }
            bits = bits << 4 | UInt64(value)
        }
        self.bits = bits
    }

    package static let digitCount = 12

    /// The digest of a value; `nil` if it is empty.
    package static func unlessEmpty(_ value: String) -> FieldDigest? {
        value.isEmpty ? nil : FieldDigest(of: value)
    }

    /// Twelve hexadecimal digits, in lower case.
    package var description: String {
        var digits: [UInt8] = []
        appendDigits(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    func appendDigits(to bytes: inout [UInt8]) {
        var shift = UInt64(4 * Self.digitCount)
        while shift > 0 {
            shift -= 4
            bytes.append(hexadecimalDigit(UInt8(truncatingIfNeeded: bits >> shift) & 0xF))
        }
    }
}
