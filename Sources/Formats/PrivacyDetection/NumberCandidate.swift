/// Characters of a text that could be one number: digits, `X` and hidden characters, without what is between them.
struct NumberCandidate {
    static let hidden = UInt8(ascii: "*")

    /// ASCII digits and letters in upper case; ``hidden`` for a masked character.
    private(set) var characters: [UInt8] = []
    /// The kind of separator between the groups; 0 if there is only one group.
    private(set) var separator: UInt8 = 0
    private var groupLength = 0
    private var shortestGroupBefore = Int.max
    private var longestGroup = 0

    var isGrouped: Bool { separator != 0 }
    /// `1 3 8 …`: each character is a group.
    var isSpacedOut: Bool { isGrouped && longestGroup == 1 }

    mutating func begin() {
        characters.removeAll(keepingCapacity: true)
        separator = 0
        groupLength = 0
        shortestGroupBefore = .max
        longestGroup = 0
    }

    mutating func append(_ character: UInt8) {
        characters.append(character)
        groupLength += 1
        longestGroup = max(longestGroup, groupLength)
    }

    mutating func beginGroup(after separator: UInt8) {
        self.separator = separator
        shortestGroupBefore = min(shortestGroupBefore, groupLength)
        groupLength = 0
    }

    // MARK: Formats

    enum Match {
        case complete
        case masked
    }

    /// Whether it is a number of a form, complete or with hidden characters.
    func match(_ form: PersonalNumberForm) -> Match? {
        let shortestLastGroup = if case .pattern = form { 3 } else { 1 }
        guard hasFamiliarGroups(shortestLastGroup) else { return nil }
        switch form {
        case .identityNumber:
            guard characters.count == 18 else { return nil }
            if isMasked([""], mayEndWithX: true) { return .masked }
            return hasDate && CheckCharacters.holdsModulo11To2(characters) ? .complete : nil
        case .pattern(let prefixes, let length):
            guard characters.count == length else { return nil }
            if isMasked(prefixes, mayEndWithX: false) { return .masked }
            return isDigits && begins(with: prefixes) ? .complete : nil
        case .bankCard(let prefixes, let lengths):
            guard lengths.contains(characters.count) else { return nil }
            if isMasked(prefixes, mayEndWithX: false) { return .masked }
            return begins(with: prefixes) && CheckCharacters.holdsLuhn(characters) ? .complete : nil
        }
    }

    /// People write numbers in groups of three or more or in single characters; adjacent years and amounts are grouped
    /// differently.
    private func hasFamiliarGroups(_ shortestLastGroup: Int) -> Bool {
        !isGrouped || separator == TextSymbol.Separator.invisible || isSpacedOut
            || (shortestGroupBefore >= 3 && groupLength >= shortestLastGroup)
    }

    private var isDigits: Bool { characters.allSatisfy(Self.isDigit) }

    private func begins(with prefixes: [String]) -> Bool {
        prefixes.contains { characters.starts(with: $0.utf8) }
    }

    /// Digits, at least three adjacent hidden characters, digits; enough digits to identify somebody.
    private func isMasked(_ prefixes: [String], mayEndWithX: Bool) -> Bool {
        let first = characters.prefix(while: Self.isDigit)
        let rest = characters.dropFirst(first.count)
        var last = rest.drop { !Self.isDigit($0) }
        // The check character may be all that is left of the end.
        if last.isEmpty, mayEndWithX, rest.last == UInt8(ascii: "X") { last = rest.suffix(1) }
        let hidden = rest.prefix(rest.count - last.count)
        let end = mayEndWithX && last.last == UInt8(ascii: "X") ? last.dropLast() : last
        return first.count >= 3 && hidden.count >= 3 && first.count + last.count >= 6 && !last.isEmpty
            && end.allSatisfy(Self.isDigit)
            && prefixes.contains { $0.utf8.count <= first.count && first.starts(with: $0.utf8) }
    }

    /// Whether the seventh to fourteenth digits are a date in this century or the two before it.
    private var hasDate: Bool {
        guard characters[..<17].allSatisfy(Self.isDigit) else { return false }
        func number(_ range: Range<Int>) -> Int { characters[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        let (year, month, day) = (number(6..<10), number(10..<12), number(12..<14))
        guard (1800...2099).contains(year), (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static func isDigit(_ character: UInt8) -> Bool { (0x30...0x39).contains(character) }
}
