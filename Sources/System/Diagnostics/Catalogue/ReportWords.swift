/// The words of reports that belong to no problem: labels, what was left out, sums.
public struct ReportWords: Sendable, Hashable {
    public let language: MessageLanguage

    public init(_ language: MessageLanguage) {
        self.language = language
    }

    /// The label before the reason why a problem matters.
    public var why: String { choose("why:", "原因：") }
    /// The label before the way to mend it.
    public var help: String { choose("help:", "办法：") }

    public func name(of severity: Severity) -> String {
        switch severity {
        case .error: choose("error", "错误")
        case .warning: choose("warning", "警告")
        case .note: choose("note", "提示")
        }
    }

    /// Between a severity with its code and the message.
    public var colon: String { choose(": ", "：") }

    /// Where in a spreadsheet a place is.
    /// - Parameter header: empty where the column has none.
    public func cell(_ name: String, header: String) -> String {
        choose(
            "(cell \(name)" + (header.isEmpty ? "" : ", \"\(header)\"") + ")",
            "（\(name) 单元格" + (header.isEmpty ? "" : "，“\(header)”列") + "）")
    }

    /// Said where not every diagnostic of a code is shown.
    public func more(_ count: Int, of kind: String) -> String {
        choose("… and \(count) more of \(kind)", "…… \(kind) 另有 \(count) 处未列出")
    }

    /// What is after the last diagnostic.
    public func summary(errors: Int, warnings: Int, collections: Int, records: Int) -> String {
        func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        return choose(
            count(errors, "error") + ", " + count(warnings, "warning") + " in " + count(collections, "collection")
                + " with " + count(records, "record"),
            "共 \(collections) 个集合、\(records) 条记录：\(errors) 个错误，\(warnings) 个警告")
    }

    func choose(_ english: String, _ chinese: String) -> String {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }
}
