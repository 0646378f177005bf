internal import Crypto

/// The SHA-256 (FIPS 180-4) of some bytes, in lower-case hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { bytes in
        var hasher = SHA256()
        hasher.update(bufferPointer: bytes)
        return hexadecimal(hasher.finalize())
    }
}

/// Bytes in lower-case hexadecimal.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in bytes {
        digits.append(digit(byte >> 4))
        digits.append(digit(byte & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
}

private func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
