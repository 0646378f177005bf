/// Folds texts for comparison in the search: letters and digits only, in lower case, decomposed, and replaced by simpler
/// characters if the language's table has them. `docs/search-index.md` specifies it; the script does the same, and both
/// are tested with the same texts.
struct SearchText: Sendable {
    private let foldedForms = FoldingTable()
    /// By code point of the basic plane, the simpler character; 0 if there is none.
    private let simpler: [UInt16]

    init(variants: VariantTable? = nil) {
        simpler = variants?.simpler ?? []
    }

    /// The code points of the folded text.
    func folded(_ text: String) -> [UInt32] {
        var points: [UInt32] = []
        points.reserveCapacity(text.utf8.count / 3 + 1)
        fold(text, into: &points)
        return points
    }

    /// Appends the code points of the folded text.
    func fold(_ text: String, into points: inout [UInt32]) {
        for scalar in text.unicodeScalars { _ = append(scalar, to: &points) }
    }

    /// Appends the code points of the folded text, and the ends of its pieces: it is split wherever folding removes a
    /// character, such as a space or a full stop, unless that is a combining mark.
    func foldPieces(of text: String, into points: inout [UInt32], ends: inout [Int]) {
        var start = points.count
        for scalar in text.unicodeScalars where append(scalar, to: &points) && points.count > start {
            start = points.count
            ends.append(start)
        }
        if points.count > start { ends.append(points.count) }
    }

    /// Appends the folded form of a character.
    /// - Returns: whether it splits a text: it is removed, and is not a combining mark.
    private func append(_ scalar: Unicode.Scalar, to points: inout [UInt32]) -> Bool {
        let point = scalar.value
        switch point {
        case 0x4E00..<0xA000: points.append(simplified(point))
        case 0x30...0x39, 0x61...0x7A: points.append(point)
        case 0x41...0x5A: points.append(point | 0x20)
        case 0..<0x80: return true
        // Punctuation of running texts, which needs no lookup in Unicode's tables.
        case 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x301F, 0xFF01...0xFF0F: return true
        case 0xAC00..<0xD7A4: appendSyllable(point - 0xAC00, to: &points)
        default: return appendRare(scalar, to: &points)
        }
        return false
    }

    private func appendRare(_ scalar: Unicode.Scalar, to points: inout [UInt32]) -> Bool {
        let count = points.count
        if let form = foldedForms.form(of: scalar.value) {
            for point in form { points.append(simplified(point)) }
        } else {
            for scalar in scalar.properties.lowercaseMapping.unicodeScalars where isLetterOrDigit(scalar) {
                points.append(simplified(scalar.value))
            }
        }
        return points.count == count && !isMark(scalar)
    }

    private func simplified(_ point: UInt32) -> UInt32 {
        guard Int(point) < simpler.count, simpler[Int(point)] != 0 else { return point }
        return UInt32(simpler[Int(point)])
    }

    /// A Hangul syllable decomposes into its letters (Unicode, section 3.12).
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
