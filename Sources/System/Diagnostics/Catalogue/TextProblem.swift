/// What can be wrong with the characters of a value, whatever its field means: what keyboards, web pages and
/// spreadsheet programs leave in tables.
public enum TextProblem: Problem, Hashable {
    /// Whether a record must have a value in a field.
    public enum Requirement: Sendable, Hashable {
        case none
        case always
        /// Where another field has some value.
        case when(Phrase)
    }

    case blank(Unicode.Scalar, field: String)
    case placeholder(String, field: String, Requirement)
    case edgeSpace(Unicode.Scalar, isLeading: Bool, field: String)
    case controlCharacter(Unicode.Scalar, field: String)
    case invisibleCharacter(Unicode.Scalar, field: String)
    case lineBreak(field: String)
    case replacementCharacter(field: String)
    case fullWidth(Unicode.Scalar, folded: Unicode.Scalar, field: String)
    case entity(String, field: String)
    case errorPage(String, field: String)
    case formula(String, field: String)
    case spreadsheetError(String, field: String)
    case scientificNotation(String, field: String)
    case spreadsheetDate(String, field: String)

    public var code: String {
        switch self {
        case .blank: "value.blank"
        case .placeholder: "value.placeholder"
        case .edgeSpace: "value.edge-space"
        case .controlCharacter: "value.control-character"
        case .invisibleCharacter: "value.invisible-character"
        case .lineBreak: "value.line-break"
        case .replacementCharacter: "value.replacement-character"
        case .fullWidth: "value.full-width"
        case .entity: "value.entity"
        case .errorPage: "value.error-page"
        case .formula: "value.formula"
        case .spreadsheetError: "value.spreadsheet-error"
        case .scientificNotation: "value.scientific-notation"
        case .spreadsheetDate: "value.spreadsheet-date"
        }
    }

    public var text: ProblemText {
        switch self {
        case .blank(let character, let field):
            ProblemText(
                "\(field) looks empty and holds \(Self.name(of: character))",
                because: "A value that nobody can see passes for a value wherever values are counted.",
                help: "Delete what is in the cell, or write the value.")
        case .placeholder(let value, let field, let requirement):
            placeholder(value, field, requirement)
        case .edgeSpace(let character, let isLeading, let field):
            ProblemText(
                "\(field) \(isLeading ? "begins" : "ends") with \(Self.name(of: character))",
                because: "Two values that differ only in this look the same and are not.", help: "Delete it.")
        case .controlCharacter(let character, let field):
            ProblemText(
                "\(field) holds the control character \(Self.name(of: character))",
                because: "It shows nothing, and no page or data file can carry it.",
                help: "Delete it; it most often comes with text that was copied from a document.")
        case .invisibleCharacter(let character, let field):
            ProblemText(
                "\(field) holds the invisible character \(Self.name(of: character))",
                because: "A search for what is seen does not find it, and two values that look the same are not.",
                help: "Delete it; it most often comes with text that was copied from a page.")
        case .lineBreak(let field):
            ProblemText(
                "\(field) goes over more than one line",
                because: "A title is a line: lists, links and results of a search show it as one.",
                help: "Write it in one line; what explains it belongs in another field.")
        case .replacementCharacter(let field):
            ProblemText(
                "\(field) holds U+FFFD, which stands for a character that was lost",
                because: "The text was read in the wrong encoding before it came here; what stood there is gone.",
                help: "Write the character again, from the original.")
        case .fullWidth(let character, let folded, let field):
            ProblemText(
                "\(field) holds the full-width \(character) (\(Self.name(of: character)))",
                because: "To every program it is another character than \(folded), so nothing finds the value.",
                help: "Write \(folded).")
        case .entity(let entity, let field):
            ProblemText(
                "\(field) holds \(entity), which is HTML and not text",
                because: "The text was encoded for a page once too often; readers would see the code.",
                help: "Write the character itself.")
        case .errorPage(let value, let field):
            ProblemText(
                "\(field) holds a page of a web server: \(value.quotedInMessage)",
                because: "What was to be copied was not there, and what the server said of it was stored.",
                help: "Write the value, from its source.")
        case .formula(let value, let field):
            ProblemText(
                "\(field) begins like a formula: \(value.quotedInMessage)",
                because:
                    "A spreadsheet program would compute it instead of showing it, on every computer that opens the download.",
                help: "Begin the text with a word.")
        case .spreadsheetError(let value, let field):
            ProblemText(
                "\(field) holds \(value), by which a spreadsheet program says that it has no value to show",
                because: "The value itself is not in the file.",
                help: "Mend the formula or widen the column, and save the table again.")
        case .scientificNotation(let value, let field):
            ProblemText(
                "\(field) holds a number in scientific notation: \(value)",
                because:
                    "A spreadsheet program writes it for long numbers, and the digits that it leaves out are lost.",
                help: "Format the column as text, write the number again from its source, and save the table.")
        case .spreadsheetDate(let value, let field):
            ProblemText(
                "\(field) holds a day without a year: \(value)",
                because: "A spreadsheet program makes it of text such as 1-2 when it opens a table.",
                help:
                    "Format the column as text and write the value again; a day is written in words or in a date field."
            )
        }
    }

    private func placeholder(_ value: String, _ field: String, _ requirement: Requirement) -> ProblemText {
        let reason =
            switch requirement {
            case .none: "A word in place of a value is counted, searched and published as if it were one."
            case .always: "It says that there is no value, and the schema requires one."
            case .when(let condition):
                "It says that there is no value, and the schema requires one where \(condition.english)."
            }
        return ProblemText(
            "\(value.quotedInMessage) is a placeholder and not \(field)", because: reason,
            help: requirement == .none ? "Leave the cell empty." : "Write the value.")
    }

    /// `U+3000 IDEOGRAPHIC SPACE`.
    static func name(of character: Unicode.Scalar) -> String {
        let digits = String(character.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        // Control characters have no names of their own in Unicode; these are met in tables.
        let controls: [Unicode.Scalar: String] = [
            "\0": "NULL", "\t": "TAB", "\n": "LINE FEED", "\r": "CARRIAGE RETURN", "\u{1B}": "ESCAPE",
            "\u{7F}": "DELETE",
        ]
        guard let name = character.properties.name ?? controls[character] else { return code }
        return "\(code) \(name)"
    }
}

extension String {
    /// A value in a message: cut where it is long, so that the message stays a line.
    var quotedInMessage: String {
        unicodeScalars.count <= 60
            ? "\"\(self)\"" : "\"\(String(String.UnicodeScalarView(unicodeScalars.prefix(60))))…\""
    }
}
