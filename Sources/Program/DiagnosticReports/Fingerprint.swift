internal import Diagnostics

/// An identification of a diagnostic that stays the same when lines are added above it: a short hash of its code, its
/// file, the text of its line and its message, with a number to distinguish equal ones.
enum Fingerprint {
    /// Parallel to the diagnostics.
    static func fingerprints(of diagnostics: [Diagnostic]) -> [String] {
        var counts: [String: Int] = [:]
        return diagnostics.map { diagnostic in
            let place = diagnostic.place
            // Always in English, so that runs in other languages match.
            let parts = [diagnostic.code, place?.location.file ?? "", place?.line ?? "", diagnostic.message]
            let hash = hash(parts.joined(separator: "\u{0}"))
            let number = counts[hash, default: 0] + 1
            counts[hash] = number
            return "\(hash):\(number)"
        }
    }

    /// The 64-bit FNV-1a hash in hexadecimal: it need not resist attacks, only distinguish lines.
    private static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
