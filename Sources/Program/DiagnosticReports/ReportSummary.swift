package import Diagnostics

/// The numbers of errors and warnings of a run, and of what it read.
package struct ReportSummary: Sendable, Hashable {
    package let errors: Int
    package let warnings: Int
    package let collections: Int
    package let records: Int

    package init(errors: Int, warnings: Int, collections: Int, records: Int) {
        self.errors = errors
        self.warnings = warnings
        self.collections = collections
        self.records = records
    }

    /// Counts the errors and warnings among diagnostics; notes are neither.
    package init(of diagnostics: [Diagnostic], collections: Int, records: Int) {
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
