public import Diagnostics
internal import FileAccess
internal import SiteVerification

extension Daylight {
    /// Reads a published site back and proves that it is whole; see ``VerificationReport``.
    /// - Parameter folder: any site, wherever it was copied to.
    public static func verify(_ folder: String) async -> VerificationReport {
        let start = ContinuousClock.now
        do {
            let report = try await SiteVerifier.verify(.disk(folder))
            return VerificationReport(
                diagnostics: report.diagnostics, fileCount: report.fileCount, pageCount: report.pageCount,
                recordCount: report.recordCount, collectionCount: report.collectionCount,
                duration: start.duration(to: .now), isMachineFailure: false)
        } catch {
            let problem = Diagnostic(
                VerificationProblem.unreadable(reason: error.explanation), at: SourcePlace(file: folder))
            return VerificationReport(
                diagnostics: [problem], fileCount: 0, pageCount: 0, recordCount: 0, collectionCount: 0,
                duration: start.duration(to: .now), isMachineFailure: true)
        }
    }
}

/// What was proved of a published site.
public struct VerificationReport: Sendable {
    /// In reading order.
    public let diagnostics: [Diagnostic]
    public let fileCount: Int
    public let pageCount: Int
    public let recordCount: Int
    public let collectionCount: Int
    public let duration: Duration
    /// Whether there is no folder to read.
    public let isMachineFailure: Bool

    public var errorCount: Int { diagnostics.count { $0.severity == .error } }
}
