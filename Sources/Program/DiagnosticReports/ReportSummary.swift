public import Diagnostics

/// What a run found and read, in numbers.
public struct ReportSummary: Sendable, Hashable {
    public let errors: Int
    public let warnings: Int
    public let collections: Int
    public let records: Int

    public init(errors: Int, warnings: Int, collections: Int, records: Int) {
        self.errors = errors
        self.warnings = warnings
        self.collections = collections
        self.records = records
    }

    /// Counts the errors and warnings among diagnostics; notes are neither.
    public init(of diagnostics: [Diagnostic], collections: Int, records: Int) {
        var errors = 0
        var warnings = 0
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: break
            }
        }
        self.init(errors: errors, warnings: warnings, collections: collections, records: records)
    }
}
