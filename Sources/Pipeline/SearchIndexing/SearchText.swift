/// Makes of a text what the search compares: letters and digits only, in lower case, of one shape, and simplified where
/// the language's table has a simpler character. `docs/search-index.md` specifies it; the script does the same, and
/// both are tested with the same texts.
struct SearchText: Sendable {
    private let foldedForms: [UInt32: [UInt32]]
    /// By code point of the basic plane, the simpler character; 0 where there is none.
    private let simpler: [UInt16]

    init(variants: VariantTable? = nil) {
        foldedForms = FoldedForms.byCharacter()
        simpler = variants?.simpler ?? []
    }

    /// The code points of the folded text.
    func folded(_ text: String) -> [UInt32] {
        var points: [UInt32] = []
        points.reserveCapacity(text.utf8.count / 3 + 1)
        for scalar in text.unicodeScalars { append(scalar, to: &points) }
        return points
    }

    /// The folded text in pieces, parted wherever folding leaves something out that is no mark upon a letter: a space,
    /// a full stop.
    func foldedPieces(_ text: String) -> [[UInt32]] {
        var pieces: [[UInt32]] = []
        var points: [UInt32] = []
        for scalar in text.unicodeScalars {
            let count = points.count
            append(scalar, to: &points)
            if points.count == count, !points.isEmpty, !isMark(scalar) {
                pieces.append(points)
                points.removeAll(keepingCapacity: true)
            }
        }
        return points.isEmpty ? pieces : pieces + [points]
    }

    private func append(_ scalar: Unicode.Scalar, to points: inout [UInt32]) {
        let point = scalar.value
        switch point {
        case 0x30...0x39, 0x61...0x7A: points.append(point)
        case 0x41...0x5A: points.append(point | 0x20)
        case 0..<0x80: break
        case 0x4E00..<0xA000: points.append(simplified(point))
        case 0xAC00..<0xD7A4: appendSyllable(point - 0xAC00, to: &points)
        default:
            if let form = foldedForms[point] {
                for point in form { points.append(simplified(point)) }
            } else {
                for scalar in scalar.properties.lowercaseMapping.unicodeScalars where isLetterOrDigit(scalar) {
                    points.append(simplified(scalar.value))
                }
            }
        }
    }

    private func simplified(_ point: UInt32) -> UInt32 {
        guard Int(point) < simpler.count, simpler[Int(point)] != 0 else { return point }
        return UInt32(simpler[Int(point)])
    }

    /// A syllable of Hangul is made of its letters (Unicode, section 3.12).
    private func appendSyllable(_ index: UInt32, to points: inout [UInt32]) {
        points.append(0x1100 + index / 588)
        points.append(0x1161 + index % 588 / 28)
        if index % 28 > 0 { points.append(0x11A7 + index % 28) }
    }

    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}

extension FoldedForms {
    static func byCharacter() -> [UInt32: [UInt32]] {
        var forms: [UInt32: [UInt32]] = [:]
        forms.reserveCapacity(4096)
        var entry: [UInt32] = []
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "\n" {
                if let first = entry.first { forms[first] = Array(entry.dropFirst()) }
                entry.removeAll(keepingCapacity: true)
            } else {
                entry.append(scalar.value)
            }
        }
        if let first = entry.first { forms[first] = Array(entry.dropFirst()) }
        return forms
    }
}
