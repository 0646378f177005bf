package import Diagnostics
package import PortalModel

/// The result of a run.
package struct RunReport: Sendable {
    /// In reading order.
    package var diagnostics: [Diagnostic]
    package var collections: [CollectionSummary]
    /// `nil` if nothing was published.
    package var publication: Publication?
    /// The result of `daylight register`, if it could write.
    package var registration: Registration?
    package var timings: [Timing]

    /// Whether the machine, and not the content, is the reason for a failure: an unusable folder, a full disk.
    package var isMachineFailure: Bool

    /// A collection's counts.
    package struct CollectionSummary: Sendable {
        package let id: String
        package let title: String
        package let declared: Int?
        package let counts: StandingCounts
    }

    /// What was published.
    package struct Publication: Sendable {
        package let output: String
        package let fileCount: Int
        package let pageCount: Int
        package let byteCount: Int
    }

    /// What was registered.
    package struct Registration: Sendable {
        package let folder: String
        /// The number of lines in all lists.
        package let recordCount: Int
        /// The names of the files that were written; empty if the register was up to date.
        package let writtenFiles: [String]
    }

    /// How long a stage took.
    package struct Timing: Sendable {
        package let stage: String
        package let duration: Duration
    }

    package var errorCount: Int { diagnostics.count { $0.severity == .error } }
    package var recordCount: Int { collections.reduce(0) { $0 + $1.counts.total } }
}
