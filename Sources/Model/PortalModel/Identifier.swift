import Bytes

/// The names that records and collections have in addresses.
package enum Identifier {
    /// Whether it is `[A-Za-z0-9][A-Za-z0-9._-]{0,63}` and not `index`, whose page is the collection's.
    package static func isValid(_ text: String) -> Bool {
        let bytes = text.utf8
        guard (1...64).contains(bytes.count), let first = bytes.first, first.isASCIILetterOrDigit else { return false }
        guard bytes.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }) else {
            return false
        }
        return bytes.count != 5 || folded(text) != "index"
    }

    /// Whether a name cannot be that of a collection.
    package static func isReservedForCollections(_ text: String) -> Bool {
        reserved.contains(folded(text)) || isLanguageTag(text)
    }

    /// ASCII letters in lower case: two names that differ only in this share a file on many file systems.
    package static func folded(_ text: String) -> String {
        guard text.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return text }
        return String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// What the site itself has at its root, and the name with which a field refers to collections.
    private static let reserved: Set<String> = [
        "assets", "changes", "checks", "collections", "data", "downloads", "media", "register", "search", "totals",
    ]

    /// A two-letter language with an optional script and region (BCP 47): `zh`, `zh-Hans`, `en-GB`, `es-419`.
    private static func isLanguageTag(_ text: String) -> Bool {
        var parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)[...]
        guard let language = parts.popFirst(), language.count == 2, language.allSatisfy(\.isASCIILetter) else {
            return false
        }
        if let script = parts.first, script.count == 4, script.allSatisfy(\.isASCIILetter) { parts.removeFirst() }
        if let region = parts.first {
            let isCountry = region.count == 2 && region.allSatisfy(\.isASCIILetter)
            if isCountry || (region.count == 3 && region.allSatisfy(\.isASCIIDigit)) { parts.removeFirst() }
        }
        return parts.isEmpty
    }
}
