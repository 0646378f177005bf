internal import Diagnostics
internal import FileAccess
internal import OutputPlan
internal import Parallelism
internal import Synchronization

extension StagedSite {
    /// Renders outputs and writes them, on all cores.
    /// - Parameter progress: called from several tasks with the number of outputs written so far, and in total.
    /// - Returns: the files, in the order of the outputs.
    /// - Throws: the first failure, which cancels what is not written yet.
    func write(
        _ outputs: [PlannedOutput], progress: @escaping @Sendable (_ writtenCount: Int, _ totalCount: Int) -> Void
    ) async throws(PublishingFailure) -> [Manifest.File] {
        let queue = OutputQueue(outputs)
        typealias WritingResult = Result<[FileRun], PublishingFailure>
        let result = await withTaskGroup(of: WritingResult.self) { group -> WritingResult in
            // Only as many tasks as can run at once: a failure would be noticed only after those that wait.
            for _ in 0..<processorCount() {
                group.addTask {
                    let result = WritingResult { () throws(PublishingFailure) in
                        try self.write(from: queue, progress: progress)
                    }
                    // The other tasks stop at once, even if this group is slow to notice the failure.
                    if case .failure = result { queue.close() }
                    return result
                }
            }
            var runs: [FileRun] = []
            var failure: PublishingFailure?
            for await result in group {
                do throws(PublishingFailure) {
                    runs += try result.get()
                } catch {
                    if failure == nil { failure = error }
                    group.cancelAll()
                }
            }
            return failure.map { .failure($0) } ?? .success(runs)
        }
        let files = try result.get().sorted { $0.start < $1.start }.flatMap(\.files)
        // Without a failure, the task that waits for the files has been cancelled.
        guard files.count == outputs.count else {
            throw failure(.failed(path: path, reason: .cancelled, remedy: nil))
        }
        return files
    }

    /// Takes outputs from the queue and writes them one after another from the same buffer, until none is left or the
    /// task is cancelled.
    private func write(
        from queue: OutputQueue, progress: (_ writtenCount: Int, _ totalCount: Int) -> Void
    ) throws(PublishingFailure) -> [FileRun] {
        var runs: [FileRun] = []
        var buffer: [UInt8] = []
        while let outputs = queue.next() {
            var run = FileRun(start: outputs.startIndex)
            run.files.reserveCapacity(outputs.count)
            for output in outputs where !Task.isCancelled {
                // The memory for one output of many megabytes should not be kept while small ones are written.
                buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
                output.write(&buffer)
                run.files.append(try write(buffer, to: output.path))
                progress(queue.countWritten(), queue.outputs.count)
            }
            runs.append(run)
        }
        return runs
    }
}

/// The files of some consecutive outputs.
private struct FileRun: Sendable {
    let start: Int
    var files: [Manifest.File] = []
}

/// The outputs that are not written yet, for several tasks.
private final class OutputQueue: Sendable {
    let outputs: [PlannedOutput]
    private let nextStart = Atomic(0)
    private let writtenCount = Atomic(0)
    private let runLength = 16

    init(_ outputs: [PlannedOutput]) {
        self.outputs = outputs
    }

    /// Some consecutive outputs that no other task has.
    func next() -> ArraySlice<PlannedOutput>? {
        let end = nextStart.add(runLength, ordering: .relaxed).newValue
        let start = end - runLength
        return start < outputs.count ? outputs[start..<min(end, outputs.count)] : nil
    }

    /// Leaves nothing for the tasks to take.
    func close() {
        nextStart.store(outputs.count, ordering: .relaxed)
    }

    /// - Returns: the number of outputs written so far.
    func countWritten() -> Int { writtenCount.add(1, ordering: .relaxed).newValue }
}
