/// Words that editors write where a value is missing.
public struct Placeholders: Sendable, Hashable {
    private let words: Set<String>
    private let prefixes: [String]
    /// The first bytes that a placeholder can have: nearly every value is told apart by its own.
    private let firstBytes: Set<UInt8>

    /// What is meant where `site.yaml` lists no words of its own.
    public static let usual = Placeholders(["-", "--", "/", "?", "n/a", "tbd", "null"])

    /// - Parameter entries: words that are the whole value; one that ends in `…` begins it.
    public init(_ entries: [String]) {
        var words: Set<String> = []
        var prefixes: [String] = []
        for entry in entries {
            let folded = Self.folded(entry)
            if folded.hasSuffix("…"), folded.unicodeScalars.count > 1 {
                prefixes.append(String(folded.dropLast()))
            } else if !folded.isEmpty {
                words.insert(folded)
            }
        }
        self.words = words
        self.prefixes = prefixes
        var firstBytes: Set<UInt8> = []
        for entry in Array(words) + prefixes {
            guard let byte = entry.utf8.first else { continue }
            firstBytes.insert(byte)
            // In capitals, or in full width.
            if (0x61...0x7A).contains(byte) { firstBytes.insert(byte & 0xDF) }
            if byte < 0x80 { firstBytes.insert(0xEF) }
        }
        self.firstBytes = firstBytes
    }

    /// Whether a text without blanks around it is one, in any width and in capitals or not.
    public func contains(_ text: String) -> Bool {
        guard let first = text.utf8.first, firstBytes.contains(first) else { return false }
        let folded = Self.folded(text)
        return words.contains(folded) || prefixes.contains { folded.hasPrefix($0) }
    }

    private static func folded(_ text: String) -> String {
        String(
            decoding: WidthFolding.folded(text).utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
