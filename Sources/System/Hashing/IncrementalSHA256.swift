internal import Bytes
internal import Crypto

/// The SHA-256 (FIPS 180-4) of bytes that become known one after another.
package struct IncrementalSHA256 {
    private var hasher = SHA256()

    package init() {}

    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }

    /// The digest of the bytes so far, in lower-case hexadecimal.
    package var hexadecimalDigits: String { hexadecimal(hasher.finalize()) }
}
