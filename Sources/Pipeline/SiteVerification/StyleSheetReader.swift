/// Finds the references of a style sheet: `url(…)`, and the text after `@import`. Comments are ignored.
enum StyleSheetReader {
    static func references(in bytes: ByteBuffer) -> [ByteSpan] {
        var references: [ByteSpan] = []
        var index = 0
        while index < bytes.count {
            if starts("/*", at: index, in: bytes) {
                index += 2
                while index < bytes.count, !starts("*/", at: index, in: bytes) { index += 1 }
                index += 2
            } else if starts("url(", at: index, in: bytes) {
                let span = value(after: index + 4, in: bytes, closing: UInt8(ascii: ")"))
                references.append(span)
                // After the closing quotation mark, which would be taken for an opening one.
                index = max(span.end + 1, index + 4)
            } else if starts("@import", at: index, in: bytes) {
                index = skipSpace(index + 7, in: bytes)
                // If `url(` follows, that finds it.
                guard index < bytes.count, isQuote(bytes[index]) else { continue }
                let span = value(after: index, in: bytes, closing: UInt8(ascii: ";"))
                references.append(span)
                index = span.end + 1
            } else if isQuote(bytes[index]) {
                // Other texts are not references.
                index = value(after: index, in: bytes, closing: bytes[index]).end + 1
            } else {
                index += 1
            }
        }
        return references.filter { $0.count > 0 }
    }

    private static func value(
        after start: Int, in bytes: ByteBuffer, closing: UInt8
    ) -> ByteSpan {
        var start = skipSpace(start, in: bytes)
        var closing = closing
        if start < bytes.count, isQuote(bytes[start]) {
            closing = bytes[start]
            start += 1
        }
        var end = start
        while end < bytes.count, bytes[end] != closing {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        end = min(end, bytes.count)
        // White space counts within quotation marks.
        if closing == UInt8(ascii: ")") {
            while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        }
        return ByteSpan(start: min(start, end), end: end)
    }

    private static func starts(_ word: StaticString, at index: Int, in bytes: ByteBuffer) -> Bool {
        let end = index + word.utf8CodeUnitCount
        return end <= bytes.count && bytes.has(word, at: ByteSpan(start: index, end: end))
    }

    private static func skipSpace(_ start: Int, in bytes: ByteBuffer) -> Int {
        var index = start
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        return index
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
