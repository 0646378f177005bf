internal import Bytes

/// Codes whose leading zeros a spreadsheet program has dropped because it took them for numbers.
enum LostZeros {
    /// The code with the fewest leading zeros that make it match; `nil` if no number of zeros does.
    static func restored(_ text: String, where matches: (String) -> Bool) -> String? {
        guard !text.isEmpty, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        return (1...8).lazy.map { String(repeating: "0", count: $0) + text }.first(where: matches)
    }
}
