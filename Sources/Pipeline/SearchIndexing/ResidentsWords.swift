internal import PortalModel

/// What residents call things, by the things' titles. Most titles have no such word, and are passed over without being
/// looked for by their canonical form.
struct ResidentsWords: Sendable {
    private let words: [String: [String]]
    /// The titles that have words; `nil` where some of them could be written with other bytes.
    private let plainTitles: DistinctTexts?

    init(_ portal: Portal) {
        words = portal.residentsWords
        var titles = DistinctTexts()
        for title in words.keys { _ = titles.insert(title) }
        plainTitles = words.keys.allSatisfy(Self.isPlain) ? titles : nil
    }

    /// None where residents have no other word for it.
    func words(for title: String) -> [String] {
        if let plainTitles, Self.isPlain(title), plainTitles.number(of: title) == nil { return [] }
        return words[title] ?? []
    }

    /// Whether only one sequence of code points is this text: it has characters alone that are made of no others.
    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x80, 0x4E00..<0xA000, 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x301F, 0xFF01...0xFF0F: true
            default: false
            }
        }
    }
}
