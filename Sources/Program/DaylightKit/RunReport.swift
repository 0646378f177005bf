public import Diagnostics
public import PortalModel

/// What came of a run.
public struct RunReport: Sendable {
    /// In reading order.
    public var diagnostics: [Diagnostic]
    public var collections: [CollectionSummary]
    /// Nothing was published where this is `nil`.
    public var publication: Publication?
    /// What came of `daylight register`, where it could write.
    public var registration: Registration?
    public var timings: [Timing]

    /// Whether the machine, and not the content, stood in the way: an unusable folder, a full disk.
    public var isMachineFailure: Bool

    /// A collection's counts.
    public struct CollectionSummary: Sendable {
        public let id: String
        public let title: String
        public let declared: Int?
        public let counts: StandingCounts
    }

    /// What was published.
    public struct Publication: Sendable {
        public let output: String
        public let fileCount: Int
        public let pageCount: Int
        public let byteCount: Int
    }

    /// What was registered.
    public struct Registration: Sendable {
        public let folder: String
        /// The lines of all lists.
        public let recordCount: Int
        /// The names of the files that were written; none where the register was as it is to be.
        public let writtenFiles: [String]
    }

    /// How long a stage took.
    public struct Timing: Sendable {
        public let stage: String
        public let duration: Duration
    }

    public var errorCount: Int { diagnostics.count { $0.severity == .error } }
    public var warningCount: Int { diagnostics.count { $0.severity == .warning } }
    public var recordCount: Int { collections.reduce(0) { $0 + $1.counts.total } }
}
