/// A style sheet or script as it is published: without the comments that are for the people who maintain it.
package enum AssetText {
    /// The bytes without comments on separate lines: `//` in scripts (`.js`, `.mjs`), and `/* … */` in scripts and
    /// style sheets (`.css`). Other assets stay as they are, and so do licences (`/*!`, `//!`), directives for tools
    /// (`//#`) and comments next to code.
    ///
    /// Nothing within a string, a template literal or a regular expression is mistaken for a comment: everything before
    /// a line is read first, and nothing is removed after the first passage that could be read in two ways.
    package static func published(_ bytes: [UInt8], named name: String) -> [UInt8] {
        guard let language = CommentScanner.Language(ofFile: name) else { return bytes }
        var scanner = CommentScanner(bytes, language)
        scanner.scan()
        var published: [UInt8] = []
        published.reserveCapacity(bytes.count)
        var kept = 0
        for lines in scanner.commentLines {
            published += bytes[kept..<lines.lowerBound]
            kept = lines.upperBound
        }
        return published + bytes[kept...]
    }
}

/// Finds the lines of a script or style sheet that contain only comments, as long as it is sure of what it reads.
private struct CommentScanner {
    enum Language {
        case script, styleSheet

        init?(ofFile name: String) {
            if name.hasSuffix(".js") || name.hasSuffix(".mjs") {
                self = .script
            } else if name.hasSuffix(".css") {
                self = .styleSheet
            } else {
                return nil
            }
        }
    }

    /// Complete lines with their line endings, in order.
    private(set) var commentLines: [Range<Int>] = []
    private let bytes: [UInt8]
    private let language: Language
    private var position = 0
    /// The start of the current line, as long as only whitespace has been read of it.
    private var lineStart: Int? = 0
    /// The last byte that is neither whitespace nor in a comment.
    private var lastSignificant: Int?
    /// For each template literal whose `${ … }` is being read, the number of braces that are open in it.
    private var openBraces: [Int] = []

    init(_ bytes: [UInt8], _ language: Language) {
        self.bytes = bytes
        self.language = language
    }

    /// Reads as far as the text is unambiguous.
    mutating func scan() {
        if language == .script && hasUnusualLineEndings { return }
        while position < bytes.count, readNext() {}
    }

