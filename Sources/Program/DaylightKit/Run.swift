internal import Diagnostics
internal import FileAccess
internal import PortalModel
internal import PublicationRegister
internal import TextInput
internal import SitePublishing

/// The results of a run so far: diagnostics, counts and times, for its report.
struct Run {
    private var diagnostics: [Diagnostic] = []
    private var collections: [RunReport.CollectionSummary] = []
    private var publication: RunReport.Publication?
    private var registration: RunReport.Registration?
    private var isMachineFailure = false
    private var watch = Stopwatch()

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Keeps the diagnostics of a stage and returns what it made.
    @discardableResult
    mutating func take<Stage>(_ outcome: (Stage?, diagnostics: [Diagnostic])) -> Stage? {
        diagnostics += outcome.diagnostics
        return outcome.0
    }

    /// Ends a stage that began when the one before it ended.
    mutating func end(_ stage: String) {
        watch.endStage(stage)
    }

    mutating func note(_ portal: Portal) {
        collections = portal.collections.map { collection in
            RunReport.CollectionSummary(
                id: collection.id, title: collection.title,
                declared: collection.declaration.promise.total?.count, counts: collection.standingCounts)
        }
    }

    /// A folder that does not exist is a wrong call, not an error in the content.
    mutating func areThere(_ folders: [String]) -> Bool {
        for folder in folders {
            do {
                _ = try Disk.entries(of: folder)
            } catch {
                let problem = ContentProblem.unreadable(reason: error.phrase)
                diagnostics.append(Diagnostic(problem, at: SourcePlace(file: folder)))
                isMachineFailure = true
            }
        }
        return !isMachineFailure
    }

    /// Keeps diagnostics.
    /// - Returns: whether none of them is an error.
    mutating func accept(_ findings: [Diagnostic]) -> Bool {
        diagnostics += findings
        return !findings.contains { $0.severity == .error }
    }

    /// Keeps the reasons why the machine made it impossible.
    mutating func fail(_ failures: [Diagnostic]) {
        diagnostics += failures
        isMachineFailure = true
    }

    mutating func note(_ published: PublishedRelease, in output: String) {
        diagnostics += published.warnings
        let files = published.manifest.files
        publication = RunReport.Publication(
            output: output, fileCount: files.count, pageCount: files.count { $0.path.hasSuffix(".html") },
            byteCount: files.reduce(0) { $0 + $1.byteCount })
    }

    mutating func write(_ register: Register, to content: String) {
        let result = RegisterFolder(content: content).write(register)
        registration = result.registration
        if let failure = result.failure { fail([failure]) }
    }

    func report() -> RunReport {
        RunReport(
            diagnostics: diagnostics.sorted(by: Diagnostic.areInReadingOrder), collections: collections,
            publication: publication, registration: registration, timings: watch.timings,
            isMachineFailure: isMachineFailure)
    }
}
