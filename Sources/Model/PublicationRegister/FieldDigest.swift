internal import Crypto

/// The first 48 bits of the SHA-256 (FIPS 180-4) of a value as the published CSV file writes it: enough to see that a
/// value has changed, and short enough to be read in a comparison.
public struct FieldDigest: Sendable, Hashable, CustomStringConvertible {
    /// In the lower six bytes.
    let bits: UInt64

    /// - Parameter value: as the published CSV file writes it, in UTF-8.
    public init(of value: String) {
        var hasher = SHA256()
        var value = value
        value.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        bits = hasher.finalize().prefix(6).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// From twelve hexadecimal digits in lower case, and nothing else.
    public init?(_ text: String) {
        let digits = text.utf8
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

    public static let digitCount = 12

    /// The digest of a value; `nil` where there is none.
    public static func unlessEmpty(_ value: String) -> FieldDigest? {
        value.isEmpty ? nil : FieldDigest(of: value)
    }

    /// Twelve hexadecimal digits.
    public var description: String {
        let digits = String(bits, radix: 16)
        return String(repeating: "0", count: Self.digitCount - digits.utf8.count) + digits
    }
}
