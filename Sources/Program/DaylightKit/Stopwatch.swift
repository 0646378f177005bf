/// Takes the time of the stages of a run. The times are told to the person who runs it and reach no output.
struct Stopwatch {
    private(set) var timings: [RunReport.Timing] = []
    private var last = ContinuousClock.now

    /// Ends a stage that began when the stage before it ended.
    mutating func endStage(_ stage: String) {
        let now = ContinuousClock.now
        timings.append(RunReport.Timing(stage: stage, duration: last.duration(to: now)))
        last = now
    }

    /// Ends a stage, a part of which is another one that was timed on its own.
    mutating func endStage(_ stage: String, andWithin part: (stage: String, duration: Duration)) {
        let now = ContinuousClock.now
        timings.append(RunReport.Timing(stage: stage, duration: last.duration(to: now) - part.duration))
        timings.append(RunReport.Timing(stage: part.stage, duration: part.duration))
        last = now
    }
}
