/// What can be wrong with a Markdown text.
public enum MarkdownProblem: Problem, Hashable {
    // What keeps a text from being read at all.
    case controlCharacter(UInt32)
    case tooLong(bytes: Int, limit: Int)
    case tooManyLines(Int, limit: Int)
    case tooManyMarks(Int, limit: Int)
    case blockTooLong(bytes: Int, limit: Int)
    case blockHasTooManyMarks(Int, limit: Int)
    case tooManyMarkers(Int, limit: Int)
    case tooFarIndented(Int, limit: Int)
    case tooDeeplyNested(limit: Int)

    // What readers would not see, or would see as it is typed.
    case rawHTML
    case comment
    case standingMark(String, meansEmphasis: Bool)
    case standingLink

    // Links and images.
    case emptyDestination
    case unsafeLink(scheme: String)
    case unknownScheme(String, nearest: String?)
    case malformedDestination(String, form: String?)
    case controlCharacterInDestination
    case linkToFile(String)
    case imageDestination(String)
    case linkInImageText

    // Tables.
    case tableColumnsDiffer(header: Int, delimiter: Int)
    case tableNotSeparated
    case tableRowTooLong(cells: Int, columns: Int)
    case tableRowTooShort(cells: Int, columns: Int)

    public var code: String {
        switch self {
        case .controlCharacter: "markdown.control-character"
        case .tooLong: "markdown.too-long"
        case .tooManyLines: "markdown.too-many-lines"
        case .tooManyMarks: "markdown.too-many-marks"
        case .blockTooLong: "markdown.block-too-long"
        case .blockHasTooManyMarks: "markdown.block-too-many-marks"
        case .tooManyMarkers: "markdown.too-many-markers"
        case .tooFarIndented: "markdown.too-far-indented"
        case .tooDeeplyNested: "markdown.too-deeply-nested"
        case .rawHTML: "markdown.raw-html"
        case .comment: "markdown.comment"
        case .standingMark: "markdown.standing-mark"
        case .standingLink: "markdown.standing-link"
        case .emptyDestination: "markdown.empty-destination"
        case .unsafeLink: "markdown.unsafe-link"
        case .unknownScheme: "markdown.unknown-scheme"
        case .malformedDestination: "markdown.malformed-destination"
        case .controlCharacterInDestination: "markdown.control-character-in-destination"
        case .linkToFile: "markdown.link-to-file"
        case .imageDestination: "markdown.image-destination"
        case .linkInImageText: "markdown.link-in-image-text"
        case .tableColumnsDiffer: "markdown.table-columns-differ"
        case .tableNotSeparated: "markdown.table-not-separated"
        case .tableRowTooLong: "markdown.table-row-too-long"
        case .tableRowTooShort: "markdown.table-row-too-short"
        }
    }

    public var severity: Severity {
        switch self {
        case .comment: .note
        case .standingMark(let mark, _) where mark.utf8.count == 1: .warning
        case .linkToFile(let path) where path.hasSuffix("html") || path.hasSuffix("htm"): .warning
        case .tableRowTooShort, .linkInImageText: .warning
        default: .error
        }
    }

