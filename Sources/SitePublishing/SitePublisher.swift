public import Diagnostics
internal import FileAccess
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
    }

    private let output: String

    public init(output: String) {
        self.output = output
    }

    /// - Parameters:
    ///   - progress: told how many of how many files are written, from several tasks.
    ///   - derived: further outputs, planned from the files that have been written.
    public func publish(
        _ plan: OutputPlan, progress: @escaping @Sendable (_ written: Int, _ total: Int) -> Void,
        derived: @Sendable ([Manifest.File]) -> [PlannedOutput]
    ) async -> Result {
        do {
            return try await put(plan, progress, derived)
        } catch {
            return Result(files: nil, diagnostics: [Diagnostic(error.problem, at: SourcePlace(file: output))])
        }
    }

    private func put(
        _ plan: OutputPlan, _ progress: @escaping @Sendable (Int, Int) -> Void,
        _ derived: @Sendable ([Manifest.File]) -> [PlannedOutput]
    ) async throws(Refusal) -> Result {
        guard let (parent, name) = OutputFolder.split(output) else { throw Refusal(.noName) }
        try makeParents(parent)
        let lock = try FolderLock(parent + "/.\(name).daylight-lock")
        defer { lock.release() }
        let folder = try OutputFolder.examine(parent: parent, name: name)
        let staging = try StagingFolder(for: folder)
        do {
            let (files, diagnostics) = try await stage(plan, in: staging, for: folder, progress, derived)
            let warnings = try putInPlace(staging, folder)
            return Result(files: files, diagnostics: diagnostics + warnings)
        } catch {
            staging.abandon()
            throw error
        }
    }

    private func makeParents(_ parent: String) throws(Refusal) {
        var path = parent.hasPrefix("/") ? "" : "."
        for part in parent.split(separator: "/") where part != "." {
            path += "/" + part
            do {
                if try Disk.kind(of: path) == nil { try Disk.makeFolder(path) }
            } catch {
                throw Refusal(error)
            }
        }
    }

    // MARK: Stage

    private func stage(
        _ plan: OutputPlan, in staging: StagingFolder, for folder: OutputFolder,
        _ progress: @escaping @Sendable (Int, Int) -> Void, _ derived: @Sendable ([Manifest.File]) -> [PlannedOutput]
    ) async throws(Refusal) -> (files: [Manifest.File], diagnostics: [Diagnostic]) {
        var files = try await write(plan.outputs, in: staging, progress)
        files += try await write(derived(files), in: staging) { _, _ in }
        let manifest = Manifest(files: files)
        var carryOver = CarryOver(
            from: folder.path, to: staging.path, last: folder.manifest,
            planned: Set(files.map(\.path)).union([Manifest.path]))
        if case .absent = folder.state {} else { try carryOver.run() }
        do {
            try staging.writeManifest(manifest)
            try staging.complete()
        } catch {
            throw Refusal(error)
        }
        return (manifest.files, carryOver.diagnostics)
    }

    private func write(
        _ outputs: [PlannedOutput], in staging: StagingFolder, _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws(Refusal) -> [Manifest.File] {
        do {
            try staging.makeFolders(of: outputs.map(\.path))
        } catch {
            throw Refusal(error)
        }
        let total = outputs.count
        let counter = Counter()
        let written = await concurrentMap(outputs) { output -> Swift.Result<Manifest.File, FileError> in
            // After a failure the rest is not worth rendering.
            if counter.hasFailed { return .failure(FileError(path: output.path, reason: .notAFile)) }
            do throws(FileError) {
                let file = try staging.write(output)
                progress(counter.next(), total)
                return .success(file)
            } catch {
                counter.fail(error)
                return .failure(error)
            }
        }
        if let failure = counter.failure { throw Refusal(failure) }
        return written.compactMap { try? $0.get() }
    }

    /// Counts written files and keeps the first failure, from several tasks.
    private final class Counter: Sendable {
        private let written = Mutex((count: 0, failure: FileError?.none))

        var hasFailed: Bool { failure != nil }
        var failure: FileError? { written.withLock { $0.failure } }

        func next() -> Int {
            written.withLock {
                $0.count += 1
                return $0.count
            }
        }

        func fail(_ error: FileError) {
            written.withLock { if $0.failure == nil { $0.failure = error } }
        }
    }

    // MARK: Swap

    private func putInPlace(_ staging: StagingFolder, _ folder: OutputFolder) throws(Refusal) -> [Diagnostic] {
        do {
            if case .absent = folder.state {
                try Disk.rename(staging.path, to: folder.path)
                return []
            }
            try Disk.exchange(staging.path, with: folder.path)
        } catch {
            throw Refusal(error)
        }
        // The new site is in place: what goes wrong from here on is untidy, but no failure.
        do {
            let leftover = Leftover(path: staging.path, output: folder)
            try leftover.removeRelease(folder.manifest)
            if try Disk.kind(of: staging.path) != nil {
                return [left(staging.path, "files in it differ from those of the same name in the new site")]
            }
            return []
        } catch let error as FileError {
            return [left(error.path, error.explanation)]
        } catch {
            return [left(staging.path, String(describing: error))]
        }
    }

    private func left(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(PublishingProblem.leftBehind(path: path, reason: reason))
    }
}
