internal import Diagnostics

/// What stays the same of a diagnostic while lines are added above it: its code, its file, the text of its line and its
/// message, as a short hash with a number where several are alike.
enum Fingerprint {
    /// Parallel to the diagnostics.
    static func fingerprints(of diagnostics: [Diagnostic]) -> [String] {
        var counts: [String: Int] = [:]
        return diagnostics.map { diagnostic in
            let place = diagnostic.place
            // Always in English, so that a run in another language finds the same.
            let parts = [diagnostic.code, place?.location.file ?? "", place?.line ?? "", diagnostic.message]
            let hash = hash(parts.joined(separator: "\u{0}"))
            let number = counts[hash, default: 0] + 1
            counts[hash] = number
            return "\(hash):\(number)"
        }
    }

    /// FNV-1a with 64 bits, in hexadecimal: it need not resist anybody, only tell lines apart.
    private static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