    public var text: ProblemText {
        let slow = "Texts like that can take the parser minutes, and no reader is served by them."
        switch self {
        case .controlCharacter(let value):
            let digits = String(value, radix: 16, uppercase: true)
            return ProblemText(
                "Markdown has no control characters, here U+\(String(repeating: "0", count: 4 - digits.count))\(digits)",
                because: "It cannot be seen in an editor, and HTML does not allow it.",
                help: "Delete it; it often comes with text pasted from a PDF file.")
        case .tooLong(let bytes, let limit):
            return ProblemText(
                "A text has at most \(limit) bytes, this one has \(bytes)", because: slow,
                help: "Divide it into several records.")
        case .tooManyLines(let lines, let limit):
            return ProblemText(
                "A text has at most \(limit) lines, this one has \(lines)", because: slow,
                help: "Divide it into several records.")
        case .tooManyMarks(let marks, let limit):
            return ProblemText(
                "A text has at most \(limit) characters of Markdown syntax, this one has \(marks)", because: slow,
                help: "Divide it into several records, or keep the data of long tables in a CSV file.")
        case .blockTooLong(let bytes, let limit):
            return ProblemText(
                "Lines without an empty line between them have at most \(limit) bytes together, here \(bytes)",
                because: slow, help: "Put empty lines between the paragraphs.")
        case .blockHasTooManyMarks(let marks, let limit):
            return ProblemText(
                "Lines without an empty line between them have at most \(limit) characters of Markdown syntax, "
                    + "here \(marks)", because: slow, help: "Put empty lines between the paragraphs.")
        case .tooManyMarkers(let markers, let limit):
            return ProblemText(
                "A line starts with at most \(limit) markers of quotes and lists, here \(markers)", because: slow)
        case .tooFarIndented(let columns, let limit):
            return ProblemText(
                "A line is indented by at most \(limit) columns, here \(columns)", because: slow,
                help: "Indent it less: a list within a list needs two to four spaces.")
        case .tooDeeplyNested(let limit):
            return ProblemText(
                "Quotes, list items, emphasis and links are at most \(limit) deep within each other",
                because: "Nobody can follow such a text, and browsers limit the depth of a page as well.")
        case .rawHTML:
            return ProblemText(
                "Raw HTML is not printed",
                because: "A text may come from many hands; what a page consists of is for its template to say.",
                help: "Use Markdown, or write the `<` as `&lt;` if readers shall see it.")
        case .comment:
            return ProblemText(
                "A comment is not printed", because: "It stays in the source and is not published.")
        case .standingMark(let mark, let meansEmphasis):
            return ProblemText(
                "This \(mark) begins or ends nothing and is printed as it is",
                because: meansEmphasis
                    ? "CommonMark takes it for emphasis only where punctuation and spaces beside it allow, and "
                        + "full-width punctuation just inside often does not. Readers would see the mark."
                    : "CommonMark has no such syntax. Readers would see the mark.",
                help: meansEmphasis
                    ? "Move the punctuation out of the emphasis, or write \\\(mark.first.map(String.init) ?? "") for "
                        + "the character itself."
                    : "Remove it, or write \\~ for the character itself.")
        case .standingLink:
            return ProblemText(
                "This looks like a link, but it is none and is printed as it is",
                because:
                    "A destination has no spaces and its parentheses are balanced. Readers would see the brackets.",
                help: "Put the destination between < and >, or write \\[ if readers shall see the brackets.")
        case .emptyDestination:
            return ProblemText(
                "A link has a destination", because: "A link to nowhere leads back to the page it is on.",
                help: "Write the destination between the parentheses, or remove the link.")
        case .unsafeLink(let scheme):
            return ProblemText(
                "Links with \(scheme): are not published",
                because: "They can run a program in the reader's browser, or lead to the reader's own files.",
                help: "Link to a web address, or put the file under media and link to media:<path>.")
        case .unknownScheme(let scheme, let nearest):
            return ProblemText(
                "No links begin with \(scheme):",
                because: "Links lead to the web (http, https), to people (mailto, tel) or into the portal (record, "
                    + "figure, count, media).",
                help: Suggestion.question(nearest.map { "\($0):" }))
        case .malformedDestination(let destination, let form):
            return ProblemText(
                "This destination cannot be read: \(destination)",
                because: "The link would lead nowhere.", help: form.map { "Write it as \($0)." })
        case .controlCharacterInDestination:
            return ProblemText(
                "A destination has no tabs and other control characters",
                because: "Browsers leave them out, so that the link would not be the one that was checked.")
        case .linkToFile(let path):
            return ProblemText(
                "Pages are linked by their record, not by a file such as \(path)",
                because: "Published pages have other paths than the files they are made from, so the link would break.",
                help: "Write record:<collection>/<id>.")
        case .imageDestination(let destination):
            return ProblemText(
                "\(destination) is no image", because: "An image is a file: readers would see a broken one.",
                help: "Write media:<path>, or link to it without the !.")
        case .linkInImageText:
            return ProblemText(
                "The description of an image is plain text, so the link in it is left out",
                because: "It is printed where no link can be.", help: "Put the link into the text beside the image.")
        case .tableColumnsDiffer(let header, let delimiter):
            return ProblemText(
                "A table's delimiter row has as many cells as its header row: \(header), here \(delimiter)",
                because: "Otherwise this is no table, and readers would see the pipes and hyphens.")
        case .tableNotSeparated:
            return ProblemText(
                "An empty line stands before a table",
                because: "Without it the table belongs to the paragraph above, and readers would see the pipes.",
                help: "Put an empty line before this line.")
        case .tableRowTooLong(let cells, let columns):
            return ProblemText(
                "A row has at most as many cells as the table has columns: \(columns), here \(cells)",
                because: "The cells that are too many would not be printed.",
                help: "Write \\| for a pipe within a cell.")
        case .tableRowTooShort(let cells, let columns):
            return ProblemText(
                "A row has as many cells as the table has columns: \(columns), here \(cells)",
                because: "The missing cells are printed empty; often a pipe was forgotten.",
                help: "Write the empty cells as well.")
        }
    }
}
