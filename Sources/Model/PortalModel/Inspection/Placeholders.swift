/// Words that editors write in place of a missing value.
package struct Placeholders: Sendable, Hashable {
    private struct Entry: Hashable {
        /// With ASCII in place of full-width forms, and in lower case.
        let folded: [UInt8]
        /// Whether it is the whole value, not only its beginning.
        let isWhole: Bool
    }

    private let entries: [Entry]
    /// By byte, whether a placeholder can begin with it: this rules out nearly every value.
    private let firstBytes: [Bool]

    /// The default if `site.yaml` lists no words.
    package static let usual = Placeholders(["-", "--", "/", "?", "n/a", "tbd", "null"])

    /// - Parameter entries: words that are the whole value; one that ends with `…` is only its beginning.
    package init(_ entries: [String]) {
        let ellipsis = Array("…".utf8)
        self.entries = entries.compactMap { entry in
            let folded = Array(Identifier.folded(WidthFolding.folded(entry)).utf8)
            if folded.count > ellipsis.count, folded.suffix(ellipsis.count) == ellipsis[...] {
                return Entry(folded: folded.dropLast(ellipsis.count), isWhole: false)
            }
            return folded.isEmpty ? nil : Entry(folded: folded, isWhole: true)
        }
        var firstBytes = [Bool](repeating: false, count: 256)
        for byte in self.entries.compactMap(\.folded.first) {
            firstBytes[Int(byte)] = true
            // In upper case, or full-width.
            if (0x61...0x7A).contains(byte) { firstBytes[Int(byte & 0xDF)] = true }
            if byte < 0x80 { firstBytes[0xEF] = true }
        }
        self.firstBytes = firstBytes
    }

    /// Whether a text without surrounding blanks is one, in any width and case.
    package func contains(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(contains)
    }

    func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, firstBytes[Int(first)] else { return false }
        return entries.contains { Self.begins(text, with: $0) }
    }

    private static func begins(_ text: UnsafeBufferPointer<UInt8>, with entry: Entry) -> Bool {
        var index = 0
        for byte in entry.folded {
            guard index < text.count, foldedByte(of: text, &index) == byte else { return false }
        }
        return index == text.count || !entry.isWhole
    }

    /// The next byte of a text with width and case folded.
    private static func foldedByte(of text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt8 {
        var byte = text[index]
        if byte == 0xEF, index + 2 < text.count, let ascii = fullWidth(text[index + 1], text[index + 2]) {
            byte = ascii
            index += 3
        } else {
            index += 1
        }
        return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    /// The ASCII character whose full-width form is EF and two more bytes.
    private static func fullWidth(_ second: UInt8, _ third: UInt8) -> UInt8? {
        let value = UInt32(0xF) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        return Unicode.Scalar(value).flatMap { WidthFolding.folded($0) }.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}
