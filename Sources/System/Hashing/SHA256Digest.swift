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