    /// Line endings other than LF and CRLF also end a comment in a script.
    private var hasUnusualLineEndings: Bool {
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\r") && sign(index + 1) != "\n" { return true }
            // U+2028 and U+2029 in UTF-8.
            guard byte == 0xE2, sign(index + 1) == "\u{80}" else { continue }
            if sign(index + 2) == "\u{A8}" || sign(index + 2) == "\u{A9}" { return true }
        }
        return false
    }

    /// Reads a character of code or what begins with it; false if it is not sure what that is.
    private mutating func readNext() -> Bool {
        let first = Unicode.Scalar(bytes[position])
        switch (first, sign(position + 1)) {
        case ("\n", _):
            position += 1
            lineStart = position
            return true
        case (" ", _), ("\t", _), ("\r", _):
            position += 1
            return true
        case ("/", "*"): return readBlockComment()
        case ("/", "/") where language == .script:
            readLineComment()
            return true
        default: break
        }
        lineStart = nil
        let isSure = language == .script ? readScript(first) : readStyleSheet(first)
        lastSignificant = position - 1
        return isSure
    }

    // MARK: Comments

    private mutating func readLineComment() {
        let mark = sign(position + 2)
        position = bytes[position...].firstIndex(where: Self.isLineFeed) ?? bytes.count
        if mark != "!" && mark != "#" { noteCommentLines() }
    }

    private mutating func readBlockComment() -> Bool {
        let isLicence = sign(position + 2) == "!"
        position += 2
        while sign(position) != "*" || sign(position + 1) != "/" {
            guard position < bytes.count else { return false }
            position += 1
        }
        position += 2
        if !isLicence { noteCommentLines() }
        lineStart = nil
        return true
    }

    /// Records the lines of a comment that ends here, if nothing else is on them.
    private mutating func noteCommentLines() {
        let rest = bytes[position...].prefix(while: Self.isBlank)
        guard let start = lineStart, openBraces.isEmpty,
            rest.endIndex == bytes.count || Self.isLineFeed(bytes[rest.endIndex])
        else { return }
        commentLines.append(start..<min(rest.endIndex + 1, bytes.count))
    }

    // MARK: Code

    private mutating func readScript(_ first: Unicode.Scalar) -> Bool {
        switch first {
        case "\"", "'": return readString(first)
        case "`": return readTemplate()
        case "/": return readSlash()
        case "\\": return false
        // HTML comments, and a line for the shell.
        case "<" where isNext("<!--"), "-" where isNext("-->"), "#" where isNext("#!"): return false
        case "{":
            if let last = openBraces.indices.last { openBraces[last] += 1 }
        case "}":
            guard let last = openBraces.indices.last else { break }
            if openBraces[last] == 0 {
                openBraces.removeLast()
                return readTemplate()
            }
            openBraces[last] -= 1
        default: break
        }
        readWord()
        return true
    }

    private mutating func readStyleSheet(_ first: Unicode.Scalar) -> Bool {
        switch first {
        case "\"", "'": return readString(first)
        case "\\": position += 2
        case "(" where isAddress: return readAddress()
        default: readWord()
        }
        return position <= bytes.count
    }

    /// Reads a character and the rest of a word after it.
    private mutating func readWord() {
        position += 1
        while position < bytes.count, Self.isOfWord(bytes[position]) { position += 1 }
    }

    /// Reads from a quotation mark to the next one.
    private mutating func readString(_ quote: Unicode.Scalar) -> Bool {
        position += 1
        while let next = sign(position) {
            switch next {
            case quote:
                position += 1
                return true
            case "\\": position += sign(position + 1) == "\r" ? 3 : 2
            case "\n", "\r", "\u{C}": return false
            default: position += 1
            }
        }
        return false
    }

    /// Reads from the start of a template literal, or the end of an expression in one, to its end or the next
    /// expression.
    private mutating func readTemplate() -> Bool {
        position += 1
        while let next = sign(position) {
            switch next {
            case "`":
                position += 1
                return true
            case "$" where sign(position + 1) == "{":
                position += 2
                openBraces.append(0)
                return true
            case "\\": position += 2
            default: position += 1
            }
        }
        return false
    }

    /// Reads `url(…)` without quotation marks, in which `/*` does not begin a comment.
    private mutating func readAddress() -> Bool {
        position += 1
        position += bytes[position...].prefix { Self.isBlank($0) || Self.isLineFeed($0) }.count
        if sign(position) == "\"" || sign(position) == "'" { return true }
        while let next = sign(position), next != ")" { position += next == "\\" ? 2 : 1 }
        return position < bytes.count
    }

    private var isAddress: Bool {
        position >= 3 && bytes[(position - 3)..<position].elementsEqual("url".utf8) { $0 | 0x20 == $1 }
    }

    // MARK: Divisions and regular expressions

    private mutating func readSlash() -> Bool {
        let line = bytes[position...].prefix { !Self.isLineFeed($0) }
        switch meaningOfSlash {
        case .regularExpression: return readRegularExpression()
        // A regular expression ends on its line.
        case .unknown where line.dropFirst().contains(UInt8(ascii: "/")): return false
        case .division, .unknown:
            position += 1
            return true
        }
    }

    private enum Slash {
        case division, regularExpression, unknown
    }

    /// Depends on what comes before it: after an operator it cannot be a division, after a value it is one.
    private var meaningOfSlash: Slash {
        guard let last = lastSignificant else { return .regularExpression }
        // A semicolon between two lines may be omitted.
        let isSameLine = !bytes[last..<position].contains(where: Self.isLineFeed)
        switch Unicode.Scalar(bytes[last]) {
        case "(", ",", ";", ":", "=", "[", "{", "?", "&", "|", "^", "~", "<", ">", "*", "%", "!":
            return .regularExpression
        case "]", "\"", "'", "`": return isSameLine ? .division : .unknown
        case _ where Self.isOfWord(bytes[last]):
            let word = bytes[...last].reversed().prefix(while: Self.isOfWord).reversed()
            let isValue = !Self.wordsBeforeValues.contains { word.elementsEqual($0.utf8) }
            return isValue && isSameLine ? .division : .unknown
        default: return .unknown
        }
    }

    private static let wordsBeforeValues = [
        "await", "case", "default", "delete", "do", "else", "extends", "in", "instanceof", "new", "of", "return",
        "throw",
        "typeof", "void", "yield",
    ]

    private mutating func readRegularExpression() -> Bool {
        var isInClass = false
        position += 1
        while let next = sign(position), next != "\n" {
            position += next == "\\" ? 2 : 1
            if next == "[" { isInClass = true }
            if next == "]" { isInClass = false }
            if next == "/" && !isInClass { return true }
        }
        return false
    }

    // MARK: Bytes

    /// The byte at an index as an ASCII character.
    private func sign(_ index: Int) -> Unicode.Scalar? { index < bytes.count ? Unicode.Scalar(bytes[index]) : nil }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    private static func isLineFeed(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") }

    /// Whether a byte can be part of a word: a name or a number.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "$": true
        default: false
        }
    }

    private func isNext(_ text: StaticString) -> Bool {
        bytes[position...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
