/// Gives the headings of one document their anchors.
struct HeadingAnchors {
    private var taken: Set<String> = []
    /// The last number given to each base, so that a thousand equal headings do not take a million tries.
    private var lastNumbers: [String: Int] = [:]

    /// A name for a heading that no heading before it has.
    mutating func anchor(for text: String) -> String {
        let base = Self.base(of: text)
        if taken.insert(base).inserted { return base }
        var number = lastNumbers[base] ?? 1
        var anchor: String
        repeat {
            number += 1
            anchor = "\(base)-\(number)"
        } while !taken.insert(anchor).inserted
        lastNumbers[base] = number
        return anchor
    }

    /// Letters, marks and digits of any script, `-` and `_`; ASCII in lower case; one `-` for a run of spaces.
    private static func base(of text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9", "_":
                scalars.append(scalar)
            case "A"..."Z":
                scalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
            case "-", " ", "\n", "\t", "\u{A0}", "\u{3000}":
                if let last = scalars.last, last != "-" { scalars.append("-") }
            case _ where isWordScalar(scalar):
                scalars.append(scalar)
            case _ where isMark(scalar):
                // It belongs to the letter before it.
                if let last = scalars.last, last != "-" { scalars.append(scalar) }
            default: break
            }
        }
        while scalars.last == "-" { scalars.removeLast() }
        return scalars.isEmpty ? "section" : String(scalars)
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber:
            true
        default: false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
