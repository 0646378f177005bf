/// What a spreadsheet program does to a code that begins with zeros: it takes it for a number.
enum LostZeros {
    /// The code with as many zeros before its digits as it takes to fit, or `nil` where none would do.
    static func mended(_ text: String, fits: (String) -> Bool) -> String? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return (1...8).lazy.map { String(repeating: "0", count: $0) + text }.first(where: fits)
    }
}
