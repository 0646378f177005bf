package import Diagnostics

/// The wording of reports outside of problems: labels, omissions, the summary.
package enum ReportWords {
    /// The label of the reason why a problem matters.
    package static let why = Phrase("why:", "原因：")
    /// The label of the way to fix it.
    package static let help = Phrase("help:", "办法：")
    /// Between a severity with its code and the message.
    package static let colon = Phrase(": ", "：")

    package static func name(of severity: Severity) -> Phrase {
        switch severity {
        case .error: Phrase("error", "错误")
        case .warning: Phrase("warning", "警告")
        case .note: Phrase("note", "提示")
        }
    }

    /// The location in a spreadsheet.
    /// - Parameter header: empty if the column has none.
    package static func cell(_ name: String, header: String) -> Phrase {
        header.isEmpty
            ? Phrase("(cell \(name))", "（\(name) 单元格）")
            : Phrase("(cell \(name), \"\(header)\")", "（\(name) 单元格，“\(header)”列）")
    }

    /// The line for the diagnostics of a code that are not shown.
    package static func more(_ count: Int, of kind: String) -> Phrase {
        Phrase("… and \(count) more of \(kind)", "…… \(kind) 另有 \(count) 处未列出")
    }

    /// The line after the last diagnostic.
    package static func summary(_ summary: ReportSummary) -> Phrase {
        func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        let (errors, warnings) = (summary.errors, summary.warnings)
        let (collections, records) = (summary.collections, summary.records)
        return Phrase(
            "\(count(errors, "error")), \(count(warnings, "warning")) in \(count(collections, "collection"))"
                + " with \(count(records, "record"))",
            "共 \(collections) 个集合、\(records) 条记录：\(errors) 个错误，\(warnings) 个警告")
    }
}
