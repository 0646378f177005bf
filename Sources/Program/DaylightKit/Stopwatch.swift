/// Times the stages of a run. The times are shown to the person who runs it and reach no output.
struct Stopwatch {
    private(set) var timings: [RunReport.Timing] = []
    private var last = ContinuousClock.now

    /// Ends a stage that began when the stage before it ended.
    mutating func endStage(_ stage: String) {
        let now = ContinuousClock.now
        timings.append(RunReport.Timing(stage: stage, duration: last.duration(to: now)))
        last = now
    }
}
