/// Finds personal numbers in text, in sources and in published files alike.
///
/// A number is a whole run of letters and digits: no part of a hash, a credit code or a longer code is one. Runs
/// separated by one kind of space, hyphen or full stop are also read together. Full-width characters are recognized,
/// and so are numbers with some characters hidden.
package struct PersonalNumberScanner: Sendable {
    private let forms: [PersonalNumberForm]
    private let longest: Int

    package init(_ detectors: [PersonalNumberDetector]) {
        self.forms = detectors.map(\.form)
        self.longest = min(PersonalNumberForm.longest, forms.map(\.longest).max() ?? 0)
    }

    /// Whether there is nothing to look for.
    package var isIdle: Bool { forms.isEmpty }

    /// The numbers in UTF-8 text, in its order; if several forms match, the longest text and the first detector.
    package func findings(in bytes: [UInt8]) -> [PersonalNumberFinding] {
        guard !isIdle else { return [] }
        return bytes.withUnsafeBufferPointer { bytes in
            var scan = Scan(bytes: bytes, forms: forms, longest: longest)
            scan.run()
            return scan.findings
        }
    }
}

/// One pass over a text.
private struct Scan {
    let bytes: UnsafeBufferPointer<UInt8>
    let forms: [PersonalNumberForm]
    let longest: Int
    private(set) var findings: [PersonalNumberFinding] = []
    private var candidate = NumberCandidate()
    /// The end of the last run of letters and digits.
    private var lastRunEnd = 0
    /// The end of the last international dialling code: one to three digits after a plus sign (ITU-T E.164).
    private var diallingCodeEnd = -1

    init(bytes: UnsafeBufferPointer<UInt8>, forms: [PersonalNumberForm], longest: Int) {
        self.bytes = bytes
        self.forms = forms
        self.longest = longest
    }

    mutating func run() {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xEF:
                let symbol = TextSymbol(at: index, in: bytes)
                guard symbol.isAlphanumeric else {
                    index += symbol.length
                    continue
                }
                if symbol.kind == .digit,
                    let finding = longestFinding(from: index) ?? findingAfterDiallingCode(from: index)
                {
                    findings.append(finding)
                    index = finding.range.upperBound
                } else {
                    index = endOfRun(from: index)
                }
                lastRunEnd = index
            // Han characters, most of a Chinese text.
            case 0xE4...0xE9: index += 3
            default: index += 1
            }
        }
    }

    /// The number after a dialling code if they are written together; if not, the code's end is kept.
    private mutating func findingAfterDiallingCode(from start: Int) -> PersonalNumberFinding? {
        guard start > 0, bytes[start - 1] == UInt8(ascii: "+") else { return nil }
        for end in start + 1...start + 3 {
            guard endsWithDigit(end) else { return nil }
            switch TextSymbol(at: end, in: bytes).kind {
            case .digit: if let finding = longestFinding(from: end) { return finding }
            case .separator:
                diallingCodeEnd = end
                return nil
            case .letter, .mask, .other: return nil
            }
        }
        return nil
    }

    private func endOfRun(from start: Int) -> Int {
        var index = start
        while true {
            let symbol = TextSymbol(at: index, in: bytes)
            guard symbol.isAlphanumeric else { return index }
            index += symbol.length
        }
    }

    // MARK: Candidates

    private mutating func longestFinding(from start: Int) -> PersonalNumberFinding? {
        candidate.begin()
        var longest: PersonalNumberFinding?
        var end = start
        while let group = appendGroup(from: end) {
            end = group.end
            if !group.isHidden, let finding = finding(start..<end) { longest = finding }
            let next = TextSymbol(at: end, in: bytes)
            switch next.kind {
            // Hidden characters begin or end here.
            case .mask, .digit, .letter: continue
            case .separator where candidate.separator == 0 || candidate.separator == next.value:
                let following = TextSymbol(at: end + next.length, in: bytes)
                guard following.kind == .digit || following.kind == .mask else { return longest }
                candidate.beginGroup(after: next.value)
                end += next.length
            case .separator, .other: return longest
            }
        }
        return longest
    }

    /// Adds a run of letters and digits, or one of hidden characters; `nil` if no number continues like this.
    private mutating func appendGroup(from start: Int) -> (end: Int, isHidden: Bool)? {
        let isHidden = TextSymbol(at: start, in: bytes).kind == .mask
        var index = start
        while true {
            let symbol = TextSymbol(at: index, in: bytes)
            switch symbol.kind {
            case .mask where isHidden: candidate.append(NumberCandidate.hidden)
            case .digit where !isHidden: candidate.append(symbol.value)
            // The only letter at the end of numbers; people also mask characters with it.
            case .letter where !isHidden && symbol.value == UInt8(ascii: "X"): candidate.append(symbol.value)
            case .letter where !isHidden: return nil
            case .mask, .digit, .letter, .separator, .other: return (index, isHidden)
            }
            if candidate.characters.count > longest { return nil }
            index += symbol.length
        }
    }

    private func finding(_ range: Range<Int>) -> PersonalNumberFinding? {
        for (detector, form) in forms.enumerated() {
            guard let match = candidate.match(form) else { continue }
            guard standsAlone(range) else { return nil }
            return PersonalNumberFinding(detector: detector, isMasked: match == .masked, range: range)
        }
        return nil
    }

    // MARK: Surroundings

    /// Whether the range is not part of something longer: a decimal number, or a code or a row of numbers that
    /// continues with the same separator.
    private func standsAlone(_ range: Range<Int>) -> Bool {
        let before = TextSymbol(at: lastRunEnd, in: bytes)
        let isJoinedBefore =
            lastRunEnd > 0 && lastRunEnd != diallingCodeEnd && before.kind == .separator
            && lastRunEnd + before.length == range.lowerBound
        let after = TextSymbol(at: range.upperBound, in: bytes)
        let following = TextSymbol(at: range.upperBound + after.length, in: bytes)
        let isJoinedAfter = after.kind == .separator && following.isAlphanumeric
        guard candidate.isGrouped else {
            let isFraction =
                isJoinedBefore && before.value == TextSymbol.Separator.fullStop && endsWithDigit(lastRunEnd)
            let isWholePart =
                isJoinedAfter && after.value == TextSymbol.Separator.fullStop && following.kind == .digit
            return !isFraction && !isWholePart
        }
        // A space separates a number from words, and possibly from another number.
        if candidate.separator == TextSymbol.Separator.space {
            let isLonger =
                (isJoinedBefore && endsWithDigit(lastRunEnd)) || (isJoinedAfter && following.kind == .digit)
            return !(candidate.isSpacedOut && isLonger)
        }
        return !(isJoinedBefore && before.value == candidate.separator)
            && !(isJoinedAfter && after.value == candidate.separator)
    }

    private func endsWithDigit(_ end: Int) -> Bool {
        end > 0 && end <= bytes.count && (0x30...0x39).contains(bytes[end - 1])
    }
}
