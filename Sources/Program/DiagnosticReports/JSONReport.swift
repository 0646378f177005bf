package import Diagnostics
internal import TextOutput

/// Diagnostics for programs, as JSON (RFC 8259): one object with `diagnostics`, in reading order, and `summary`.
///
///     {"diagnostics": [{"code", "severity", "message", "file", "line", "column",
///                       "cell": {"column", "row", "header"}, "help", "explanation"}],
///      "summary": {"errors", "warnings", "collections", "records"}}
///
/// `file`, `line` and `column` are `null` if a diagnostic does not belong to a file, `cell` if it is not about a cell of a
/// table, and `help` if there is none.
package enum JSONReport {
    /// The report as UTF-8, with a line for each diagnostic and the messages in a language.
    package static func bytes(
        _ diagnostics: [Diagnostic], summary: ReportSummary, language: MessageLanguage = .english
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.array("diagnostics") {
                for diagnostic in diagnostics.sorted(by: Diagnostic.areInReadingOrder) {
                    $0.lineBreak()
                    write(diagnostic, language, to: &$0)
                }
            }
            $0.lineBreak()
            $0.object("summary") {
                $0.member("errors", summary.errors)
                $0.member("warnings", summary.warnings)
                $0.member("collections", summary.collections)
                $0.member("records", summary.records)
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ diagnostic: Diagnostic, _ language: MessageLanguage, to json: inout JSONWriter) {
        let text = diagnostic.text(in: language)
        json.object {
            $0.member("code", diagnostic.code)
            $0.member("severity", diagnostic.severity.rawValue)
            $0.member("message", text.message)
            let location = diagnostic.place?.location
            member("file", location?.file, of: &$0)
            member("line", location?.line, of: &$0)
            member("column", location?.column, of: &$0)
            cell(diagnostic.place?.cell, of: &$0)
            member("help", text.help, of: &$0)
            $0.member("explanation", text.explanation)
        }
    }

    private static func cell(_ cell: SheetCell?, of json: inout JSONWriter) {
        guard let cell else {
            json.name("cell")
            return json.null()
        }
        json.object("cell") {
            $0.member("column", cell.column)
            $0.member("row", cell.row)
            $0.member("header", cell.header)
        }
    }

    private static func member(_ name: String, _ text: String?, of json: inout JSONWriter) {
        json.name(name)
        if let text { json.value(text) } else { json.null() }
    }

    private static func member(_ name: String, _ number: Int?, of json: inout JSONWriter) {
        json.name(name)
        if let number { json.value(number) } else { json.null() }
    }
}
