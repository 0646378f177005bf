internal import Bytes
internal import Diagnostics

/// One pass over the characters of a value.
struct CharacterFindings {
    private(set) var findings: [TextInspector.Finding] = []
    private let field: Field

    init(of text: String, in field: Field) {
        self.field = field
        if Self.mayFind(in: text) { inspect(text) }
    }

    // MARK: The fast pass

    /// Whether a finding could begin with any of the bytes. Nearly all values are ruled out by this.
    static func mayFind(in text: String) -> Bool {
        var text = text
        return text.withUTF8(mayFind)
    }

    static func mayFind(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else { return true }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            // Han characters, most of a Chinese text, begin with E4 to E9.
            if (0xE4...0xE9).contains(byte) {
                index += 3
                continue
            }
            switch byte {
            case 0x20..<0x26, 0x27..<0x7F: break
            case 0xC3...0xE0, 0x80...0xBF, 0xEA...0xEE: break
            case 0xE2:
                // Dashes, quotes and dots are in the same block as the spaces.
                let second = bytes[min(index + 1, bytes.count - 1)]
                let third = bytes[min(index + 2, bytes.count - 1)]
                if second == 0x80, (0x90...0xA7).contains(third) { break }
                if second <= 0x81 || second == 0xA0 { return true }
            case 0xE3:
                if bytes[min(index + 1, bytes.count - 1)] == 0x80, bytes[min(index + 2, bytes.count - 1)] == 0x80 {
                    return true
                }
                if bytes[min(index + 1, bytes.count - 1)] == 0x85 { return true }
            case 0xEF:
                // Full-width punctuation is usual; digits, letters and invisible characters are not.
                let second = bytes[min(index + 1, bytes.count - 1)]
                let third = bytes[min(index + 2, bytes.count - 1)]
                if second == 0xBC, third < 0x8D || (0x9A...0xA0).contains(third) || (0xBB...0xBE).contains(third) {
                    break
                }
                if second == 0xBD, third == 0x80 || third >= 0x9B { break }
                return true
            default: return true
            }
            index += 1
        }
        return false
    }

    // MARK: The slow pass

    private mutating func inspect(_ text: String) {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !BlankCharacters.contains($0) }),
            let last = scalars.lastIndex(where: { !BlankCharacters.contains($0) })
        else {
            if let scalar = scalars.first {
                add(.blank(scalar, field: field.title), 0..<text.utf8.count)
            }
            return
        }
        let start = text.utf8.distance(from: text.startIndex, to: first)
        let end = text.utf8.distance(from: text.startIndex, to: scalars.index(after: last))
        if start > 0 {
            add(.edgeSpace(scalars[scalars.startIndex], isLeading: true, field: field.title), 0..<start)
        }
        inspectCharacters(scalars[first...last], from: start)
        if end < text.utf8.count {
            add(
                .edgeSpace(scalars[scalars.index(after: last)], isLeading: false, field: field.title),
                end..<text.utf8.count)
        }
    }

    /// Whether full-width forms make it a different value: in a code they do; in a title they are a matter of taste.
    private func isCode(_ scalars: Substring.UnicodeScalarView) -> Bool {
        guard scalars.contains(where: WidthFolding.isOfCodes) else { return false }
        let text = String(scalars)
        if field.lists(text) { return false }
        return field.holdsCodes
            || (field.constraints.isUnique && WidthFolding.folded(text).utf8.allSatisfy { $0 < 0x80 })
    }

    private mutating func inspectCharacters(_ scalars: Substring.UnicodeScalarView, from start: Int) {
        var reportedKinds: Set<String> = []
        var offset = start
        func isFirst(_ kind: String) -> Bool { reportedKinds.insert(kind).inserted }
        let isCode = isCode(scalars)
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let range = offset..<(offset + UTF8.width(scalar))
            if BlankCharacters.isControl(scalar) {
                if isFirst("control") { add(.controlCharacter(scalar, field: field.title), range) }
            } else if BlankCharacters.isInvisible(scalar) {
                if isFirst("invisible") { add(.invisibleCharacter(scalar, field: field.title), range) }
            } else if BlankCharacters.isLineBreak(scalar) {
                if field.name == Schema.BuiltIn.title, isFirst("line") {
                    add(.lineBreak(field: field.title), range)
                }
            } else if scalar == "\u{FFFD}" {
                if isFirst("replacement") { add(.replacementCharacter(field: field.title), range) }
            } else if scalar == "&" {
                if let entity = Self.entity(scalars[index...]), isFirst("entity") {
                    add(.entity(entity, field: field.title), offset..<(offset + entity.utf8.count))
                }
            } else if isCode, WidthFolding.isOfCodes(scalar) {
                if isFirst("width"), let folded = WidthFolding.folded(scalar) {
                    add(.fullWidth(scalar, folded: folded, field: field.title), range)
                }
            }
            offset = range.upperBound
            index = scalars.index(after: index)
        }
    }

    /// A character reference of HTML, as left in a text that was encoded once too often: `&amp;`, `&#x3000;`.
    private static func entity(_ scalars: Substring.UnicodeScalarView) -> String? {
        let beginning = scalars.prefix(12)
        guard let end = beginning.firstIndex(of: ";") else { return nil }
        let entity = String(beginning[...end])
        let name = entity.dropFirst().dropLast()
        if entityNames.contains(name) { return entity }
        guard name.first == "#" else { return nil }
        let isHexadecimal = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
        let digits = name.utf8.dropFirst(isHexadecimal ? 2 : 1)
        let areDigits = digits.allSatisfy { isHexadecimal ? $0.hexadecimalDigitValue != nil : $0.isASCIIDigit }
        return areDigits && (1...7).contains(digits.count) ? entity : nil
    }

    /// The common ones of HTML 4; any other name may be text.
    private static let entityNames: Set<Substring> = [
        "amp", "lt", "gt", "quot", "apos", "nbsp", "ensp", "emsp", "thinsp", "ldquo", "rdquo", "lsquo", "rsquo",
        "laquo", "raquo", "hellip", "mdash", "ndash", "middot", "bull", "times", "divide", "deg", "copy", "reg",
        "trade", "yen", "cent", "pound", "euro", "sect", "para",
    ]

    private mutating func add(_ problem: TextProblem, _ range: Range<Int>) {
        findings.append(TextInspector.Finding(problem: problem, range: range))
    }
}

extension Field {
    /// Whether a value is one of those listed in the schema.
    func lists(_ text: String) -> Bool {
        constraints.allowedValues.contains(text) || categories.contains { $0.value == text }
    }

    /// Whether its values are codes, ids, numbers, dates or words of the schema.
    var holdsCodes: Bool {
        if reference != nil || constraints.pattern != nil { return true }
        if !categories.isEmpty || !constraints.allowedValues.isEmpty || name == Schema.BuiltIn.id { return true }
        switch type {
        case .integer, .number, .boolean, .date, .year: return true
        case .string, .list: return false
        }
    }
}
