internal import Bytes
internal import Diagnostics

/// Recognizes texts that are not values: a formula, what a spreadsheet program made of a code, a page that states that
/// there is no page.
enum WholeText {
    static func problem(of text: String, _ field: Field) -> TextProblem? {
        guard let first = text.utf8.first else { return nil }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
            // A number may have a sign.
            if isNumeric(field.type), first != UInt8(ascii: "="), first != UInt8(ascii: "@") { return nil }
            return .formula(text, field: field.title)
        case UInt8(ascii: "#"):
            return isSpreadsheetError(text) ? .spreadsheetError(text, field: field.title) : nil
        case UInt8(ascii: "<"):
            return isPage(text) ? .errorPage(text, field: field.title) : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if isScientific(text) { return .scientificNotation(text, field: field.title) }
            if isErrorLine(text) { return .errorPage(text, field: field.title) }
            return isDayWithoutYear(text) && field.type != .date
                ? .spreadsheetDate(text, field: field.title) : nil
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return isMonthAndYear(text) && field.type != .date
                ? .spreadsheetDate(text, field: field.title) : nil
        default: return nil
        }
    }

    /// Whether ``problem(of:_:)`` can find anything in a text of these bytes.
    static func mayBe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        return switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "#"),
            UInt8(ascii: "<"):
            true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            !bytes.allSatisfy(\.isASCIIDigit)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.count == 6
        default: false
        }
    }

    private static func isNumeric(_ type: FieldType) -> Bool { type == .integer || type == .number }

    // By bytes, not with regular expressions: every value that begins with a digit gets here.

    /// `3.40803E+11`: how a number of more than eleven digits is shown.
    private static func isScientific(_ text: String) -> Bool {
        guard text.utf8.count <= 24 else { return false }
        var rest = text.utf8[...]
        guard digits(&rest) == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard digits(&rest) > 0 else { return false }
        }
        guard rest.popFirst() == UInt8(ascii: "E"), let sign = rest.popFirst(),
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return false }
        return (2...3).contains(digits(&rest)) && rest.isEmpty
    }

    /// `1月2日` and `2-Jan`: what a spreadsheet program makes of 1-2, depending on its language.
    private static func isDayWithoutYear(_ text: String) -> Bool {
        guard text.utf8.count <= 10 else { return false }
        var rest = text.utf8[...]
        guard (1...2).contains(digits(&rest)) else { return false }
        if rest.first == UInt8(ascii: "-") { return isMonth(rest.dropFirst()) }
        // The characters for month and day.
        guard rest.starts(with: "\u{6708}".utf8) else { return false }
        rest = rest.dropFirst(3)
        return (1...2).contains(digits(&rest)) && rest.elementsEqual("\u{65E5}".utf8)
    }

    /// `Jan-02`: the same for what could be a month and a year.
    private static func isMonthAndYear(_ text: String) -> Bool {
        guard text.utf8.count == 6, isMonth(text.utf8.prefix(3)) else { return false }
        var rest = text.utf8.dropFirst(3)
        return rest.popFirst() == UInt8(ascii: "-") && digits(&rest) == 2
    }

    private static func isMonth(_ letters: Substring.UTF8View) -> Bool {
        letters.count == 3 && months.contains(String(Substring(letters)))
    }

    private static let months: Set<String> = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Removes digits from the beginning, and returns their number.
    private static func digits(_ rest: inout Substring.UTF8View) -> Int {
        let digits = rest.prefix(while: \.isASCIIDigit)
        rest = rest[digits.endIndex...]
        return digits.count
    }

    /// The text of a cell whose formula has no result, or whose column is too narrow.
    private static func isSpreadsheetError(_ text: String) -> Bool {
        ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"].contains(text)
            || (text.utf8.count >= 3 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") })
    }

    /// The beginning of an HTML or XML page.
    private static func isPage(_ text: String) -> Bool {
        let beginning = Identifier.folded(String(text.unicodeScalars.prefix(16)))
        return ["<html", "<!doctype", "<?xml", "<head", "<body"].contains { beginning.hasPrefix($0) }
    }

    /// The first line of a web server's reply in place of a page (RFC 9110, section 15).
    private static func isErrorLine(_ text: String) -> Bool {
        guard text.utf8.dropFirst(3).first == 0x20 else { return false }
        let beginning = Identifier.folded(String(text.unicodeScalars.prefix(32)))
        return [
            "400 bad request", "401 unauthorized", "403 forbidden", "404 not found", "405 method not allowed",
            "408 request timeout", "410 gone", "429 too many requests", "500 internal server error",
            "501 not implemented", "502 bad gateway", "503 service unavailable", "504 gateway timeout",
            "504 gateway time-out",
        ].contains { beginning.hasPrefix($0) }
    }
}
