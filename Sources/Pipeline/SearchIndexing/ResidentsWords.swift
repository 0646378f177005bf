internal import PortalModel

/// Residents' words for things, by the things' titles. Most titles have none, and are skipped without a lookup by their
/// canonical form.
struct ResidentsWords: Sendable {
    private let words: [String: [String]]
    /// The titles that have words; `nil` if some of them could be encoded in other bytes.
    private let plainTitles: DistinctTexts?

    init(_ portal: Portal) {
        words = portal.residentsWords
        var titles = DistinctTexts()
        for title in words.keys { _ = titles.insert(title) }
        plainTitles = words.keys.allSatisfy(Self.isPlain) ? titles : nil
    }

    /// Empty if residents have no other words for it.
    func words(for title: String) -> [String] {
        if let plainTitles, Self.isPlain(title), plainTitles.number(of: title) == nil { return [] }
        return words[title] ?? []
    }

    /// Whether a text has only one encoding: it consists only of characters that have no decomposition.
    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x80, 0x4E00..<0xA000, 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x301F, 0xFF01...0xFF0F: true
            default: false
            }
        }
    }
}
