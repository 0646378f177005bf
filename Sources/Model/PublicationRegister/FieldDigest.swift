internal import Crypto

/// The first 48 bits of the SHA-256 (FIPS 180-4) of a value as the published CSV file writes it: enough to see that a
/// value has changed, and short enough to be read in a comparison.
package struct FieldDigest: Sendable, Hashable, CustomStringConvertible {
    /// In the lower six bytes.
    let bits: UInt64

    /// - Parameter value: as the published CSV file writes it, in UTF-8.
    package init(of value: String) {
        var hasher = SHA256()
        var value = value
        value.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        bits = hasher.finalize().withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) >> 16 }
    }

    /// From twelve hexadecimal digits in lower case, and nothing else.
    package init?(_ text: String) {
        self.init(digits: text.utf8)
    }

    init?(digits: some Collection<UInt8>) {
        guard digits.count == Self.digitCount else { return nil }
        var bits: UInt64 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: bits = bits << 4 | UInt64(digit - 0x30)
            case 0x61...0x66: bits = bits << 4 | UInt64(digit - 0x61 + 10)
            default: return nil
            }
        }
        self.bits = bits
    }

    package static let digitCount = 12

    /// The digest of a value; `nil` where there is none.
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
            let digit = UInt8(truncatingIfNeeded: bits >> shift) & 0xF
            bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
        }
    }
}
