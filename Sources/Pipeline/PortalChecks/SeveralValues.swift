internal import Bytes

/// Values of several records in one cell, such as the numbers 2 and 3 in a row that stands for both.
enum SeveralValues {
    /// The values between separators; empty if there is only one value.
    static func parts(of text: String) -> [String] {
        let parts = text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
            .map { part in String(part).filter { $0 != " " } }
        return parts.count > 1 && !parts.contains("") ? parts : []
    }

    /// Whether they are whole numbers, not one number whose digits are in groups of three.
    static func areNumbers(_ text: String) -> Bool {
        let parts = parts(of: text)
        guard !parts.isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }) else {
            return false
        }
        let isGrouped = text.utf8.contains(UInt8(ascii: ",")) && parts.dropFirst().allSatisfy { $0.utf8.count == 3 }
        return !isGrouped
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        // The last four: the Chinese comma of enumerations, and the full-width comma, semicolon and slash.
        case ",", ";", "/", "&", "\n", "\u{3001}", "\u{FF0C}", "\u{FF1B}", "\u{FF0F}": true
        default: false
        }
    }
}
