/// A value that is made anew when what it is made from has changed: once for all who ask for it meanwhile.
///
/// Whoever asks gets a value that was current when they asked, or later, and never one that is half made.
actor Refreshed<Stamp: Hashable & Sendable, Value: Sendable> {
    private let stamp: @Sendable () -> Stamp
    private let make: @Sendable (_ last: Value?) async -> Value
    private let note: @Sendable (Value) -> Void
    private var last: (stamp: Stamp, value: Value)?
    /// Looking for changes at this moment, and its place among all that have begun.
    private var running: (number: Int, task: Task<Value, Never>)?
    private var begun = 0

    /// What is made while its sources keep changing is made again, but only so often.
    private static var attempts: Int { 3 }

    /// - Parameters:
    ///   - stamp: where it is the same as before, nothing has changed.
    ///   - make: makes the value; it is given the one before.
    ///   - note: told of each new value, before anybody gets it.
    init(
        stamp: @escaping @Sendable () -> Stamp, make: @escaping @Sendable (_ last: Value?) async -> Value,
        note: @escaping @Sendable (Value) -> Void = { _ in }
    ) {
        self.stamp = stamp
        self.make = make
        self.note = note
    }

    /// The value as things are now.
    func value() async -> Value {
        // A look that began earlier may have missed the change after which somebody asks.
        let enough = begun + 1
        while let (number, task) = running {
            let value = await task.value
            if number >= enough { return value }
        }
        begun += 1
        let task = Task { await refresh() }
        running = (begun, task)
        return await task.value
    }

    private func refresh() async -> Value {
        defer { running = nil }
        var before = stamp()
        if let last, last.stamp == before { return last.value }
        var value = await make(last?.value)
        for _ in 1..<Self.attempts {
            // The stamp of before is kept: where things have changed meanwhile, the next look sees it.
            let after = stamp()
            if after == before { break }
            before = after
            value = await make(value)
        }
        last = (before, value)
        note(value)
        return value
    }
}
