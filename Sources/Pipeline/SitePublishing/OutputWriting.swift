internal import Diagnostics
internal import FileAccess
internal import OutputPlan
internal import Parallelism
internal import Synchronization

extension StagedSite {
    /// Renders outputs and writes them, on all cores.
    /// - Parameter progress: told how many of how many are written, from several tasks.
    /// - Returns: the files, in the order of the outputs.
    /// - Throws: the first failure; it cancels what is not written yet.
    func write(
        _ outputs: [PlannedOutput], progress: @escaping @Sendable (_ written: Int, _ total: Int) -> Void
    ) async throws(PublishingFailure) -> [Manifest.File] {
        let queue = OutputQueue(outputs)
        typealias Written = Result<[WrittenRun], PublishingFailure>
        let written = await withTaskGroup(of: Written.self) { group -> Written in
            // No more tasks than can run at once: a failure would be heard of only after those that wait.
            for _ in 0..<processorCount() {
                group.addTask {
                    let written = Written { () throws(PublishingFailure) in
                        try self.write(from: queue, progress: progress)
                    }
                    // The other tasks stop at once, even if this group is slow to learn of the failure.
                    if case .failure = written { queue.close() }
                    return written
                }
            }
            var runs: [WrittenRun] = []
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
        let files = try written.get().sorted { $0.start < $1.start }.flatMap(\.files)
        // Without a failure, whoever waits for the files has been cancelled.
        guard files.count == outputs.count else {
            throw failure(.failed(path: path, reason: .cancelled, remedy: nil))
        }
        return files
    }

    /// Takes outputs from the queue and writes them, one after the other and all from the same buffer, until none is
    /// left or the task is cancelled.
    private func write(
        from queue: OutputQueue, progress: (_ written: Int, _ total: Int) -> Void
    ) throws(PublishingFailure) -> [WrittenRun] {
        var runs: [WrittenRun] = []
        var buffer: [UInt8] = []
        while let outputs = queue.next() {
            var run = WrittenRun(start: outputs.startIndex)
            run.files.reserveCapacity(outputs.count)
            for output in outputs where !Task.isCancelled {
                // One output of many megabytes should not keep its memory while small ones are written.
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

/// What came of some neighbouring outputs.
private struct WrittenRun: Sendable {
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

    /// Some neighbouring outputs that no other task has.
    func next() -> ArraySlice<PlannedOutput>? {
        let end = nextStart.add(runLength, ordering: .relaxed).newValue
        let start = end - runLength
        return start < outputs.count ? outputs[start..<min(end, outputs.count)] : nil
    }

    /// Leaves nothing for the tasks to take.
    func close() {
        nextStart.store(outputs.count, ordering: .relaxed)
    }

    /// - Returns: how many are written now.
    func countWritten() -> Int { writtenCount.add(1, ordering: .relaxed).newValue }
}
