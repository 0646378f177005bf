/// Words that editors write where a value is missing.
public struct Placeholders: Sendable, Hashable {
    private let words: Set<String>
    private let prefixes: [String]
    /// By byte, whether a placeholder can begin with it: nearly every value is told apart by its own.
    private let firstBytes: [Bool]

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
        var firstBytes = [Bool](repeating: false, count: 256)
        for entry in Array(words) + prefixes {
            guard let byte = entry.utf8.first else { continue }
            firstBytes[Int(byte)] = true
            // In capitals, or in full width.
            if (0x61...0x7A).contains(byte) { firstBytes[Int(byte & 0xDF)] = true }
            if byte < 0x80 { firstBytes[0xEF] = true }
        }
        self.firstBytes = firstBytes
    }

    /// Whether any placeholder begins with a byte.
    func mayBegin(with byte: UInt8) -> Bool { firstBytes[Int(byte)] }

    /// Whether a text without blanks around it is one, in any width and in capitals or not.
    public func contains(_ text: String) -> Bool {
        guard let first = text.utf8.first, mayBegin(with: first) else { return false }
        let folded = Self.folded(text)
        return words.contains(folded) || prefixes.contains { folded.hasPrefix($0) }
    }

    private static func folded(_ text: String) -> String {
        String(
            decoding: WidthFolding.folded(text).utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
