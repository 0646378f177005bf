public import Diagnostics
public import OutputPlan
internal import Parallelism
internal import Synchronization

/// Writes a planned site beside its folder and puts it in place when it is complete.
///
/// Whatever happens on the way, the folder holds either the last release or the new one. Files that Daylight did not
/// write are carried over; only what the last release's manifest lists is removed.
public struct SitePublisher: Sendable {
    /// What came of it.
    public struct Result: Sendable {
        /// The files of the new release; `nil` where nothing was published.
        public let files: [Manifest.File]?
        public let diagnostics: [Diagnostic]
        /// Whether the site was complete and its verification refused it.
        public var isRefused = false
        /// How long the verification took; a part of the whole.
        public var verificationTime = Duration.zero
    }

    private let output: String

    public init(output: String) {
        self.output = output
    }

    /// - Parameters:
    ///   - progress: told how many of how many files are written, from several tasks.
    ///   - verify: reads the complete site, with its manifest, in the folder where it was staged. Where it finds an
    ///     error, nothing is published.
    ///   - derived: further outputs, planned from the files that have been written.
    public func publish(
        _ plan: OutputPlan, progress: @escaping @Sendable (_ written: Int, _ total: Int) -> Void,
        verify: @Sendable (_ folder: String) async -> [Diagnostic] = { _ in [] },
        derived: @Sendable ([Manifest.File]) -> [PlannedOutput]
    ) async -> Result {
        do {
            let site = try StagedSite.begin(in: OutputFolder.examined(output))
            do {
                var files = try await write(plan.outputs, to: site, progress)
                files += try await write(derived(files), to: site) { _, _ in }
                try site.writeManifest(Manifest(files: files))
                let start = ContinuousClock.now
                let found = await verify(site.path)
                let time = start.duration(to: .now)
                if found.contains(where: { $0.severity == .error }) {
                    site.abandon()
                    return Result(files: nil, diagnostics: found, isRefused: true, verificationTime: time)
                }
                let (manifest, warnings) = try await site.finish(files)
                return Result(files: manifest.files, diagnostics: found + warnings, verificationTime: time)
            } catch {
                site.abandon()
                return Result(files: nil, diagnostics: error.diagnostics)
            }
        } catch {
            return Result(files: nil, diagnostics: error.diagnostics)
        }
    }

    private func write(
        _ outputs: [PlannedOutput], to site: StagedSite, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws(PublishingFailure) -> [Manifest.File] {
        let total = outputs.count
        let state = WritingState()
        let written = await concurrentMap(outputs) { output -> Manifest.File? in
            // After a failure the rest is not worth rendering.
            guard state.failure == nil else { return nil }
            do throws(PublishingFailure) {
                let file = try site.write(output.bytes(), to: output.path)
                progress(state.countFile(), total)
                return file
            } catch {
                state.fail(error)
                return nil
            }
        }
        if let failure = state.failure { throw failure }
        return written.compactMap { $0 }
    }

    /// Counts the written files and keeps the first failure, from several tasks.
    private final class WritingState: Sendable {
        private let state = Mutex((count: 0, failure: PublishingFailure?.none))

        var failure: PublishingFailure? { state.withLock { $0.failure } }

        func countFile() -> Int {
            state.withLock {
                $0.count += 1
                return $0.count
            }
        }

        func fail(_ failure: PublishingFailure) {
            state.withLock { if $0.failure == nil { $0.failure = failure } }
        }
    }
}
