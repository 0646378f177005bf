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

/// The SHA-256 (FIPS 180-4) of bytes that become known one after another.
package struct SHA256Digest {
    private var hasher = SHA256()

    package init() {}

    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }

    /// The digest of the bytes so far, in lower-case hexadecimal.
    package var hexadecimalDigits: String { hexadecimal(hasher.finalize()) }
}
