package import Diagnostics
internal import FileAccess
internal import SiteVerification

extension Daylight {
    /// Reads a published site back and proves that it is complete; see ``VerificationReport``.
    /// - Parameter folder: any site, wherever it has been copied to.
    package static func verify(_ folder: String) async -> VerificationReport {
        let start = ContinuousClock.now
        do {
            let report = try await SiteVerifier.verify(.disk(folder))
            return VerificationReport(
                diagnostics: report.diagnostics, fileCount: report.fileCount, pageCount: report.pageCount,
                recordCount: report.recordCount, collectionCount: report.collectionCount,
                duration: start.duration(to: .now), isMachineFailure: false)
        } catch {
            return VerificationReport(
                diagnostics: [unreadable(error, folder)], fileCount: 0, pageCount: 0, recordCount: 0,
                collectionCount: 0,
                duration: start.duration(to: .now), isMachineFailure: true)
        }
    }

    /// What is wrong with a site before it is published. Its hashes were computed when it was written, and are not
    /// recomputed.
    /// - Parameter output: the folder it will be published to, by which its files are named in diagnostics.
    static func diagnostics(ofStaged folder: String, output: String) async -> [Diagnostic] {
        do {
            return try await SiteVerifier.verify(.disk(folder, name: output), checksHashes: false).diagnostics
        } catch {
            return [unreadable(error, output)]
        }
    }

    private static func unreadable(_ error: FileError, _ folder: String) -> Diagnostic {
        Diagnostic(PublishedFileProblem.unreadable(reason: error.explanation), at: SourcePlace(file: folder))
    }
}

/// What has been proved about a published site.
package struct VerificationReport: Sendable {
    /// In reading order.
    package let diagnostics: [Diagnostic]
    package let fileCount: Int
    package let pageCount: Int
    package let recordCount: Int
    package let collectionCount: Int
    package let duration: Duration
    /// Whether there was no folder to read.
    package let isMachineFailure: Bool

    package var errorCount: Int { diagnostics.count { $0.severity == .error } }
}
