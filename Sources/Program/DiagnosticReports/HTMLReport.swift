package import Diagnostics
internal import TextOutput

/// Diagnostics for people, as a list in HTML: each with its place, its source line with the place marked, the reason
/// and a way to fix it. Nothing of a message or a source reaches the page as markup.
package struct HTMLReport: Sendable {
    /// How many diagnostics of one code are shown; of the others the number is given.
    package var shownOfEachCode: Int
    private let language: MessageLanguage

    package init(shownOfEachCode: Int = 20, language: MessageLanguage = .english) {
        self.shownOfEachCode = shownOfEachCode
        self.language = language
    }

    /// Appends the list, in reading order: an `ol` with a heading of the second level for each diagnostic.
    package func append(_ diagnostics: [Diagnostic], to page: inout [UInt8]) {
        var counts: [String: Int] = [:]
        var left: [(code: String, severity: Severity)] = []
        page.append("<ol>\n")
        for diagnostic in diagnostics.sorted(by: Diagnostic.areInReadingOrder) {
            let count = (counts[diagnostic.code] ?? 0) + 1
            counts[diagnostic.code] = count
            if count <= shownOfEachCode {
                append(diagnostic, to: &page)
            } else if count == shownOfEachCode + 1 {
                left.append((diagnostic.code, diagnostic.severity))
            }
        }
        page.append("</ol>\n")
        for (code, severity) in left {
            let kind = "\(ReportWords.name(of: severity).text(in: language))[\(code)]"
            element(
                "p", ReportWords.more((counts[code] ?? 0) - shownOfEachCode, of: kind).text(in: language), to: &page)
        }
    }

    private func append(_ diagnostic: Diagnostic, to page: inout [UInt8]) {
        let text = diagnostic.text(in: language)
        let kind = ReportWords.name(of: diagnostic.severity).text(in: language) + "[\(diagnostic.code)]"
        let colon = ReportWords.colon.text(in: language)
        page.append("<li>\n")
        element("h2", kind + colon + text.message, to: &page)
        if let place = diagnostic.place {
            let location = place.location
            let cell = place.cell.map { " " + name(of: $0) } ?? ""
            element("p", "\(location.file):\(location.line):\(location.column)\(cell)", to: &page)
            append(MarkedLine(place), to: &page)
        }
        element("p", "\(ReportWords.why.text(in: language)) \(text.explanation)", to: &page)
        if let help = text.help { element("p", "\(ReportWords.help.text(in: language)) \(help)", to: &page) }
        page.append("</li>\n")
    }

    /// A header can be as long as a text.
    private func name(of cell: SheetCell) -> String {
        let header = String(String.UnicodeScalarView(cell.header.unicodeScalars.prefix(60)))
        return ReportWords.cell(cell.name, header: header).text(in: language)
    }

    private func append(_ line: MarkedLine?, to page: inout [UInt8]) {
        guard let line else { return }
        page.append("<pre><code>")
        page.appendEscapedHTML(line.before)
        page.append("<mark>")
        page.appendEscapedHTML(line.marked)
        page.append("</mark>")
        page.appendEscapedHTML(line.after)
        page.append("</code></pre>\n")
    }

    private func element(_ name: String, _ text: String, to page: inout [UInt8]) {
        page.append("<\(name)>")
        page.appendEscapedHTML(visible(text.unicodeScalars))
        page.append("</\(name)>\n")
    }
}

/// A source line in three parts, with what is far from the place left out.
private struct MarkedLine {
    let before: String
    let marked: String
    let after: String

    /// In scalars, on either side of the place.
    private static let reach = 60

    init?(_ place: SourcePlace) {
        guard let line = place.line else { return nil }
        let scalars = Array(line.unicodeScalars)
        let start = min(max(0, place.location.column - place.lineColumn), scalars.count)
        let end = min(start + place.length, scalars.count)
        let shownEnd = min(end, start + 2 * Self.reach)
        let first = max(0, start - Self.reach)
        let last = min(scalars.count, shownEnd + Self.reach)
        before = (first > 0 ? "…" : "") + visible(scalars[first..<start])
        // What is wrong may be that nothing is there.
        marked = start == shownEnd ? "\u{A0}" : visible(scalars[start..<shownEnd])
        after = visible(scalars[shownEnd..<last]) + (last < scalars.count ? "…" : "")
    }
}

/// Control characters and what would turn the direction of a line, made visible.
private func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in scalars { shown.append(scalar == "\t" ? scalar : DisplayWidth.shown(scalar).text) }
    return String(shown)
}
