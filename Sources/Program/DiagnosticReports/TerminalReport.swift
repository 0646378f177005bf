package import Diagnostics
internal import TextOutput

/// Diagnostics as text for people: each with its source line and a marker under the location, followed by a summary line.
///
///     error[table.ragged-row]: the row has 2 cells and the header 3
///       --> content/places/places.csv:12:1 (cell A12, "id")
///        |
///     12 | P-1,North
///        | ^
///        = why: With one cell too many or too few, every cell after it is in the wrong column.
///        = help: Add the missing cells, empty if necessary.
package struct TerminalReport: Sendable {
    /// Whether ANSI escape sequences (ECMA-48) colour it.
    let isColored: Bool
    /// The maximum number of columns for a source line; a longer one is cut to a window around the location.
    let lineWidth: Int
    /// The number of diagnostics of one code that are shown; the others are only counted.
    let shownOfEachCode: Int
    private let language: MessageLanguage

    package init(
        isColored: Bool = false, lineWidth: Int = 100, shownOfEachCode: Int = 20,
        language: MessageLanguage = .english
    ) {
        self.isColored = isColored
        self.lineWidth = lineWidth
        self.shownOfEachCode = shownOfEachCode
        self.language = language
    }

    /// The report as UTF-8, in reading order.
    package func bytes(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
        var report: [UInt8] = []
        var counts: [String: Int] = [:]
        var truncated: [(code: String, severity: Severity)] = []
        for diagnostic in diagnostics.sorted(by: Diagnostic.areInReadingOrder) {
            let count = (counts[diagnostic.code] ?? 0) + 1
            counts[diagnostic.code] = count
            if count <= shownOfEachCode {
                append(diagnostic, to: &report)
            } else if count == shownOfEachCode + 1 {
                truncated.append((diagnostic.code, diagnostic.severity))
            }
        }
        for (code, severity) in truncated {
            let kind = styled("\(ReportWords.name(of: severity).text(in: language))[\(code)]", style(of: severity))
            report.append(ReportWords.more((counts[code] ?? 0) - shownOfEachCode, of: kind).text(in: language) + "\n")
        }
        if !truncated.isEmpty { report.append("\n") }
        report.append(ReportWords.summary(summary).text(in: language) + "\n")
        return report
    }

    // MARK: One diagnostic

    private func append(_ diagnostic: Diagnostic, to report: inout [UInt8]) {
        let style = style(of: diagnostic.severity)
        let text = diagnostic.text(in: language)
        let severity = ReportWords.name(of: diagnostic.severity).text(in: language)
        report.append(styled("\(severity)[\(diagnostic.code)]", style))
        report.append(styled(ReportWords.colon.text(in: language) + visible(text.message), .strong) + "\n")
        var gutter = "  "
        if let place = diagnostic.place {
            let location = place.location
            report.append(styled("  -->", .frame))
            report.append(" \(visible(location.file)):\(location.line):\(location.column)")
            report.append(place.cell.map { " " + visible(name(of: $0)) } ?? "")
            report.append("\n")
            if let line = place.line {
                let number = String(location.line)
                gutter = String(repeating: " ", count: number.utf8.count)
                let excerpt = SourceExcerpt(
                    line, column: location.column - place.lineColumn + 1, length: place.length, width: lineWidth)
                report.append(styled("\(gutter) |", .frame) + "\n")
                report.append(styled("\(number) |", .frame) + (excerpt.line.isEmpty ? "" : " ") + excerpt.line + "\n")
                report.append(styled("\(gutter) |", .frame) + " " + styled(excerpt.marker, style) + "\n")
            }
        }
        append(ReportWords.why, text.explanation, gutter, to: &report)
        if let help = text.help { append(ReportWords.help, help, gutter, to: &report) }
        report.append("\n")
    }

    private func append(_ label: Phrase, _ text: String, _ gutter: String, to report: inout [UInt8]) {
        report.append(
            styled("\(gutter) =", .frame) + styled(" \(label.text(in: language))", .strong) + " \(visible(text))\n")
    }

    /// A value quoted in a message can contain anything; none of its control characters must reach the terminal.
    private func visible(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars { shown.unicodeScalars.append(DisplayWidth.shown(scalar).text) }
        return shown
    }

    /// The name of a cell with its header, which is cut because it can be as long as a text.
    private func name(of cell: SheetCell) -> String {
        let header = String(String.UnicodeScalarView(cell.header.unicodeScalars.prefix(60)))
        return ReportWords.cell(cell.name, header: header).text(in: language)
    }

    // MARK: Colour

    /// Parameters of "select graphic rendition".
    private enum Style: String {
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case frame = "34"
        case strong = "1"
    }

    private func style(of severity: Severity) -> Style {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    private func styled(_ text: String, _ style: Style) -> String {
        isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
