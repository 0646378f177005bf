package import Diagnostics

/// Diagnostics as workflow commands of GitHub Actions, a line each, which are shown next to the lines of a pull request.
///
///     ::error file=content/a.csv,line=12,col=5,endColumn=9,title=table.ragged-row::the row has 2 cells …
///
/// The format is that of https://docs.github.com/actions/reference/workflow-commands-for-github-actions. All diagnostics
/// are written; GitHub limits how many of them it shows.
package enum GitHubReport {
    /// The report as UTF-8, in reading order, with the messages in a language; the summary is its last line.
    package static func bytes(
        _ diagnostics: [Diagnostic], summary: ReportSummary, language: MessageLanguage = .english
    ) -> [UInt8] {
        var report: [UInt8] = []
        for diagnostic in diagnostics.sorted(by: Diagnostic.areInReadingOrder) {
            report.append(contentsOf: line(diagnostic, language).utf8)
        }
        report.append(contentsOf: "\(ReportWords.summary(summary).text(in: language))\n".utf8)
        return report
    }

    private static func line(_ diagnostic: Diagnostic, _ language: MessageLanguage) -> String {
        var properties: [String] = []
        if let place = diagnostic.place {
            let location = place.location
            properties = [
                "file=\(property(location.file))", "line=\(location.line)", "col=\(location.column)",
                "endColumn=\(location.column + place.length)",
            ]
        }
        properties.append("title=\(property(diagnostic.code))")
        let text = diagnostic.text(in: language)
        let cell = diagnostic.place?.cell.map {
            ReportWords.cell($0.name, header: $0.header).text(in: language) + "\n"
        }
        let message = [
            cell.map { "\(text.message) \($0)" } ?? "\(text.message)\n", text.explanation, text.help.map { "\n\($0)" },
        ]
        .compactMap { $0 }.joined()
        return "::\(command(diagnostic.severity)) \(properties.joined(separator: ","))::\(data(message))\n"
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// A message, with the characters escaped that it must not contain.
    private static func data(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    private static func property(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    /// Works on scalars, because a carriage return with a line feed is one Character.
    private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
