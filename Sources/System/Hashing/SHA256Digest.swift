internal import Bytes
internal import Crypto

/// The SHA-256 (FIPS 180-4) of some bytes, in lower-case hexadecimal.
package func sha256(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes(sha256)
}

/// The SHA-256 (FIPS 180-4) of some bytes, in lower-case hexadecimal.
package func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    return hexadecimal(hasher.finalize())
}

/// The first 64 bits of the SHA-256 (FIPS 180-4) of some bytes, as a big-endian number.
package func sha256Prefix(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    return hasher.finalize().withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
}
