package import Diagnostics
package import PortalModel

/// What came of a run.
package struct RunReport: Sendable {
    /// In reading order.
    package var diagnostics: [Diagnostic]
    package var collections: [CollectionSummary]
    /// Nothing was published where this is `nil`.
    package var publication: Publication?
    /// What came of `daylight register`, where it could write.
    package var registration: Registration?
    package var timings: [Timing]

    /// Whether the machine, and not the content, stood in the way: an unusable folder, a full disk.
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
        /// The lines of all lists.
        package let recordCount: Int
        /// The names of the files that were written; none where the register was as it is to be.
        package let writtenFiles: [String]
    }

    /// How long a stage took.
    package struct Timing: Sendable {
        package let stage: String
        package let duration: Duration
    }

    package var errorCount: Int { diagnostics.count { $0.severity == .error } }
    package var warningCount: Int { diagnostics.count { $0.severity == .warning } }
    package var recordCount: Int { collections.reduce(0) { $0 + $1.counts.total } }
}
